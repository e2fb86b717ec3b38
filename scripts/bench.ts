// npm run bench — how building grows with the number of documents.
//   --documents 10,100    only these numbers (default 10,100,1000; 5000 takes long)
//   --keep                leaves the copies of the project where they were made
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { makeDocuments } from './bench-documents.ts';
import { SiteCopy } from './site-copy.ts';

const { values: options } = parseArgs({
  options: { documents: { type: 'string', default: '10,100,1000' }, keep: { type: 'boolean', default: false } },
});
const SAMPLE_EVERY = 250;

interface Run {
  documents: number;
  pages: number;
  seconds: number;
  memory: number;
  output: number;
  index: number;
}

const runs: Run[] = [];
for (const documents of options.documents.split(',').map(Number)) {
  const copy = new SiteCopy();
  try {
    runs.push(await measure(copy.root, documents));
  } catch (error) {
    console.error(`${documents} 份文件没有建成：${error instanceof Error ? error.message : error}`);
  } finally {
    if (options.keep) console.error(`留在 ${copy.root}`);
    else copy.delete();
  }
}
console.log(`${os.cpus().length} 核，内存 ${(os.totalmem() / 2 ** 30).toFixed(0)} GB\n`);
console.log('| 文件 | 页 | 构建 秒 | 时间的指数 | 内存峰值 MB | 产出 MB | 产出的指数 | 索引 MB | 索引的指数 |');
console.log('|---|---|---|---|---|---|---|---|---|');
for (const [i, run] of runs.entries()) {
  const before = runs[i - 1];
  const exponent = (key: 'seconds' | 'output' | 'index') =>
    before ? (Math.log(run[key] / before[key]) / Math.log(run.pages / before.pages)).toFixed(2) : '—';
  console.log(
    `| ${run.documents} | ${run.pages} | ${run.seconds.toFixed(1)} | ${exponent('seconds')} | ${mb(run.memory)} | ${mb(run.output)} | ${exponent('output')} | ${mb(run.index)} | ${exponent('index')} |`,
  );
}

function mb(bytes: number): string {
  return (bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0);
}

async function measure(home: string, documents: number): Promise<Run> {
  makeDocuments(path.join(home, 'content'), documents);
  console.error(`正在建 ${documents} 份文件……`);
  const began = performance.now();
  const memory = await build(home);
  const seconds = (performance.now() - began) / 1000;
  const dist = path.join(home, 'dist');
  const all = filesOf(dist);
  return {
    documents,
    pages: all.filter(({ file }) => file.endsWith('.html')).length,
    seconds,
    memory,
    output: sum(all),
    index: sum(all.filter(({ file }) => file.startsWith(path.join(dist, 'pagefind')))),
  };
}

/** Builds, and gives the most memory that the build and what it started held together, in bytes. */
function build(home: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn('node', ['--max-old-space-size=7000', 'scripts/build.ts'], {
      cwd: home,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: '--max-old-space-size=7000' },
    });
    let most = 0;
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part: Buffer) => (said = (said + part.toString()).slice(-4000)));
    const timer = setInterval(() => (most = Math.max(most, held(child.pid ?? 0))), SAMPLE_EVERY);
    child.on('close', (code) => {
      clearInterval(timer);
      if (code === 0) resolve(most);
      else reject(new Error(said));
    });
  });
}

/** Resident memory of a process and all below it, from /proc; 0 where there is none. */
function held(pid: number): number {
  try {
    const own = Number(/^VmRSS:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
    const below = fs
      .readdirSync(`/proc/${pid}/task`)
      .flatMap((task) => fs.readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean));
    return own + below.reduce((total, child) => total + held(Number(child)), 0);
  } catch {
    // A process may end while it is looked at.
    return 0;
  }
}

function filesOf(folder: string): { file: string; size: number }[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ file, size: fs.statSync(file).size }));
}

function sum(files: { size: number }[]): number {
  return files.reduce((total, { size }) => total + size, 0);
}
