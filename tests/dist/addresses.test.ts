import fs from 'node:fs';
import { expect, test } from 'vitest';
import { pages, files } from '../support/dist.ts';

const LIST = 'tests/published-addresses.txt';
const published = fs
  .readFileSync(LIST, 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'));
const now = new Set([
  ...pages().map((page) => page.url),
  ...files()
    .filter(
      (f) =>
        (/^(?:data|cards)\//.test(f) && !f.endsWith('.html')) || /(?:^|\/)feed\.(?:xml|json)$|\.(?:ics|vcf)$/.test(f),
    )
    .map((f) => `/${f}`),
]);

test('every address once published still answers (a page that goes leaves a redirect in content/redirects.yaml)', () => {
  expect(published.filter((address) => !now.has(address))).toEqual([]);
});

test('every address of the site is in the list of published addresses (add new ones with npm run addresses)', () => {
  expect([...now].filter((address) => !published.includes(address)).sort()).toEqual([]);
});
