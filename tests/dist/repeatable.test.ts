import fs from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { SiteCopy } from '../../scripts/site-copy.ts';

// Two folders, two places on earth, two languages, two clocks; one takes the cards that were drawn before, one draws them anew.
const here = new SiteCopy('a');
const there = new SiteCopy(path.join('another', 'folder'), false);
afterAll(() => {
  here.delete();
  there.delete();
});

test('two builds for the same day are the same, byte by byte, wherever, whenever and in whatever language they are made', () => {
  here.mustBuild({ SITE_DATE: '2026-11-22', TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' });
  there.mustBuild({
    SITE_DATE: '2026-11-22',
    TZ: 'Pacific/Auckland',
    LANG: 'en_US.UTF-8',
    LC_ALL: 'C',
    NODE_OPTIONS: `--import ${path.resolve('tests/support/shifted-clock.mjs')}`,
  });
  const [one, other] = [here.dist(), there.dist()];
  expect([...one.keys()]).toEqual([...other.keys()]);
  expect(one.size).toBeGreaterThan(1000);
  const differing = [...one].filter(([file, bytes]) => !bytes.equals(other.get(file) ?? Buffer.alloc(0)));
  expect(differing.map(([file]) => file)).toEqual([]);
}, 600_000);

test('nothing in a build, packed or not, tells where it was made', () => {
  const traces = [here.root, there.root, process.cwd(), 'file://'].map((text) => Buffer.from(text));
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
