import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** A server that shows a folder by one of the samples under `scripts/deploy/`. */
export interface Server {
  port: number;
  stop: () => Promise<void>;
}

const FOLDERS = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin'];
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Where a program is, or undefined. Servers are often kept where only root's path leads. */
export const program = (name: string): string | undefined =>
  FOLDERS.map((folder) => path.join(folder, name)).find((file) => fs.existsSync(file));

/**
 * Where nginx is; got from Debian's packages where that may be done.
 * @returns undefined where it is not there and cannot be had
 */
export function findNginx(): string | undefined {
  if (!program('nginx') && process.getuid?.() === 0 && program('apt-get'))
    for (const words of [
      ['update', '-qq'],
      ['install', '-y', '-qq', 'nginx-light', 'libnginx-mod-http-brotli-static'],
    ])
      spawnSync('apt-get', words, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  return program('nginx');
}

/** Whether this nginx can send files that brotli compressed beforehand. */
export const hasBrotli = (): boolean => fs.existsSync(BROTLI);

/**
 * Starts nginx on loopback with the sample; only its port, root and, where it lacks brotli, that line are changed.
 * @param below whether the site stands below `/ip/`, as the sample says how to set it up
 */
export async function startNginx(nginx: string, site: string, below = false): Promise<Server> {
  const port = await freePort();
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'nginx-'));
  let sample = fs.readFileSync('scripts/deploy/nginx.conf', 'utf8');
  sample = replaced(sample, 'listen 80;', `listen 127.0.0.1:${port};`);
  sample = replaced(sample, 'root /srv/ip-plans/dist;', `root "${site}";`);
  if (!hasBrotli()) sample = replaced(sample, '  brotli_static on;\n', '');
  if (below) sample = replaced(sample, '# ~^/ip', '~^/ip').replaceAll(' /404.html', ' /ip/404.html');
  fs.writeFileSync(path.join(home, 'sample.conf'), sample);
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${home}/${name};`);
  fs.writeFileSync(
    path.join(home, 'nginx.conf'),
    [
      hasBrotli() ? `load_module ${BROTLI};` : '',
      process.getuid?.() === 0 ? 'user root;' : '',
      `daemon off; worker_processes 2; pid ${home}/pid; error_log ${home}/error.log;`,
      'events { worker_connections 1024; }',
      `http { access_log off; ${temp.join(' ')} include ${home}/sample.conf; }`,
    ].join('\n'),
  );
  const child = spawn(nginx, ['-p', home, '-c', path.join(home, 'nginx.conf'), '-e', path.join(home, 'start.log')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return started(child, port, home);
}

/** Starts Caddy on loopback with the sample; only its address and root are changed, and it is kept to itself. */
export async function startCaddy(caddy: string, site: string): Promise<Server> {
  const port = await freePort();
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'caddy-'));
  let sample = fs.readFileSync('scripts/deploy/Caddyfile', 'utf8');
  sample = replaced(sample, '\nexample.cn {', `\nhttp://127.0.0.1:${port} {\n\tbind 127.0.0.1`);
  sample = replaced(sample, '/srv/ip-plans/dist', `"${site}"`);
  fs.writeFileSync(path.join(home, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${sample}`);
  const child = spawn(caddy, ['run', '--config', path.join(home, 'Caddyfile'), '--adapter', 'caddyfile'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home },
  });
  return started(child, port, home);
}

function replaced(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`样例里没有“${from.trim()}”，测试要跟着改。`);
  return text.replace(from, () => to);
}

async function started(child: ChildProcess, port: number, home: string): Promise<Server> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  for (let tries = 0; tries < 100 && child.exitCode === null; tries += 1) {
    if (await answers(port))
      return {
        port,
        stop: async () => {
          const ended = new Promise((resolve) => child.once('exit', resolve));
          child.kill('SIGTERM');
          await ended;
          fs.rmSync(home, { recursive: true, force: true });
        },
      };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGKILL');
  throw new Error(`服务器没有开起来：${said}`);
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => (socket.destroy(), resolve(true)));
    socket.once('error', () => resolve(false));
  });

/** A port of loopback that nobody has. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('没有端口')),
      );
    });
  });
