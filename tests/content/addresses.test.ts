import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addressBook, FIXED_PAGES, PAGES_OF, PARTS_OF, pathOf } from '../../src/loaders/checks/addresses.ts';
import { Context } from '../../src/loaders/checks/context.ts';
import { readContent } from '../../src/loaders/read-content.ts';

const { content, unread } = readContent('.');
const { leads, moved } = addressBook(new Context(content, unread));

/** The addresses that the files under src/pages stand for. */
const routes = fs
  .readdirSync('src/pages', { recursive: true, encoding: 'utf8' })
  .map((file) => `/${file.split('\\').join('/')}`)
  .filter((file) => file.endsWith('.astro') && !file.includes('[...'));

describe('the addresses that the content check knows', () => {
  it('are the fixed pages of src/pages, and no others (mend FIXED_PAGES in src/loaders/checks/addresses.ts)', () => {
    const fixed = routes
      .filter((file) => !file.includes('['))
      .map((file) =>
        file === '/404.astro' ? '/404.html' : file.replace(/index\.astro$/, '').replace(/\.astro$/, '/'),
      );
    expect([...FIXED_PAGES].sort()).toEqual(fixed.sort());
  });

  it('are the pages of entries of src/pages, and no others (mend PAGES_OF in src/loaders/checks/addresses.ts)', () => {
    const places = routes.filter((file) => /\]\.astro$/.test(file)).map((file) => file.replace(/\[.*$/, ''));
    expect(Object.keys(PAGES_OF).sort()).toEqual(places.sort());
  });

  it('are the pages under those of entries, and no others (mend PARTS_OF in src/loaders/checks/addresses.ts)', () => {
    const parts = routes.filter((file) => file.includes(']/')).map((file) => file.replace(/\.astro$/, '/'));
    const known = Object.entries(PARTS_OF).flatMap(([place, list]) => list.map((part) => `${place}[id]/${part}`));
    expect(known.sort()).toEqual(parts.sort());
  });

  it('are all published ones', () => {
    const published = fs
      .readFileSync('tests/published-addresses.txt', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('/'));
    expect(
      published.filter((address) => !leads(pathOf(address) ?? '', false) && !moved.has(pathOf(address) ?? '')),
    ).toEqual([]);
  });
});
