import fs from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { filesIn, SiteCopy } from '../../scripts/site-copy.ts';
import { builtWith, DIST } from '../support/dist.ts';

// The built site, and the same built in another folder, another place on earth, another language, by another clock, with cards drawn anew.
const there = new SiteCopy(path.join('another', 'folder'), false);
afterAll(() => there.delete());

test('two builds for the same day are the same, byte by byte, wherever, whenever and in whatever language they are made', () => {
  there.mustBuild({
    ...builtWith(),
    TZ: 'Pacific/Auckland',
    LANG: 'en_US.UTF-8',
    LC_ALL: 'C',
    NODE_OPTIONS: `--import ${path.resolve('tests/support/shifted-clock.mjs')}`,
  });
  const [one, other] = [filesIn(DIST), there.dist()];
  expect([...one.keys()]).toEqual([...other.keys()]);
  expect(one.size).toBeGreaterThan(1000);
  const differing = [...one].filter(([file, bytes]) => !bytes.equals(other.get(file) ?? Buffer.alloc(0)));
  expect(differing.map(([file]) => file)).toEqual([]);
}, 600_000);

test('nothing in a build, packed or not, tells where it was made', () => {
  const traces = [there.root, process.cwd(), 'file://'].map((text) => Buffer.from(text));
  const faults: string[] = [];
  const look = (name: string, bytes: Uint8Array) => {
    const buffer = Buffer.from(bytes);
    for (const trace of traces) if (buffer.includes(trace)) faults.push(`${name}：${trace.toString()}`);
    if (/\.(zip|xlsx)$/.test(name))
      for (const [part, inner] of Object.entries(unzipSync(bytes))) look(`${name}/${part}`, inner);
  };
  for (const [file, bytes] of there.dist()) look(file, bytes);
  expect(faults).toEqual([]);
  expect(fs.existsSync(path.join(there.root, 'dist', 'data', 'ip-plans.zip'))).toBe(true);
});
