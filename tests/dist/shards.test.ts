import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { filesIn, SiteCopy } from '../../scripts/site-copy.ts';
import { shardsOf } from '../../src/lib/shard.ts';
import { builtWith, DIST } from '../support/dist.ts';
import { openSite } from '../support/search.ts';

// The real content in shards, its provinces and what belongs to none, each built apart, and the built site itself.
const shards = new SiteCopy('shards');
const codes = (parse(fs.readFileSync('content/regions.yaml', 'utf8')) as { id: string }[]).map(({ id }) => id);
const queries = (JSON.parse(fs.readFileSync('tests/search/known-queries.json', 'utf8')) as { q: string }[]).map(
  ({ q }) => q,
);

beforeAll(() => {
  // From the last to the first: in whatever order they are built, one site comes of them.
  const only = shardsOf(codes).reverse();
  expect(only).toEqual(expect.arrayContaining(['50', '53', 'shared']));
  for (const words of [...only.map((shard) => ['--only', shard]), ['--join']]) {
    const { status, output } = shards.run(['scripts/shards.ts', ...words], builtWith());
    if (status !== 0) throw new Error(output.slice(-4000));
  }
}, 600_000);
afterAll(() => {
  shards.delete();
});

test('each shard has the pages of its province and not those of the other', () => {
  const has = (shard: string, page: string) =>
    fs.existsSync(path.join(shards.root, '.build', 'shards', shard, page, 'index.html'));
  expect([has('50', 'plans/nanan-2022-2025'), has('50', 'plans/anning-2022-2025')]).toEqual([true, false]);
  expect([has('53', 'plans/nanan-2022-2025'), has('53', 'plans/anning-2022-2025')]).toEqual([false, true]);
  expect([has('53', 'indicators/invention-patents-per-10k'), has('shared', 'regions/500108')]).toEqual([false, false]);
});

test('joined they are the site that is built at once, byte by byte, its index among it', () => {
  const [one, other] = [filesIn(DIST), shards.dist()];
  expect([...other.keys()]).toEqual([...one.keys()]);
  const differing = [...one].filter(([file, bytes]) => !bytes.equals(other.get(file) ?? Buffer.alloc(0)));
  expect(differing.map(([file]) => file)).toEqual([]);
});

test('one search over the shards finds what the search of the site built at once finds, in the same order', async () => {
  const [one, other] = await Promise.all(
    [DIST, path.join(shards.root, 'dist')].map((dist) => openSite(path.join(dist, 'pagefind'))),
  );
  if (!one || !other) throw new Error('没有打开');
  expect(queries.length).toBeGreaterThan(10);
  for (const query of queries) {
    const addresses = async (site: typeof one) =>
      Promise.all((await site.search(query)).found.hits.slice(0, 20).map(async ({ id }) => (await site.load(id)).url));
    const found = await addresses(other);
    expect(found, query).toEqual(await addresses(one));
    expect(found.length, query).toBeGreaterThan(0);
  }
  const regions = async (query: string) =>
    new Set(
      await Promise.all(
        (await other.search(query)).found.hits.map(
          async ({ id }) => /nanan|liangping|chongqing|anning/.exec((await other.load(id)).url)?.[0],
        ),
      ),
    );
  expect([...(await regions('知识产权保护'))]).toEqual(expect.arrayContaining(['nanan', 'anning']));
});
