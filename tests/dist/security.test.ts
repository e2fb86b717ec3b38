import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { personalNumbers } from '../../src/lib/personal-numbers.ts';
import { attribute, DIST, files, pages, text, type Page } from '../support/dist.ts';

/** The policy of a page, what each kind of thing may come from by its name. */
function policyOf(page: Page): Record<string, string[]> {
  const metas = page.elements.filter((e) => attribute(e, 'http-equiv')?.toLowerCase() === 'content-security-policy');
  expect(metas.length, page.url).toBe(1);
  const policy = attribute(metas[0] as (typeof metas)[number], 'content') ?? '';
  const parts = policy.split(';').map((part) => part.trim().split(/\s+/));
  return Object.fromEntries(parts.filter(([name]) => name).map(([name, ...sources]) => [name, sources]));
}

/** The inline scripts of a page that run, as a policy names them. */
const inlineScripts = (page: Page): string[] =>
  page.elements
    .filter((e) => e.tagName === 'script' && attribute(e, 'src') === undefined)
    .filter((e) => !/json/.test(attribute(e, 'type') ?? ''))
    .map((e) => `'sha256-${createHash('sha256').update(text(e)).digest('base64')}'`);

test('every page carries a strict content security policy that lets in the site’s files and its own inline script, nothing else', () => {
  let searching = 0;
  for (const page of pages()) {
    const { 'script-src': scripts = [], ...others } = policyOf(page);
    expect(others, page.url).toEqual({
      'default-src': ["'self'"],
      'img-src': ["'self'", 'data:'],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'self'"],
      'style-src': ["'self'"],
    });
    const data = page.elements
      .filter((e) => attribute(e, 'type') === 'application/ld+json')
      .map((e) => `'sha256-${createHash('sha256').update(text(e)).digest('base64')}'`);
    const hashes = scripts.filter((source) => !data.includes(source) && source.startsWith("'sha256-"));
    expect([...new Set(hashes)].sort(), page.url).toEqual([...new Set(inlineScripts(page))].sort());
    // The search alone runs WebAssembly.
    const wasm = page.url === '/search/' ? ["'wasm-unsafe-eval'"] : [];
    searching += wasm.length;
    expect(
      scripts.filter((source) => !source.startsWith("'sha256-")),
      page.url,
    ).toEqual(["'self'", ...wasm]);
  }
  expect(searching).toBe(1);
});

test('no markup carries a style or an event handler of its own', () => {
  for (const page of pages())
    for (const element of page.elements)
      for (const { name } of element.attrs)
        expect(/^(style|on.*)$/.test(name), `${page.url} <${element.tagName} ${name}>`).toBe(false);
});

test('nothing is loaded from another host', () => {
  for (const page of pages())
    for (const element of page.elements) {
      const loads = ['script', 'img', 'iframe', 'source', 'video', 'audio'].includes(element.tagName)
        ? attribute(element, 'src')
        : element.tagName === 'link' && attribute(element, 'rel') !== 'canonical'
          ? attribute(element, 'href')
          : undefined;
      expect(/^(https?:)?\/\//.test(loads ?? ''), `${page.url} ${loads}`).toBe(false);
    }
  for (const file of files().filter((name) => name.endsWith('.css')))
    expect(fs.readFileSync(path.join(DIST, file), 'utf8'), file).not.toMatch(/url\(\s*['"]?(https?:)?\/\//);
});

test('the built site holds no personal number, no source map and no path of the machine', () => {
  const here = process.cwd();
  for (const file of files()) {
    expect(file.endsWith('.map'), file).toBe(false);
    if (!/\.(html|json|js|css|xml|txt|svg|csv|ics|vcf)$/.test(file)) continue;
    const content = fs.readFileSync(path.join(DIST, file), 'utf8');
    // Code and styles hold long numbers that are nobody's.
    if (!/\.(js|css)$/.test(file)) expect(content.split('\n').flatMap(personalNumbers), file).toEqual([]);
    expect(content.includes(here), `${file} 含有本机路径`).toBe(false);
  }
});

test('no script uses what engines at the browser floor cannot read', () => {
  for (const file of files().filter((name) => name.endsWith('.js') && !name.startsWith('pagefind/'))) {
    const code = fs.readFileSync(path.join(DIST, file), 'utf8');
    // Looking behind in a pattern came to Safari with 16.4: an older one refuses the whole script.
    expect(code.includes('(?<=') || code.includes('(?<!'), file).toBe(false);
  }
});
