import { describe, expect, it } from 'vitest';
import { contrast } from '../../../src/lib/contrast.ts';

describe('the contrast of two colours', () => {
  it('is 21 for black on white, and 1 for a colour on itself', () => {
    expect(contrast('#000', '#fff')).toBeCloseTo(21, 5);
    expect(contrast('#8f1a1a', '#8f1a1a')).toBe(1);
  });

  it('is the same both ways, short or long', () => {
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 2);
    expect(contrast('#fff', '#777')).toBe(contrast('#777777', '#ffffff'));
  });

  it('is refused for what is no colour', () => {
    expect(() => contrast('CanvasText', '#fff')).toThrow('CanvasText');
  });
});
