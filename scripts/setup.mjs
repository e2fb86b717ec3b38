// What must be there before anything else runs. Plain JavaScript for Node 20 with built-ins only: it runs before `npm ci`.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const MARK = path.join(root, 'node_modules', '.installed-from');

/** Runs a command in the project's folder, shows what it prints, and gives its exit code. */
export function run(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  if (error) console.error(`运行 ${command} 没有成功：${error.message}`);
  return status ?? 1;
}

/** Runs a command beside others: what it prints is shown when it has ended, in one piece below a title. Gives its exit code. */
export function runApart(title, command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part));
    child.on('error', (error) => said.push(Buffer.from(`运行 ${command} 没有成功：${error.message}`)));
    child.on('close', (code) => {
      console.log(`${title}\n${Buffer.concat(said).toString()}`);
      resolve(code ?? 1);
    });
  });
}

/** Stops with a reason an operator can act on. */
export function stop(reason) {
  console.error(`\n停止：${reason}`);
  process.exit(1);
}

/** Stops on a Node that is too old to start with. What runs after `npm ci` uses the project's own. */
export function requireNode() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) stop(`需要 Node 20 或更新的版本，现在是 ${process.versions.node}。请安装后再试。`);
}

/** Installs the packages of the lock file, only when they are not there or the lock file has changed. */
export function install() {
  const lock = createHash('sha256')
    .update(fs.readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  if (fs.existsSync(MARK) && fs.readFileSync(MARK, 'utf8') === lock) return;
  console.log('安装依赖（npm ci）……');
  if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0)
    stop('npm ci 没有成功。请检查网络和上面的提示，再运行一次。');
  fs.writeFileSync(MARK, lock);
}

const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => fs.existsSync(file));
const systemBrowser = () =>
  ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(onPath).find(Boolean);

/** The browser for the tests: given, of the system, Playwright's own, or fetched from Debian when that may be done. */
export function findBrowser() {
  if (process.env.CHROMIUM_PATH) {
    if (!fs.existsSync(process.env.CHROMIUM_PATH)) stop(`CHROMIUM_PATH 指的 ${process.env.CHROMIUM_PATH} 不存在。`);
    return process.env.CHROMIUM_PATH;
  }
  const found = systemBrowser() ?? playwrightBrowser();
  if (found) return found;
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    console.log('没有浏览器，用 apt-get 安装 Debian 的 chromium 和中文字体……');
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], quiet);
    run('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], quiet);
    const installed = systemBrowser();
    if (installed) return installed;
  }
  return stop('没有找到浏览器。请运行：npx playwright install --with-deps chromium');
}

function playwrightBrowser() {
  const { stdout } = spawnSync(
    path.join(root, 'node_modules', '.bin', 'node'),
    ['-e', "import('@playwright/test').then(({ chromium }) => console.log(chromium.executablePath()))"],
    { cwd: root, encoding: 'utf8' },
  );
  const file = stdout?.trim();
  return file && fs.existsSync(file) ? file : undefined;
}
