import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { siteDay } from '../lib/period.ts';
import { siteAddress } from './site-address.ts';

const stampSchema = z.strictObject({
  content: z.string(),
  program: z.string(),
  /** The day from which the site looks at time. */
  date: z.iso.date(),
  site: z.string(),
  base: z.string(),
});

/** What a shard was built from. Content and program are SHA-256 of all their files. */
export type ShardStamp = z.infer<typeof stampSchema>;

const PROGRAM = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json'];

/** What a shard would be built from now. @throws when the environment says no sound date, address or base */
export function stampOf(env: Record<string, string | undefined>, now: Date): ShardStamp {
  const { site, base } = siteAddress(env);
  return {
    content: digestOf(['content']),
    program: digestOf(PROGRAM),
    date: siteDay(env['SITE_DATE'], now),
    site,
    base,
  };
}

/** The stamp that a file holds; null where it holds none: cut off on its way, or something else. */
export function stampIn(text: string): ShardStamp | null {
  try {
    return stampSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

const NAMES = {
  content: '内容（content/）',
  program: '程序（src/、public/、设置、依赖）',
  date: 'SITE_DATE',
  site: 'SITE_URL',
  base: 'BASE_PATH',
};

/**
 * What keeps shards from being joined, in a line for each shard. Content, program and addresses are held against those from which the
 * joined site is finished; the day only against the last of the shards: joining may be done on the day after.
 */
export function stampFaults(stamps: ReadonlyMap<string, ShardStamp | null>, now: ShardStamp): string[] {
  const date =
    [...stamps.values()]
      .flatMap((stamp) => stamp?.date ?? [])
      .sort()
      .at(-1) ?? now.date;
  const wanted = { ...now, date };
  return [...stamps].flatMap(([shard, stamp]) => {
    const remedy = `怎么改：SITE_DATE=${date} npm run build:shards -- --only ${shard}`;
    if (!stamp)
      return [`分片 ${shard}｜${shard}.json 里读不出它由什么建成，可能收得不全｜重新收一次；还不行，${remedy}`];
    const other = (Object.keys(NAMES) as (keyof ShardStamp)[]).filter((key) => stamp[key] !== wanted[key]);
    if (other.length === 0) return [];
    const said = other.map((key) =>
      key === 'content' || key === 'program'
        ? `${NAMES[key]}和现在的不同`
        : `${NAMES[key]} 是 ${stamp[key]}，要的是 ${wanted[key]}`,
    );
    return [`分片 ${shard}｜${said.join('；')}｜${remedy}`];
  });
}

function digestOf(places: readonly string[]): string {
  const hash = createHash('sha256');
  for (const place of places)
    for (const file of filesOf(place)) {
      const bytes = fs.readFileSync(file);
      hash.update(`${file.split(path.sep).join('/')}\0${bytes.length}\0`).update(bytes);
    }
  return hash.digest('hex');
}

function filesOf(place: string): string[] {
  if (!fs.existsSync(place)) return [];
  if (fs.statSync(place).isFile()) return [place];
  return fs
    .readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
