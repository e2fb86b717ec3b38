import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { precompress } from '../src/build/precompress.ts';
import { findNginx, hasBrotli, program, startNginx } from './servers.ts';

// How fast nginx with the sample sends the site's files, each held against a plain text file of the same size sent by
// the same server in the same run. All on loopback, a few seconds each.
const SECONDS = Number(process.env['SECONDS_EACH'] ?? 5);
const CONNECTIONS = 32;
/** What wrk prints at its end: requests a second, p99 in milliseconds, faults. */
const REPORT = `done = function(summary, latency)
  io.write(string.format("RESULT %f %f %d\\n", summary.requests / (summary.duration / 1e6), latency:percentile(99) / 1000,
    summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end`;

const nginx = findNginx();
const wrk = program('wrk');
if (!nginx || !wrk) {
  console.error('要有 nginx 和 wrk。请运行：apt-get install nginx-light libnginx-mod-http-brotli-static wrk');
  process.exit(1);
}
if (!fs.existsSync('dist/index.html')) {
  console.error('dist/ 里没有建好的网站。请先运行 npm run build。');
  process.exit(1);
}
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'load-'));
const site = path.join(home, 'dist');
fs.cpSync('dist', site, { recursive: true });
await precompress(site);
const script = path.join(home, 'report.lua');
fs.writeFileSync(script, REPORT);

const largest = (folder: string, end: string): string =>
  fs
    .readdirSync(path.join(site, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(end))
    .map((file) => path.posix.join('/', folder, file.split(path.sep).join('/')))
    .reduce((a, b) => (fs.statSync(path.join(site, b)).size > fs.statSync(path.join(site, a)).size ? b : a));

const targets = [
  ['首页', '/'],
  ['最长的规划', largest('plans', 'index.html').replace('index.html', '')],
  ['数据 figures.json', '/data/figures.json'],
  ['最大的索引块', largest('pagefind/index', '.pf_index')],
] as const;

const server = await startNginx(nginx, site);
console.log(
  `nginx 样例，${os.cpus().length} 核，${CONNECTIONS} 个连接，每项 ${SECONDS} 秒；左边是网站的文件，右边是同样大小的纯文本。\n`,
);
console.log('| 文件 | 发送字节 | 每秒次数 | p99 毫秒 | 纯文本每秒 | 纯文本 p99 | 次数之比 | 出错 |');
console.log('|---|---|---|---|---|---|---|---|');
try {
  for (const [name, address] of targets) {
    const file = path.join(site, address.endsWith('/') ? `${address}index.html` : address);
    const sent = fs.statSync(hasBrotli() && fs.existsSync(`${file}.br`) ? `${file}.br` : file).size;
    // As long as what is sent, and not compressed, for only brotli is asked for and none lies beside it: what the server does at its simplest.
    const plain = `/plain-${sent}.txt`;
    fs.writeFileSync(path.join(site, plain), 'x'.repeat(sent));
    const ours = load(wrk, address);
    const theirs = load(wrk, plain);
    console.log(
      `| ${name} | ${sent} | ${ours.rate.toFixed(0)} | ${ours.p99.toFixed(2)} | ${theirs.rate.toFixed(0)} | ${theirs.p99.toFixed(2)} | ${(ours.rate / theirs.rate).toFixed(2)} | ${ours.faults + theirs.faults} |`,
    );
  }
} finally {
  await server.stop();
  fs.rmSync(home, { recursive: true, force: true });
}

function load(wrk: string, address: string): { rate: number; p99: number; faults: number } {
  const words = ['-t', '2', '-c', String(CONNECTIONS), '-d', `${SECONDS}s`, '-H', 'Accept-Encoding: br', '-s', script];
  const { stdout } = spawnSync(wrk, [...words, `http://127.0.0.1:${server.port}${address}`], { encoding: 'utf8' });
  const found = /RESULT (\S+) (\S+) (\S+)/.exec(stdout);
  if (!found) throw new Error(`wrk 没有给出结果：${stdout}`);
  return { rate: Number(found[1]), p99: Number(found[2]), faults: Number(found[3]) };
}
