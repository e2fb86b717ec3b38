import { expect, test } from 'vitest';
import { SHARED, shardOf, shardsOf } from '../../../src/lib/shard.ts';

test('a place belongs to the shard of its province, the country and what has no place to the shared one', () => {
  expect(['500108', '500000', '530181', '100000', null].map(shardOf)).toEqual(['50', '50', '53', SHARED, SHARED]);
});

test('the shards of a site are its provinces, each once, after the shared one', () => {
  expect(shardsOf(['530181', '100000', '500000', '530000', '500108'])).toEqual([SHARED, '50', '53']);
  expect(shardsOf(['500108'])).toEqual([SHARED, '50']);
});
