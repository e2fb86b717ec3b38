import { describe, expect, it } from 'vitest';
import { withBase } from '../../../src/lib/address.ts';

describe('withBase', () => {
  it.each([
    ['/', '/plans/', '/plans/'],
    ['/ip/', '/plans/', '/ip/plans/'],
    ['/ip', '/plans/', '/ip/plans/'],
    ['/a/b/', '/', '/a/b/'],
    ['/ip/', '/plans/x/#f-pct-2025', '/ip/plans/x/#f-pct-2025'],
  ])('puts %s before %s', (base, address, whole) => {
    expect(withBase(base, address)).toBe(whole);
  });

  it.each(['#c1', 'https://www.gov.cn/x', 'mailto:a@example.cn', 'tel:12315'])('leaves %s alone', (address) => {
    expect(withBase('/ip/', address)).toBe(address);
  });
});
