import fs from 'node:fs';
import { expect, it } from 'vitest';
import { redirectSchema } from '../../../src/schemas/redirect.ts';

const takes = (from: string) => redirectSchema.safeParse({ from, to: '/', since: '2026-11-22' }).success;

it('every published address can be led on', () => {
  const published = fs.readFileSync('tests/published-addresses.txt', 'utf8').split('\n');
  const addresses = published.filter((line) => line.startsWith('/'));
  expect(addresses.length).toBeGreaterThan(900);
  expect(addresses.filter((address) => !takes(address))).toEqual([]);
});

it.each([
  '',
  'plans/',
  '//example.org/',
  '/../x.csv',
  '/data/../../x.csv',
  '/./x.csv',
  '/plans',
  '/Plans/',
  '/a b/',
  '/plans/#',
  '/plans/?q=a',
])('what is no address of the site is refused: %j', (from) => {
  expect(takes(from)).toBe(false);
});
