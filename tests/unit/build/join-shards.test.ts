import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { joinShards } from '../../../src/build/join-shards.ts';

let home: string;
beforeEach(() => (home = fs.mkdtempSync(path.join(os.tmpdir(), 'ip-plans-shards-'))));
afterEach(() => fs.rmSync(home, { recursive: true }));

const at = (...parts: string[]) => path.join(home, ...parts);
const put = (file: string, text: string) => {
  fs.mkdirSync(path.dirname(at(file)), { recursive: true });
  fs.writeFileSync(at(file), text);
};
const sitemap = (...paths: string[]) =>
  `<urlset>${paths.map((page) => `<url><loc>http://x${page}</loc></url>`).join('')}</urlset>`;
const INDEX = '<sitemapindex><sitemap><loc>http://x/sitemap-0.xml</loc></sitemap></sitemapindex>';
function shard(name: string, pages: Record<string, string>): string {
  for (const [file, text] of Object.entries(pages)) put(`${name}/${file}`, text);
  put(`${name}/sitemap-index.xml`, INDEX);
  return at(name);
}

test('the pages of shards stand in one site, and in one sitemap in the order of their addresses', () => {
  const one = shard('50', { 'index.html': '首页', 'a/2/index.html': '甲', 'sitemap-0.xml': sitemap('/', '/a/2/') });
  const two = shard('53', { 'index.html': '首页', 'a/10/index.html': '乙', 'sitemap-0.xml': sitemap('/', '/a/10/') });
  joinShards([two, one], at('out'));
  expect(fs.readFileSync(at('out/a/2/index.html'), 'utf8')).toBe('甲');
  expect(fs.readFileSync(at('out/a/10/index.html'), 'utf8')).toBe('乙');
  expect(fs.readFileSync(at('out/sitemap-0.xml'), 'utf8')).toBe(sitemap('/', '/a/2/', '/a/10/'));
  expect(fs.readFileSync(at('out/sitemap-index.xml'), 'utf8')).toBe(INDEX);
});

test('shards that were not built from one content are refused, with the file that tells', () => {
  const one = shard('50', { 'index.html': '首页' });
  const two = shard('53', { 'index.html': '另一天的首页' });
  expect(() => joinShards([one, two], at('out'))).toThrow(/index\.html 在各分片里不一样.*SITE_DATE/s);
});
