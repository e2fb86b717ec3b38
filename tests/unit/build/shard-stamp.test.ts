import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stampFaults, stampIn, stampOf, type ShardStamp } from '../../../src/build/shard-stamp.ts';

const NOW: ShardStamp = { content: 'c', program: 'p', date: '2026-01-03', site: 'https://example.cn', base: '/' };
const shards = (other: Partial<ShardStamp>) =>
  new Map([
    ['50', { ...NOW, date: '2026-01-02' }],
    ['53', { ...NOW, date: '2026-01-02', ...other }],
  ]);

describe('shards may be joined', () => {
  it('when they were built from what stands there now, on one day', () => {
    expect(stampFaults(shards({}), NOW)).toEqual([]);
  });

  it.each([
    [{ content: 'old' }, /内容（content\/）和现在的不同/],
    [{ program: 'old' }, /程序.*和现在的不同/],
    [{ date: '2026-01-01' }, /SITE_DATE 是 2026-01-01，要的是 2026-01-02/],
    [{ site: 'https://other.cn' }, /SITE_URL 是 https:\/\/other\.cn，要的是 https:\/\/example\.cn/],
    [{ base: '/ip/' }, /BASE_PATH 是 \/ip\/，要的是 \//],
  ])('but not with one of another origin: %o; that one is named, with what builds it again', (other, said) => {
    const faults = stampFaults(shards(other), NOW);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(said);
    expect(faults[0]).toMatch(/^分片 53｜.*--only 53$/);
  });
});

describe('a file beside a shard', () => {
  it('gives the stamp that was written into it', () => {
    expect(stampIn(JSON.stringify(NOW))).toEqual(NOW);
  });

  it.each([
    ['cut off', '{"content": "c", "prog'],
    ['empty', ''],
    ['no stamp', '[]'],
    ['without a field', JSON.stringify({ ...NOW, date: undefined })],
    ['with a day that is none', JSON.stringify({ ...NOW, date: '2026-02-30' })],
  ])('%s gives none; the shard is named, with what to do', (_, text) => {
    expect(stampIn(text)).toBeNull();
    const faults = stampFaults(new Map([...shards({}), ['50', stampIn(text)]]), NOW);
    expect(faults).toEqual([expect.stringMatching(/^分片 50｜50\.json 里读不出.*SITE_DATE=2026-01-02 .*--only 50$/)]);
  });
});

describe('the stamp of a shard', () => {
  const before = process.cwd();
  let home: string;
  beforeEach(() => {
    home = fs.mkdtempSync(path.join(os.tmpdir(), 'ip-plans-stamp-'));
    fs.mkdirSync(path.join(home, 'content/plans'), { recursive: true });
    fs.mkdirSync(path.join(home, 'src'));
    fs.writeFileSync(path.join(home, 'content/plans/a.yaml'), 'a: 1\n');
    fs.writeFileSync(path.join(home, 'src/a.ts'), '');
    process.chdir(home);
  });
  afterEach(() => {
    process.chdir(before);
    fs.rmSync(home, { recursive: true });
  });
  const stamp = () => stampOf({ SITE_URL: 'https://example.cn', BASE_PATH: '/ip/' }, new Date('2026-01-01T20:00:00Z'));

  it('is the same while nothing changes, and names the day as the site sees it', () => {
    expect(stamp()).toEqual(stamp());
    expect(stamp()).toMatchObject({ date: '2026-01-02', site: 'https://example.cn', base: '/ip/' });
  });

  it('tells a change of the content from one of the program', () => {
    const first = stamp();
    fs.writeFileSync('content/plans/a.yaml', 'a: 2\n');
    const second = stamp();
    fs.renameSync('src/a.ts', 'src/b.ts');
    const third = stamp();
    expect([second.content !== first.content, second.program === first.program]).toEqual([true, true]);
    expect([third.content === second.content, third.program !== second.program]).toEqual([true, true]);
  });
});
