// npm run build:shards — builds the site province by province, each apart, then one site and one search of them all.
//   --only 50     builds only this shard (a province, or "shared"), say on a machine of its own, and leaves it in .build/shards/50 and what it was built from in .build/shards/50.json
//   --join        builds nothing, and joins the shards that stand in .build/shards
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { astroBuild } from '../src/build/astro-build.ts';
import { finishSite } from '../src/build/finish-site.ts';
import { joinShards } from '../src/build/join-shards.ts';
import { orSayWhy } from '../src/build/or-say-why.ts';
import { stampFaults, stampIn, stampOf } from '../src/build/shard-stamp.ts';
import { ASIDE, startSite } from '../src/build/start-site.ts';
import { shardsOf } from '../src/lib/shard.ts';

const HOME = '.build/shards';
const pages = (shard: string) => path.join(HOME, shard);
/** What a shard was built from stands beside its pages: it is not published. */
const stamp = (shard: string) => path.join(HOME, `${shard}.json`);

await orSayWhy(async () => {
  const options = readOptions();
  const shards = shardsOf(startSite().regions.map(({ id }) => id));
  if (options.only !== undefined && !shards.includes(options.only))
    throw new Error(`--only：没有分片“${options.only}”。请写其中一个：${shards.join('、')}`);

  if (!options.join) for (const shard of options.only === undefined ? shards : [options.only]) await build(shard);
  if (options.only === undefined) await join(shards);
});

function readOptions(): { only?: string | undefined; join?: boolean | undefined } {
  try {
    const { values } = parseArgs({ options: { only: { type: 'string' }, join: { type: 'boolean' } } });
    if (values.only === undefined || !values.join) return values;
  } catch {
    throw new Error('不认得这样的写法。只有 --only 分片（如 --only 50）和 --join；都不写就逐片构建再合。');
  }
  throw new Error('--only 和 --join 不能一起写：--only 只建一片，--join 只合已建好的。请分两次运行。');
}

async function build(shard: string): Promise<void> {
  fs.rmSync(pages(shard), { recursive: true, force: true });
  fs.rmSync(stamp(shard), { force: true });
  console.log(`正在建分片 ${shard}……`);
  // Taken before: what is changed while the shard is built does not stand in its stamp.
  const from = stampOf(process.env, new Date());
  await astroBuild(pages(shard), { SITE_SHARD: shard, SITE_DATE: from.date });
  fs.writeFileSync(stamp(shard), JSON.stringify(from));
}

async function join(shards: readonly string[]): Promise<void> {
  const missing = shards.filter((shard) => !fs.existsSync(stamp(shard)) || !fs.existsSync(pages(shard)));
  if (missing.length > 0)
    throw new Error(
      `${HOME}/ 里还没有建好的分片：${missing.join('、')}。请先用 --only 逐个建；从别的机器收来时，文件夹和旁边的 .json 都要。`,
    );
  const stamps = new Map(shards.map((shard) => [shard, stampIn(fs.readFileSync(stamp(shard), 'utf8'))]));
  const faults = stampFaults(stamps, stampOf(process.env, new Date()));
  if (faults.length > 0) throw new Error(`分片不能合：\n${faults.join('\n')}`);
  joinShards(shards.map(pages), ASIDE);
  console.log(`分片 ${shards.length} 个合成一个网站：dist/，搜索条目 ${await finishSite()} 条。`);
}
