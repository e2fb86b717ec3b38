import fs from 'node:fs';
import { expect, test } from 'vitest';
import { publishedAddresses } from '../../src/build/published-addresses.ts';
import { attribute, DIST, pages, type Page } from '../support/dist.ts';

const LIST = 'tests/published-addresses.txt';
const published = fs
  .readFileSync(LIST, 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'));
const now = new Set(publishedAddresses(DIST));
const pageAt = new Map(pages().map((page) => [page.url, page]));

/** Pages that a page leads on to: the new one where it moved, those of places where its list was parted by them. */
const furtherPages = (page: Page): Page[] =>
  page.elements
    .filter((element) => attribute(element, 'id') === 'moved-to' || attribute(element, 'data-places') !== undefined)
    .flatMap((link) => pageAt.get((attribute(link, 'href') ?? '').replace(/[?#].*$/, '')) ?? []);
const ids = new Map(
  pages().map((page) => [page, new Set(page.elements.map((element) => attribute(element, 'id')))] as const),
);

/** Whether an address still leads to what it named. */
function answers(address: string): boolean {
  const [path = '', id] = address.split('#');
  if (id === undefined) return now.has(address);
  const page = pageAt.get(path);
  return page !== undefined && [page, ...furtherPages(page)].some((one) => ids.get(one)?.has(id));
}

test('every address once published still answers', () => {
  expect(
    published.filter((address) => !answers(address)),
    '这些已公布的地址没有了。编号和文件名公布后不改；非改不可时在 content/redirects.yaml 给每一个写一条转向（from 旧地址，to 新地址）',
  ).toEqual([]);
});

test('the list names pages, files, and places in pages: clauses, figures, measures, events, terms', () => {
  for (const kind of [
    /\/$/,
    /\.csv$/,
    /^\/plans\/.*#f-/,
    /^\/plans\/.*#m-/,
    /^\/plans\/.*#[a-eg-l]/,
    /^\/events\/#/,
    /^\/glossary\/#/,
  ])
    expect(
      published.some((address) => kind.test(address)),
      String(kind),
    ).toBe(true);
});

test('every address of the site is in the list of published addresses (add new ones with npm run addresses)', () => {
  const listed = new Set(published);
  expect([...now].filter((address) => !listed.has(address))).toEqual([]);
});
