import { expect, test } from 'vitest';
import { savedRecords } from '../../src/build/saved-records.ts';
import { attribute, pages } from '../support/dist.ts';

test('the index by pinyin holds every address that search can lead to', () => {
  const index = pages().find((page) => page.url === '/search/a-z/');
  const links = new Set(
    index?.elements.filter(({ tagName }) => tagName === 'a').map((element) => attribute(element, 'href') ?? ''),
  );
  const missing = savedRecords()
    .map(({ url }) => url)
    .filter((url) => !links.has(url));
  expect(missing).toEqual([]);
});
