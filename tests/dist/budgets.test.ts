import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { KB, attribute, DIST, files, pages, type Page } from '../support/dist.ts';

const sizes = new Map<string, number>();
/** Bytes of a file of the site after brotli. */
function packed(file: string): number {
  const known = sizes.get(file);
  if (known !== undefined) return known;
  const size = brotliCompressSync(fs.readFileSync(path.join(DIST, file))).length;
  sizes.set(file, size);
  return size;
}
const local = (address: string) => new URL(address, 'http://site.test').pathname.slice(1);

/** What a first view transfers before anything nears the viewport: HTML, styles, icon, and scripts with their static imports. */
function firstView(page: Page): { all: number; script: number } {
  const scripts = new Set<string>();
  const add = (file: string) => {
    if (scripts.has(file)) return;
    scripts.add(file);
    const code = fs.readFileSync(path.join(DIST, file), 'utf8');
    for (const match of code.matchAll(/(?:^|[;}\s])import\s*(?:[^'"()]*?from\s*)?["'](\.[^"']+)["']/g))
      add(path.posix.join(path.posix.dirname(file), match[1] ?? ''));
  };
  let all = packed(page.file);
  let inline = 0;
  for (const element of page.elements) {
    const src = attribute(element, 'src');
    if (element.tagName === 'script' && src) add(local(src));
    // Blocks of data are not run: they count with the HTML.
    else if (element.tagName === 'script' && attribute(element, 'type') !== 'application/ld+json')
      inline += element.childNodes.map((n) => ('value' in n ? n.value.length : 0)).reduce((a, b) => a + b, 0);
    if (element.tagName === 'link' && ['stylesheet', 'icon'].includes(attribute(element, 'rel') ?? ''))
      all += packed(local(attribute(element, 'href') ?? ''));
  }
  const script = [...scripts].map(packed).reduce((a, b) => a + b, 0);
  return { all: all + script, script: script + inline };
}

test('text pages stay under 25 KB, 6 KB of it script', () => {
  for (const page of pages()) {
    if (!/^\/(news|hotlines|about)\//.test(page.url)) continue;
    const { all, script } = firstView(page);
    expect(all, page.url).toBeLessThanOrEqual(25 * KB);
    expect(script, page.url).toBeLessThanOrEqual(6 * KB);
  }
});

test('every plan page stays under 38 KB with its charts out of view, 10 KB of it script', () => {
  for (const page of pages()) {
    if (!/^\/plans\/[^/]+\//.test(page.url)) continue;
    const { all, script } = firstView(page);
    expect(all, page.url).toBeLessThanOrEqual(38 * KB);
    expect(script, page.url).toBeLessThanOrEqual(10 * KB);
  }
});

test('every other page stays under 38 KB before it loads anything on demand', () => {
  for (const page of pages())
    if (!page.url.startsWith('/plans/')) expect(firstView(page).all, page.url).toBeLessThanOrEqual(38 * KB);
});

test('the styles of any page stay under 15 KB, those of the modes included, which come when they are called for', () => {
  for (const page of pages()) {
    const sheets = page.elements.flatMap((element) => [
      ...(attribute(element, 'rel') === 'stylesheet' ? [attribute(element, 'href')] : []),
      attribute(element, 'data-modes'),
    ]);
    const bytes = sheets.flatMap((sheet) => (sheet === undefined ? [] : packed(local(sheet))));
    expect(
      bytes.reduce((a, b) => a + b, 0),
      page.url,
    ).toBeLessThanOrEqual(15 * KB);
  }
});

test('the code that draws charts stays under 75 KB and is loaded by no page at first', () => {
  const chart = files().find((file) => /_astro\/draw-chart\..*\.js$/.test(file)) ?? '';
  expect(packed(chart)).toBeLessThanOrEqual(75 * KB);
  for (const page of pages()) expect(page.html.includes(path.posix.basename(chart)), page.url).toBe(false);
});

test('a page with a chart in view stays under 110 KB, 75 KB of it script', () => {
  const chart = files().find((file) => /_astro\/draw-chart\..*\.js$/.test(file)) ?? '';
  for (const page of pages()) {
    if (!page.html.includes('<figure-chart')) continue;
    const { all, script } = firstView(page);
    expect(all + packed(chart), page.url).toBeLessThanOrEqual(110 * KB);
    expect(script + packed(chart), page.url).toBeLessThanOrEqual(75 * KB);
  }
});
