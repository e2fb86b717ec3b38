// npm run build:shards — builds the site province by province, each apart, then one site and one search of them all.
//   --only 50     builds only this shard (a province, or "shared"), say on a machine of its own, and leaves it in .build/shards/50
//   --join        builds nothing, and joins the shards that stand in .build/shards
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { astroBuild } from '../src/build/astro-build.ts';
import { finishSite } from '../src/build/finish-site.ts';
import { joinShards } from '../src/build/join-shards.ts';
import { ASIDE, startSite } from '../src/build/start-site.ts';
import { shardsOf } from '../src/lib/shard.ts';
import { readList } from '../src/loaders/read-list.ts';

const HOME = '.build/shards';
const { values: options } = parseArgs({ options: { only: { type: 'string' }, join: { type: 'boolean' } } });

const shards = shardsOf(readList(process.cwd(), 'regions').map(({ id }) => id));
if (options.only !== undefined && !shards.includes(options.only))
  throw new Error(`没有分片“${options.only}”。有的是：${shards.join('、')}`);

startSite();
if (!options.join)
  for (const shard of options.only === undefined ? shards : [options.only]) {
    fs.rmSync(path.join(HOME, shard), { recursive: true, force: true });
    console.log(`正在建分片 ${shard}……`);
    await astroBuild(path.join(HOME, shard), { SITE_SHARD: shard });
  }
if (options.only === undefined) {
  const missing = shards.filter((shard) => !fs.existsSync(path.join(HOME, shard, 'index.html')));
  if (missing.length > 0) throw new Error(`还没有建好的分片：${missing.join('、')}。请先用 --only 逐个建。`);
  joinShards(
    shards.map((shard) => path.join(HOME, shard)),
    ASIDE,
  );
  console.log(`分片 ${shards.length} 个合成一个网站：dist/，搜索条目 ${await finishSite()} 条。`);
}
process.exit(0);
