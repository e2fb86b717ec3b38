// npm run bench:search — measures the search: how it grows with the number of records, beside Pagefind's default interface, and in the
// browser. Takes less than eight minutes on two cores.
//   --records 500,5000   only the growth, for these numbers of records
//   --compare            only the comparison, on dist/
//   --browser            only the time from a keystroke to results, in Chromium, on dist/
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as pagefind from 'pagefind';
import type { SearchRecord } from '../src/build/records.ts';
import { pagefindFiles } from '../src/build/pagefind-files.ts';
import { savedRecords } from '../src/build/saved-records.ts';
import { writeFiles, writeSearch } from '../src/build/search-index.ts';
import type { Dictionary } from '../src/lib/search/dictionary.ts';
import { openSearch, type RecordData } from '../src/lib/search/open.ts';
import { rerank } from '../src/lib/search/rerank.ts';
import { lineOf, resultText } from '../src/lib/search/result-text.ts';
import { normalizeText } from '../src/lib/search/normalize.ts';
import { tokens } from '../src/lib/search/segment.ts';
import { strings } from '../src/strings.ts';
import { besideOf, openBundle, openPlain, openSite, sent, total, type Bundle } from '../tests/support/search.ts';
import { keystrokes } from './bench-search-browser.ts';
import { drawnQueries, madePlaces, madeRecords } from './bench-search-records.ts';

const DIST = 'dist';
const SYNONYMS = [
  ['贷款', '质押融资'],
  ['指标', '目标'],
];
const FIXED = [
  '质押融资',
  '知识产权',
  '知识产权保护',
  '专利',
  '权',
  '云口',
  '云口 知识产权',
  '川省 商标 目标',
  '2025年',
  'PCT',
  '专利被侵权怎么办',
  '维权热线',
];
// Besides these, as many pieces drawn from the records; fewer where each takes seconds.
const DRAWN = { few: 3, some: 8, many: 28 };
const LARGE = 20_000;

/** How records are cut and asked: single characters and pairs as plain phrases, or all that the site does. */
type Way = 'single' | 'pairs' | 'site';
const WAYS: Record<Way, string> = { single: '单字，整句', pairs: '二字重叠，整句', site: '本站' };

const { values: options } = parseArgs({
  options: {
    records: { type: 'string' },
    compare: { type: 'boolean' },
    browser: { type: 'boolean' },
    measure: { type: 'string' },
  },
});
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-search-'));
process.on('exit', () => fs.rmSync(work, { recursive: true, force: true }));

/** What one way of indexing costs. Bytes and times of all queries. */
interface Measured {
  way: Way;
  count: number;
  shards: number;
  build: number;
  size: number;
  cold: number;
  start: number;
  bytes: number[];
  first: number[];
  warm: number[];
  slowest: string;
}

/** Each index is made in a process of its own: Pagefind reads its settings once, and memory is given back. */
async function growth(counts: number[]) {
  const rows: Measured[] = [];
  const runs = counts.flatMap((count) => [
    ...(['single', 'pairs', 'site'] as const).map((way) => `${way},${count},1`),
    ...(count >= 50_000 ? [`site,${count},10`] : []),
  ]);
  for (const run of runs) {
    console.error(`正在量 ${run}……`);
    rows.push(JSON.parse(await inProcess(run)) as Measured);
  }
  const kb = (bytes: number) => `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)}`;
  table(
    [
      '条数',
      '切法',
      '建立 秒',
      '索引 KB',
      '首次打开 KB',
      '首次打开 毫秒',
      '每查 KB 中位',
      '最多',
      '首查 毫秒 中位',
      '最慢',
      '再查 毫秒 中位',
      '最慢',
      '最慢的词',
    ],
    rows.map((row) => [
      row.count,
      `${WAYS[row.way]}${row.shards > 1 ? `，按省分 ${row.shards} 份` : ''}`,
      (row.build / 1000).toFixed(1),
      kb(row.size),
      kb(row.cold),
      Math.round(row.start),
      kb(median(row.bytes)),
      kb(Math.max(...row.bytes)),
      Math.round(median(row.first)),
      Math.round(Math.max(...row.first)),
      Math.round(median(row.warm)),
      Math.round(Math.max(...row.warm)),
      row.slowest,
    ]),
  );
}

function inProcess(run: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [fileURLToPath(import.meta.url), '--measure', run], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.on('close', (code) => (code === 0 ? resolve(out.trim().split('\n').at(-1) ?? '') : reject(new Error(run))));
  });
}

async function measure(way: Way, count: number, shards: number): Promise<Measured> {
  const records = madeRecords(count, savedRecords());
  const drawn = count < LARGE ? DRAWN.many : way === 'site' && shards === 1 ? DRAWN.some : DRAWN.few;
  const fixed = drawn === DRAWN.few ? FIXED.slice(0, DRAWN.few) : FIXED;
  const queries = [...fixed, ...drawnQueries(drawn, records)];
  const parts = Array.from({ length: shards }, (_, n) =>
    shards === 1 ? records : records.filter(({ regions }) => regions[1]?.[1] === String(n)),
  );
  const folders = parts.map((_, n) => path.join(work, String(n)));
  const begun = performance.now();
  for (const [n, part] of parts.entries()) await write(way, part, folders[n] ?? '');
  const build = performance.now() - begun;

  const cold: number[] = [];
  const start: number[] = [];
  const bytes: number[] = [];
  const first: number[] = [];
  const warm: number[] = [];
  for (const query of queries) {
    // Each query meets an index that has just been opened, and then one that has loaded what it needs.
    const { ask, again, fetched } = await timed(start, () => opened(way, folders));
    cold.push(total(fetched()));
    await timed(first, () => ask(query));
    bytes.push(total(fetched()));
    const anew = await again();
    await timed(warm, () => anew(query));
  }
  const slowest = queries[warm.indexOf(Math.max(...warm))] ?? '';
  const size = folders.reduce((sum, folder) => sum + folderSize(path.join(folder, 'index')), 0);
  return { way, count, shards, build, size, cold: median(cold), start: median(start), bytes, first, warm, slowest };
}

async function timed<T>(spent: number[], task: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const result = await task();
  spent.push(performance.now() - begun);
  return result;
}

async function write(way: Way, records: SearchRecord[], out: string) {
  if (way === 'site') return writeSearch(records, SYNONYMS, madePlaces(), out);
  // Pieces as small as this load least; Pagefind's own size loads up to ten times as much.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(Math.min(8000, Math.max(1200, records.length / 10)));
  writeFiles(await pagefindFiles(records.map(({ title, words }) => plain(way, `${title}\n${words}`).join(' '))), out);
}

/** A text cut into single characters or overlapping pairs of them, and nothing else. */
function plain(way: Way, text: string): string[] {
  const runs = normalizeText(text).match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? [];
  return runs.flatMap((run) => {
    const characters = [...run];
    if (!/\p{Script=Han}/u.test(run)) return tokens(run);
    if (way === 'single' || characters.length === 1) return characters.flatMap((character) => tokens(character));
    return characters.slice(1).flatMap((character, n) => tokens(`${characters[n]}${character}`));
  });
}

/** Opens indexes and asks them all, as one. `again` asks anew what is loaded already. */
async function opened(way: Way, folders: readonly string[]) {
  const open = way === 'site' ? openBundle : openPlain;
  const bundles = await Promise.all(folders.map((folder) => open(folder)));
  const ask = await asker(way, bundles);
  return {
    ask,
    again: () => asker(way, bundles),
    fetched: () =>
      new Map(bundles.flatMap((bundle, n) => [...bundle.fetched()].map(([file, size]) => [shared(file, n), size]))),
  };
}

/** Pagefind's program is one file for all indexes. */
function shared(file: string, n: number): string {
  return /^pagefind\.js$|^wasm/.test(file) ? file : `${n}/${file}`;
}

async function asker(way: Way, bundles: readonly Bundle[]): Promise<(query: string) => Promise<unknown>> {
  if (way !== 'site')
    return (query) => {
      // A single character is the beginning of pairs.
      const cut = plain(way, query);
      const asked = way === 'pairs' && [...query].length === 1 ? (cut[0] ?? '').slice(0, -1) : `"${cut.join(' ')}"`;
      return Promise.all(bundles.map(({ pagefind: one }) => one.search(asked)));
    };
  const searches = await Promise.all(
    bundles.map(async ({ pagefind: one, json }) =>
      openSearch(one, await json<Dictionary>('dictionary.json'), besideOf(json)),
    ),
  );
  return (query) => Promise.all(searches.map((search) => search.search(query)));
}

interface Query {
  q: string;
  re: string;
  type?: 'channel' | 'term';
  none?: boolean;
}

/** The same queries asked of the search of this site and of Pagefind as it comes: pages as it indexes them, queries as typed. */
async function compare() {
  const queries = JSON.parse(fs.readFileSync('tests/search/queries.json', 'utf8')) as Query[];
  const folder = path.join(work, 'default');
  const { index } = await pagefind.createIndex({});
  if (!index) throw new Error('Pagefind 没有建成索引');
  await index.addDirectory({ path: DIST });
  const { files } = await index.getFiles();
  writeFiles(new Map(files.map((file) => [file.path, file.content])), folder);
  await pagefind.close();
  const words = { types: strings.search.types, ended: strings.periodState.ended, via: strings.search.via };

  const ours = async () => {
    const search = await openSite(path.join(DIST, 'pagefind'));
    const ask = async (query: string) => {
      const { plan, found } = await search.search(query);
      const page = found.hits.slice(0, 20);
      const data = new Map(await Promise.all(page.map(async ({ id }) => [id, await search.load(id)] as const)));
      const titles = page.map(({ id }) => data.get(id)?.meta.title ?? '');
      return rerank(page, titles, plan.words).map((hit) =>
        lineOf(resultText(hit, data.get(hit.id) as RecordData, found.marks, words)),
      );
    };
    return { ask, fetched: search.fetched };
  };
  // The default interface shows five results, each with the title of the page and one excerpt.
  const theirs = async () => {
    const { pagefind: one, fetched } = await openPlain(folder);
    const ask = async (query: string) => {
      const { results } = await one.search(query);
      const shown = await Promise.all(
        (results as unknown as { data: () => Promise<Fragment> }[]).slice(0, 5).map(({ data }) => data()),
      );
      return shown.map(({ meta, excerpt }) => `${meta.title} ${excerpt.replace(/<\/?mark>/g, '')}`);
    };
    return { ask, fetched };
  };
  const packed = (...files: string[]) => files.reduce((sum, file) => sum + sent(file, fs.readFileSync(file)), 0);
  const file = /src="[^"]*?(\/_astro\/[^"]+\.js)"/.exec(
    fs.readFileSync(path.join(DIST, 'search/index.html'), 'utf8'),
  )?.[1];
  const own = file ? packed(path.join(DIST, file)) : 0;
  const interfaceOf = packed(
    ...['pagefind-ui.js', 'pagefind-ui.css', 'pagefind-worker.js'].map((file) => path.join(folder, file)),
  );

  const rows: (string | number)[][] = [];
  for (const [name, open, script] of [
    ['本站', ours, own],
    ['Pagefind 默认', theirs, interfaceOf],
  ] as const) {
    const first = await open();
    await first.ask('质押融资');
    const cold = total(first.fetched()) + script;
    let one = 0;
    let three = 0;
    const bytes: number[] = [];
    const spent: number[] = [];
    for (const query of queries) {
      const begun = performance.now();
      const lines = await first.ask(query.q);
      spent.push(performance.now() - begun);
      bytes.push(total(first.fetched()));
      const right = lines.slice(0, 3).map((line) => isRight(query, line, name === '本站'));
      one += Number(query.none ? lines.length === 0 : right[0] === true);
      three += Number(query.none ? lines.length === 0 : right.includes(true));
    }
    const percent = (count: number) => `${((count / queries.length) * 100).toFixed(1)} %`;
    rows.push([
      name,
      percent(one),
      percent(three),
      (cold / 1000).toFixed(1),
      (bytes.reduce((sum, size) => sum + size, 0) / queries.length / 1000).toFixed(1),
      median(spent).toFixed(1),
      Math.max(...spent).toFixed(0),
    ]);
  }
  table(
    [
      `${queries.length} 个查询`,
      '第一条就对',
      '前三条有',
      '第一次 KB（含界面脚本）',
      '以后每查 KB',
      '毫秒 中位',
      '最慢',
    ],
    rows,
  );
}

/** The known queries, typed in the browser when all is loaded. */
async function browser() {
  const queries = JSON.parse(fs.readFileSync('tests/search/known-queries.json', 'utf8')) as Query[];
  const times = await keystrokes([...new Set(queries.map(({ q }) => q))]);
  table(
    ['浏览器里，已装载', '从按键到结果 毫秒 中位', '最慢'],
    [[`${times.length} 个查询`, median(times).toFixed(0), Math.max(...times).toFixed(0)]],
  );
}

interface Fragment {
  meta: { title: string };
  excerpt: string;
}

/** A query that asks for a type of thing can only be answered by a result that has types; of a page the text alone is asked. */
const isRight = ({ re, type }: Query, line: string, typed: boolean): boolean =>
  new RegExp(re).test(line) && (!type || !typed || line.startsWith(strings.search.types[type]));

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const folderSize = (folder: string): number =>
  fs.readdirSync(folder).reduce((sum, name) => sum + fs.statSync(path.join(folder, name)).size, 0);

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]) {
  console.log(`| ${head.join(' | ')} |\n|${head.map(() => '---').join('|')}|`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
  console.log('');
}

if (options.measure) {
  const [way, count, shards] = options.measure.split(',');
  console.log(JSON.stringify(await measure(way as Way, Number(count), Number(shards))));
} else {
  const all = !options.records && !options.compare && !options.browser;
  const begun = performance.now();
  if (options.records || all) await growth((options.records ?? '500,5000,50000').split(',').map(Number));
  if (options.compare || all) await compare();
  if (options.browser || all) await browser();
  console.error(`用时 ${((performance.now() - begun) / 1000).toFixed(0)} 秒`);
}
process.exit(0);
