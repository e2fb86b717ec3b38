import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { precompress } from '../../../src/build/precompress.ts';

let folder: string;
beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'precompress-'))));
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const write = (name: string, content: string | Buffer) => {
  fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  fs.writeFileSync(path.join(folder, name), content);
};

test('what gains by compression gets both kinds beside it, and they unpack to the same bytes', async () => {
  const page = '知识产权'.repeat(500);
  write('plans/index.html', page);
  write('pagefind/wasm.unknown.pagefind', page);
  expect(await precompress(folder)).toMatchObject({ files: 2, before: 12_000 });
  for (const file of ['plans/index.html', 'pagefind/wasm.unknown.pagefind']) {
    const at = path.join(folder, file);
    expect(zlib.brotliDecompressSync(fs.readFileSync(`${at}.br`)).toString()).toBe(page);
    expect(zlib.gunzipSync(fs.readFileSync(`${at}.gz`)).toString()).toBe(page);
  }
});

test('short files, pictures, archives and pieces of the index stay as they are', async () => {
  write('robots.txt', 'short');
  for (const file of ['card.png', 'ip-plans.zip', 'pagefind/index/x.pf_index']) write(file, 'x'.repeat(5000));
  expect(await precompress(folder)).toEqual({ files: 0, before: 0, after: 0 });
  expect(fs.readdirSync(folder, { recursive: true }).filter((file) => /\.(br|gz)$/.test(String(file)))).toEqual([]);
});

test('a stand-in whose file is gone goes too', async () => {
  write('old.html.br', 'x');
  write('old.html.gz', 'x');
  await precompress(folder);
  expect(fs.readdirSync(folder)).toEqual([]);
});
