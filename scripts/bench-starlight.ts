// npm run bench:starlight — builds the same pages with this site and with Starlight, one after the other, and sets time and bytes against
// each other: Starlight with its defaults (a list of all pages beside each page, its search), and without that list, which is otherwise
// most of what is measured. Starlight and what it needs are installed in a temporary folder; the site does not depend on them.
//   --documents 10,255    how many documents are made up (default 10,255: about 500 and 5,000 pages)
//   --minutes 25          the longest that a build may take; one that comes to it, or to the end of memory or disk, is reported so
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import fs from 'node:fs';
import { makeDocuments } from './bench-documents.ts';
import { filesOf, LimitReached, measuredRun, sum, type Took } from './measured-run.ts';
import { SiteCopy } from './site-copy.ts';
import { StarlightCopy } from './starlight-copy.ts';

const { values: options } = parseArgs({
  options: { documents: { type: 'string', default: '10,255' }, minutes: { type: 'string', default: '25' } },
});
/** So much of the disk a build leaves free. */
const FREE = 10 * 2 ** 30;
/** So many pages are packed, spread over all, to know how they are sent. */
const PACKED = 400;
const limit = { minutes: Number(options.minutes), free: FREE };

/** What a build took and what it made, in bytes for each page: as it is and as it is sent, its index, and all files. */
interface Built extends Took {
  html: number;
  sent: number;
  all: number;
  index: number;
}
/** A build, or the limit that it came to. */
type Run = Built | LimitReached;

const other = new StarlightCopy();
console.log(
  `${os.cpus().length} 核，内存 ${(os.totalmem() / 2 ** 30).toFixed(0)} GB，负载 ${os.loadavg()[0]?.toFixed(1)}；一次构建最多 ${limit.minutes} 分钟。本站连同数据、订阅；分享图已画好，括号里是要画的。Starlight 用它的默认设置；默认的侧栏在每页列出全部页，所以另量一次不列的。\n`,
);
console.log('| 页 | 量什么 | 本站 | Starlight 默认 | 之比 | Starlight 不列侧栏 | 之比 |');
console.log('|---|---|---|---|---|---|---|');
try {
  for (const documents of options.documents.split(',').map(Number)) await compare(documents);
} finally {
  other.delete();
}

async function compare(documents: number): Promise<void> {
  const copy = new SiteCopy('', false);
  try {
    makeDocuments(path.join(copy.root, 'content'), documents);
    const build = () =>
      measuredRun('node', ['--max-old-space-size-percentage=60', 'scripts/build.ts'], { cwd: copy.root, limit });
    const cold = await build();
    const dist = path.join(copy.root, 'dist');
    const ours = builtIn(dist, await build());
    const pages = other.take(dist);
    const plain = await theirs(false);
    print(pages, cold, ours, await theirs(true), plain);
  } catch (error) {
    // Without our pages there are none to give to the other side.
    if (!(error instanceof LimitReached)) throw error;
    console.log(`| ${documents} 份文件 | 构建 | ${error.message} | — | — | — | — |`);
  } finally {
    copy.delete();
  }
}

async function theirs(sidebar: boolean): Promise<Run> {
  try {
    return builtIn(other.dist, await other.build(sidebar, limit));
  } catch (error) {
    if (error instanceof LimitReached) return error;
    throw error;
  }
}

function builtIn(dist: string, took: Took): Built {
  const all = filesOf(dist);
  const pages = all.filter(({ file }) => file.endsWith('.html'));
  const step = Math.ceil(pages.length / PACKED);
  const some = pages.filter((_, n) => n % step === 0);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  const sent = some.reduce((total, { file }) => total + brotliCompressSync(fs.readFileSync(file), quality).length, 0);
  const index = all.filter(({ file }) => file.startsWith(path.join(dist, 'pagefind')));
  const each = (bytes: number) => bytes / pages.length;
  return { ...took, html: each(sum(pages)), sent: sent / some.length, all: each(sum(all)), index: each(sum(index)) };
}

function print(pages: number, cold: Took, ours: Built, usual: Run, plain: Run): void {
  const line = (name: string, of: (run: Built) => number, digits: number, drawn?: number) => {
    const against = (run: Run) =>
      run instanceof LimitReached ? [run.message, '—'] : [of(run).toFixed(digits), (of(ours) / of(run)).toFixed(2)];
    const own = `${of(ours).toFixed(digits)}${drawn === undefined ? '' : `（${drawn.toFixed(digits)}）`}`;
    console.log(`| ${[pages, name, own, ...against(usual), ...against(plain)].join(' | ')} |`);
  };
  line('构建 秒', ({ seconds }) => seconds, 1, cold.seconds);
  line('处理器秒', ({ processor }) => processor, 1, cold.processor);
  line('内存峰值 MB', ({ memory }) => memory / 1e6, 0, cold.memory / 1e6);
  line('每页 HTML KB', ({ html }) => html / 1000, 1);
  line('每页 HTML 压缩后 KB', ({ sent }) => sent / 1000, 1);
  line('每页索引 KB', ({ index }) => index / 1000, 1);
  line('每页全部产出 KB', ({ all }) => all / 1000, 1);
}
