import { describe, expect, it } from 'vitest';
import { cachePrefix, chineseTime } from '../../../src/lib/offline-copies.ts';

describe('saved copies', () => {
  it('say their time to the minute', () => {
    expect(chineseTime(new Date(2026, 10, 22, 9, 5))).toBe('2026年11月22日 9:05');
  });

  it('of one base path are not taken for those of another', () => {
    expect(`${cachePrefix('/ip/')}x`.startsWith(cachePrefix('/'))).toBe(false);
  });
});
