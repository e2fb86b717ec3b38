import { expect, test } from 'vitest';
import { files, pages } from '../support/dist.ts';
import { brokenLinks, doubleIds } from '../support/links.ts';

test('every internal link leads to a page, and every fragment to a place on it', () => {
  expect(brokenLinks(pages(), files()).slice(0, 40)).toEqual([]);
});

test('no id stands twice on a page', () => {
  for (const page of pages()) expect(doubleIds(page), page.url).toEqual([]);
});
