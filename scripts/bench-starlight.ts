// npm run bench:starlight — builds the same pages with this site and with Starlight's defaults, one after the other, and sets time and
// bytes against each other. Starlight and what it needs are installed in a temporary folder; the site does not depend on them.
//   --documents 10,255    how many documents are made up (default 10,255: about 500 and 5,000 pages)
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import fs from 'node:fs';
import { makeDocuments } from './bench-documents.ts';
import { filesOf, measuredRun, sum, type Took } from './measured-run.ts';
import { SiteCopy } from './site-copy.ts';
import { StarlightCopy } from './starlight-copy.ts';

const { values: options } = parseArgs({ options: { documents: { type: 'string', default: '10,255' } } });

/** What was built, in bytes: pages as they are and as they are sent, and all files. */
interface Built {
  pages: number;
  html: number;
  sent: number;
  all: number;
  index: number;
}

const other = new StarlightCopy();
console.log(
  `${os.cpus().length} 核，内存 ${(os.totalmem() / 2 ** 30).toFixed(0)} GB。本站连同数据、订阅、分享图；Starlight 用它的默认设置（侧栏只有首页：列出全部页的侧栏会占去大半）。\n`,
);
console.log('| 页 | 量什么 | 本站 | Starlight | 之比 |');
console.log('|---|---|---|---|---|');
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
      measuredRun('node', ['--max-old-space-size-percentage=60', 'scripts/build.ts'], { cwd: copy.root });
    const cold = await build();
    const ours = await build();
    const pages = other.take(path.join(copy.root, 'dist'));
    const theirs = await measuredRun('npx', ['astro', 'build', '--force'], {
      cwd: other.root,
      env: { ASTRO_TELEMETRY_DISABLED: '1', NODE_OPTIONS: '--max-old-space-size-percentage=60' },
    });
    print(pages, cold, ours, theirs, builtIn(path.join(copy.root, 'dist')), builtIn(path.join(other.root, 'dist')));
  } finally {
    copy.delete();
  }
}

function builtIn(dist: string): Built {
  const all = filesOf(dist);
  const pages = all.filter(({ file }) => file.endsWith('.html'));
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  const sent = pages.reduce((total, { file }) => total + brotliCompressSync(fs.readFileSync(file), quality).length, 0);
  const index = all.filter(({ file }) => file.startsWith(path.join(dist, 'pagefind')));
  return { pages: pages.length, html: sum(pages), sent, all: sum(all), index: sum(index) };
}

function print(pages: number, cold: Took, ours: Took, theirs: Took, own: Built, their: Built): void {
  const line = (name: string, a: number, b: number, digits = 1) =>
    console.log(`| ${pages} | ${name} | ${a.toFixed(digits)} | ${b.toFixed(digits)} | ${(a / b).toFixed(2)} |`);
  line('构建 秒（图已画好）', ours.seconds, theirs.seconds);
  line('构建 秒（图要画）', cold.seconds, theirs.seconds);
  line('处理器秒（图已画好）', ours.processor, theirs.processor);
  line('处理器秒（图要画）', cold.processor, theirs.processor);
  line('内存峰值 MB', ours.memory / 1e6, theirs.memory / 1e6, 0);
  line('每页 HTML KB', own.html / own.pages / 1000, their.html / their.pages / 1000);
  line('每页 HTML 压缩后 KB', own.sent / own.pages / 1000, their.sent / their.pages / 1000);
  line('每页索引 KB', own.index / own.pages / 1000, their.index / their.pages / 1000);
  line('每页全部产出 KB', own.all / own.pages / 1000, their.all / their.pages / 1000);
}
