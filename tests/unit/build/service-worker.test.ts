import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeServiceWorker } from '../../../src/build/service-worker.ts';
import { cachePrefix } from '../../../src/lib/offline-copies.ts';

let dist = '';
const put = (file: string, text: string) => {
  fs.mkdirSync(path.dirname(path.join(dist, file)), { recursive: true });
  fs.writeFileSync(path.join(dist, file), text);
};
beforeEach(() => {
  dist = fs.mkdtempSync(path.join(os.tmpdir(), 'ip-plans-worker-'));
  const page = (base: string) =>
    `<html data-modes="${base}_astro/m.css"><link rel="stylesheet" href="${base}_astro/a.css"><script type="module" src="${base}_astro/b.js"></script>`;
  for (const file of ['hotlines', 'help', 'help/piracy', 'offline']) put(`${file}/index.html`, page('/ip/'));
  put('_astro/a.css', 'a{}');
  put('_astro/m.css', 'b{}');
  put('_astro/b.js', 'import{x}from"./c.js";x();import(`./d.js`);export const y=1');
  put('_astro/c.js', 'export const x=()=>1');
  // It imports in turn what imports it.
  put('_astro/d.js', 'import{y}from"./b.js";y');
});
afterEach(() => fs.rmSync(dist, { recursive: true }));

const written = (base = '/ip/') => {
  writeServiceWorker(dist, base, '副本 {}');
  return fs.readFileSync(path.join(dist, 'service-worker.js'), 'utf8');
};
const settings = (code: string) =>
  JSON.parse(/^const SETTINGS = (.*);$/m.exec(code)?.[1] ?? '{}') as { cache: string; prefix: string; first: string[] };

describe('the service worker', () => {
  it('is plain script without types or modules', () => {
    const code = written();
    expect(() => new vm.Script(code)).not.toThrow();
    expect(code).not.toMatch(/^(?:import|export) /m);
  });

  it('saves hotlines, help, the offline page and what they name, under the base path', () => {
    expect(settings(written()).first.sort()).toEqual(
      [
        '/ip/_astro/a.css',
        '/ip/_astro/b.js',
        '/ip/_astro/c.js',
        '/ip/_astro/d.js',
        '/ip/_astro/m.css',
        '/ip/help/',
        '/ip/help/piracy/',
        '/ip/hotlines/',
        '/ip/offline/',
      ].sort(),
    );
  });

  it('has a version that changes with what it saves, and only then', () => {
    const first = settings(written());
    expect(first.cache.startsWith(first.prefix)).toBe(true);
    put('news/index.html', 'x');
    expect(settings(written()).cache).toBe(first.cache);
    put('_astro/b.js', '2');
    expect(settings(written()).cache).not.toBe(first.cache);
  });

  it('keeps the caches of two base paths of one host apart', () => {
    const { cache } = settings(written('/ip/'));
    expect(cache.startsWith(cachePrefix('/ip/'))).toBe(true);
    expect(cache.startsWith(cachePrefix('/'))).toBe(false);
  });

  it('is not written when a page that it promises is missing', () => {
    fs.rmSync(path.join(dist, 'offline'), { recursive: true });
    expect(() => written()).toThrow();
    expect(fs.existsSync(path.join(dist, 'service-worker.js'))).toBe(false);
  });
});
