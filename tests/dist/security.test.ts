import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { personalNumbers } from '../../src/lib/personal-numbers.ts';
import { attribute, DIST, files, pages } from '../support/dist.ts';

test('every page carries a strict content security policy', () => {
  for (const page of pages()) {
    const meta = page.elements.find((e) => attribute(e, 'http-equiv')?.toLowerCase() === 'content-security-policy');
    const policy = (meta && attribute(meta, 'content')) ?? '';
    for (const part of [
      "default-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "script-src 'self'",
      "style-src 'self'",
    ])
      expect(policy, page.url).toContain(part);
    expect(policy, page.url).not.toContain('unsafe-inline');
    expect(policy, page.url).not.toContain("'unsafe-eval'");
  }
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
