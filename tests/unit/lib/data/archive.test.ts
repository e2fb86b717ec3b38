import { afterEach, expect, test, vi } from 'vitest';
import { archive, restamp } from '../../../../src/lib/data/archive.ts';
import { unzip } from '../../../support/zip.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const files = { 'a.txt': new TextEncoder().encode('知识产权'), 'b/c.txt': new TextEncoder().encode('x'.repeat(1000)) };

test('a zip holds the files under their names, with the given day as their time', () => {
  const entries = unzip(archive(files, '2026-11-22'));
  expect(entries.map(({ name, time }) => [name, time])).toEqual([
    ['a.txt', '2026-11-22 00:00:00'],
    ['b/c.txt', '2026-11-22 00:00:00'],
  ]);
  expect(entries[0]?.bytes.toString('utf8')).toBe('知识产权');
});

test('its bytes depend neither on the clock nor on the time zone', () => {
  const first = archive(files, '2026-11-22');
  vi.useFakeTimers({ now: new Date('2031-01-02T03:04:05Z') });
  vi.stubEnv('TZ', 'America/New_York');
  expect(Buffer.from(archive(files, '2026-11-22')).equals(Buffer.from(first))).toBe(true);
  expect(Buffer.from(archive(files, '2026-11-23')).equals(Buffer.from(first))).toBe(false);
});

test('a new day keeps the files and changes their time', () => {
  const zip = restamp(archive(files, '2020-01-01'), '2026-11-22');
  expect(Buffer.from(zip).equals(Buffer.from(archive(files, '2026-11-22')))).toBe(true);
  const entries = unzip(zip);
  expect(entries.map(({ name, time }) => [name, time.slice(0, 10)])).toEqual([
    ['a.txt', '2026-11-22'],
    ['b/c.txt', '2026-11-22'],
  ]);
});

test('what is no plain zip gets no new day', () => {
  expect(() => restamp(new Uint8Array(10), '2026-11-22')).toThrow('zip');
  expect(() => restamp(new Uint8Array([...archive(files, '2020-01-01'), 0]), '2026-11-22')).toThrow('zip');
});
