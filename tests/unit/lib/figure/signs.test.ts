import { expect, test } from 'vitest';
import { signsOf } from '../../../../src/lib/figure/signs.ts';

test('each sign that stands before a figure is explained once; exact figures need none', () => {
  const figures = (['eq', 'ge', 'approx', 'ge', 'range', 'multiple-ge'] as const).map((comparator) => ({ comparator }));
  expect(signsOf(figures)).toEqual([
    { sign: '≥', name: '不少于' },
    { sign: '≈', name: '约' },
  ]);
  expect(signsOf([{ comparator: 'eq' }])).toEqual([]);
});
