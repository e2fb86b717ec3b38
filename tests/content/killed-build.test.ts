import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SiteCopy } from '../../scripts/site-copy.ts';

// A build that is killed leaves the last good site as it was, at whatever moment it is killed. The build is the real one; what it
// would do for half a minute is cut short by the kill.
const copy = new SiteCopy();
const dist = path.join(copy.root, 'dist');
let good = '';

/** All that stands in the folder, as one hash. */
const hashOf = (): string => {
  const hash = createHash('sha256');
  for (const [name, bytes] of copy.dist()) hash.update(`${name}\n`).update(bytes);
  return hash.digest('hex');
};

beforeAll(() => {
  for (const [name, text] of [
    ['index.html', '<main>上一次建好的网站</main>'],
    ['plans/x/index.html', '<main>一份规划</main>'],
    ['pagefind/pagefind-entry.json', '{}'],
  ] as const)
    copy.write(`dist/${name}`, text);
  good = hashOf();
});
afterAll(() => copy.delete());

const next = (...parts: string[]) => fs.existsSync(path.join(copy.root, '.build', 'next', ...parts));

/** Whether the last good site stands as it did; what a halted build has on disk is what a killed one leaves. */
function lookedAt(pid: number): void {
  process.kill(-pid, 'SIGSTOP');
  expect(hashOf()).toBe(good);
  process.kill(-pid, 'SIGCONT');
}

/** Starts a build and kills it and all that it started as soon as something is there. */
async function killedWhen(there: () => boolean): Promise<void> {
  const child = spawn('node', ['scripts/build.ts'], {
    cwd: copy.root,
    stdio: 'ignore',
    detached: true,
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let looked = false;
  while (child.exitCode === null && !there()) {
    if (!looked && next('plans', 'nanan-2022-2025', 'index.html')) {
      lookedAt(child.pid ?? 0);
      looked = true;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(child.exitCode, 'the build ended before it could be killed').toBeNull();
  process.kill(-(child.pid ?? 0), 'SIGKILL');
  await ended;
}

test.each([
  ['as it begins', () => true],
  ['when the first files stand', () => next()],
  ['while the index is written', () => next('pagefind', 'fragment')],
])('a build killed %s leaves the last good site whole', async (_, there) => {
  fs.rmSync(path.join(copy.root, '.build'), { recursive: true, force: true });
  await killedWhen(there);
  expect(fs.existsSync(dist)).toBe(true);
  expect(hashOf()).toBe(good);
});
