import { expect, test } from 'vitest';
import { savedRecords } from '../../src/build/saved-records.ts';
import { attribute } from '../support/dist.ts';
import { indexPages } from '../support/lists.ts';

test('the index by pinyin holds every address that search can lead to', () => {
  const links = new Set(
    indexPages()
      .flatMap(({ elements }) => elements)
      .filter(({ tagName }) => tagName === 'a')
      .map((element) => attribute(element, 'href') ?? ''),
  );
  const missing = savedRecords()
    .map(({ url }) => url)
    .filter((url) => !links.has(url));
  expect(missing).toEqual([]);
});
