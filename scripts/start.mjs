import { spawn } from 'node:child_process';
import path from 'node:path';
import { install, requireNode, root, run, stop } from './setup.mjs';

requireNode();
install();
console.log('构建网站……');
if (run('npm', ['run', '--silent', 'build']) !== 0) stop('构建没有成功，原因见上。');

const port = process.env.PORT || '4321';
const address = `http://localhost:${port}${process.env.BASE_PATH || '/'}`;
const bin = path.join(root, 'node_modules', '.bin');
const server = spawn(path.join(bin, 'astro'), ['preview', '--port', port], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
  env: {
    ...process.env,
    PATH: `${bin}${path.delimiter}${process.env.PATH}`,
    ASTRO_PREVIEW_BACKGROUND: '0',
    ASTRO_TELEMETRY_DISABLED: '1',
  },
});
let told = false;
server.stdout.on('data', (chunk) => {
  const text = chunk.toString();
  const other = /localhost:(\d+)/.exec(text);
  if (!told && other) {
    told = true;
    if (other[1] !== port) {
      server.kill();
      stop(`端口 ${port} 已被占用。请关掉占用它的程序，或用 PORT=别的端口 npm start。`);
    }
    console.log(`\n知产规划通览已经打开：${address}\n按 Ctrl+C 停止。`);
  }
});
server.on('exit', (code) => process.exit(code ?? 0));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
