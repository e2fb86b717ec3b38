// npm run bench — how building grows with the number of documents.
//   --documents 10,100    only these numbers (default 10,100,1000; 5000 takes long)
//   --memory 8           holds each build to so many GB, without swap
//   --cores 2            and to so many processors
//   --once               builds each number once, its cards to be drawn
//   --minutes 60         the longest that a build may take; one that comes to it, or to the end of memory or disk, is reported so
//   --keep                leaves the copies of the project where they were made
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { searchCost, type SearchCost } from '../tests/support/search-cost.ts';
import { makeDocuments } from './bench-documents.ts';
import { held } from './held.ts';
import { filesOf, LimitReached, measuredRun, sum, type Took } from './measured-run.ts';
import { SiteCopy } from './site-copy.ts';

const { values: options } = parseArgs({
  options: {
    documents: { type: 'string', default: '10,100,1000' },
    memory: { type: 'string' },
    cores: { type: 'string' },
    once: { type: 'boolean', default: false },
    minutes: { type: 'string', default: '60' },
    keep: { type: 'boolean', default: false },
  },
});
const numberOf = (name: 'memory' | 'cores'): number | undefined => {
  const said = options[name];
  if (said === undefined || (Number(said) > 0 && (name === 'memory' || Number.isInteger(Number(said)))))
    return said === undefined ? undefined : Number(said);
  console.error(`--${name} “${said}”不对。请写正数，如 --${name} ${name === 'memory' ? 8 : 2}`);
  process.exit(1);
};
const [memory, cores] = [numberOf('memory'), numberOf('cores')];
/** So much of the disk a build leaves free. */
const FREE = 5 * 2 ** 30;
const limit = { minutes: Number(options.minutes), free: FREE };
const holding = (() => {
  try {
    return held({ memory, cores });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
})();
interface Run extends SearchCost {
  documents: number;
  pages: number;
  cold: Took;
  /** With its cards drawn before; null where each number is built once. */
  warm: Took | null;
  output: number;
  index: number;
  largest: string;
}

const runs: Run[] = [];
for (const documents of options.documents.split(',').map(Number)) {
  const copy = new SiteCopy('', false);
  try {
    runs.push(await measure(copy.root, documents));
    print(runs);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    if (error instanceof LimitReached) row(documents, `到了限度：${said}`, ...Array.from({ length: 13 }, () => '—'));
    else console.error(`${documents} 份文件没有建成：${said}`);
  } finally {
    if (options.keep) console.error(`留在 ${copy.root}`);
    else copy.delete();
  }
}

holding.end();

async function measure(home: string, documents: number): Promise<Run> {
  makeDocuments(path.join(home, 'content'), documents);
  const build = (cards: string) => {
    console.error(`正在建 ${documents} 份文件（分享图${cards}），机器的负载 ${os.loadavg()[0]?.toFixed(1)}……`);
    const [command = '', ...words] = holding.words(['node', '--max-old-space-size-percentage=60', 'scripts/build.ts']);
    return measuredRun(command, words, { cwd: home, limit });
  };
  const cold = await build('要画');
  const warm = options.once ? null : await build('已画好');
  const dist = path.join(home, 'dist');
  const all = filesOf(dist);
  const pages = all.filter(({ file }) => file.endsWith('.html'));
  const [largest] = pages.sort((a, b) => b.size - a.size);
  return {
    documents,
    pages: pages.length,
    cold,
    warm,
    output: sum(all),
    index: sum(all.filter(({ file }) => file.startsWith(path.join(dist, 'pagefind')))),
    ...(await searchCost(path.join(dist, 'pagefind'))),
    largest: largest ? `${path.relative(dist, largest.file).replace('index.html', '')} ${mb(largest.size)}` : '',
  };
}

function print(all: readonly Run[]): void {
  console.log(
    `\n${os.cpus().length} 核${cores === undefined ? '' : `（限 ${cores} 核）`}，内存 ${(os.totalmem() / 2 ** 30).toFixed(0)} GB${memory === undefined ? '' : `（限 ${memory} GB）`}，负载 ${os.loadavg()[0]?.toFixed(1)}`,
  );
  console.log(
    '“处理器秒”是构建和它开的各个进程一共用的处理器时间，别人占着机器时也不变；指数都对页数算，1 就是同步增长。\n',
  );
  row(
    '文件',
    '页',
    '构建 秒（图已画好）',
    '（图要画）',
    '处理器秒（图已画好）',
    '（图要画）',
    '处理器秒的指数',
    '内存峰值 MB',
    '产出 MB',
    '索引 MB',
    '索引的指数',
    '打开搜索 KB',
    '每次搜索 KB 中位／最多',
    '毫秒 中位／最多',
    '最大的页 MB',
  );
  row(...Array.from({ length: 15 }, () => '---'));
  for (const [i, run] of all.entries()) {
    const before = all[i - 1];
    const exponent = (of: (run: Run) => number) =>
      before ? (Math.log(of(run) / of(before)) / Math.log(run.pages / before.pages)).toFixed(2) : '—';
    row(
      run.documents,
      run.pages,
      run.warm?.seconds.toFixed(1) ?? '—',
      run.cold.seconds.toFixed(1),
      run.warm?.processor.toFixed(0) ?? '—',
      run.cold.processor.toFixed(0),
      exponent(({ warm, cold }) => (warm ?? cold).processor),
      (Math.max(run.warm?.memory ?? 0, run.cold.memory) / 1e6).toFixed(0),
      mb(run.output),
      mb(run.index),
      exponent(({ index }) => index),
      kb(run.opening),
      middleAndMost(run.search.map(kb)),
      middleAndMost(run.milliseconds.map((ms) => ms.toFixed(0))),
      run.largest,
    );
  }
}

function row(...cells: (string | number)[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}

/** Of a list in its order. */
function middleAndMost(list: readonly string[]): string {
  return `${list[Math.floor(list.length / 2)]}／${list.at(-1)}`;
}

function mb(bytes: number): string {
  return (bytes / 1e6).toFixed(bytes < 10_000_000 ? 1 : 0);
}

function kb(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}
