import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SiteCopy } from '../../scripts/site-copy.ts';

// A build that is killed leaves the last good site as it was, at whatever moment it is killed. The build is the real one; what it
// would do for half a minute is cut short by the kill.
const copy = new SiteCopy();
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

/** On the way to the end, the build is halted here too: what a halted build has on disk is what a killed one leaves. */
const ON_THE_WAY = [() => next(), () => next('plans', 'nanan-2022-2025', 'index.html')];

/** Starts a build and kills it, and all that it started, as soon as something is there. @returns at how many moments it was halted before */
async function killedWhen(there: () => boolean): Promise<number> {
  const child = spawn('node', ['scripts/build.ts'], {
    cwd: copy.root,
    stdio: 'ignore',
    detached: true,
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const group = -(child.pid ?? 0);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const moments = [...ON_THE_WAY];
  while (child.exitCode === null && !there()) {
    if (moments[0]?.()) {
      moments.shift();
      process.kill(group, 'SIGSTOP');
      expect(hashOf()).toBe(good);
      process.kill(group, 'SIGCONT');
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(child.exitCode, 'the build ended before it could be killed').toBeNull();
  process.kill(group, 'SIGKILL');
  await ended;
  expect(hashOf()).toBe(good);
  return ON_THE_WAY.length - moments.length;
}

test('a build killed as it begins leaves the last good site whole', async () => {
  await killedWhen(() => true);
});

test('a build killed while its index is written leaves the last good site whole, and so it was all the way', async () => {
  fs.rmSync(path.join(copy.root, '.build'), { recursive: true, force: true });
  expect(await killedWhen(() => next('pagefind', 'fragment'))).toBe(ON_THE_WAY.length);
}, 180_000);
