import { describe, expect, it } from 'vitest';
import {
  nearestStep,
  parseSettings,
  serializeSettings,
  STANDARD,
  SWITCHES,
  TEXT_STEPS,
} from '../../../src/lib/reading-settings.ts';

describe('reading settings', () => {
  it('come back the same after they were kept, in every combination', () => {
    for (const text of TEXT_STEPS)
      for (let bits = 0; bits < 2 ** SWITCHES.length; bits += 1) {
        const settings = { ...STANDARD, text };
        for (const [n, name] of SWITCHES.entries()) settings[name] = ((bits >> n) & 1) === 1;
        expect(parseSettings(serializeSettings(settings))).toEqual(settings);
      }
  });

  it('need no word for the standard', () => {
    expect(serializeSettings(STANDARD)).toBe('');
  });

  it.each([null, undefined, '', '   ', 'null', '{"elder":true}', 'text-', 'text-abc', 'elderly', 'x'.repeat(1000)])(
    'are the standard where %j was kept',
    (kept) => {
      expect(parseSettings(kept)).toEqual(STANDARD);
    },
  );

  it('ask for one column in elder mode and from one and a half times the size on', () => {
    expect(serializeSettings({ ...STANDARD, elder: true })).toBe('elder column');
    expect(serializeSettings({ ...STANDARD, text: 150 })).toBe('text-150 column');
    expect(serializeSettings({ ...STANDARD, contrast: true, text: 125 })).toBe('contrast text-125');
  });

  it('take what they know from words of another version', () => {
    expect(parseSettings('dyslexia elder text-137 contrast')).toEqual({
      ...STANDARD,
      elder: true,
      contrast: true,
      text: 125,
    });
  });
});

describe('nearestStep', () => {
  it.each([
    [-5, 100],
    [NaN, 100],
    [100, 100],
    [149, 125],
    [150, 150],
    [200, 200],
    [9999, 200],
  ])('brings %d %% to %d %%', (size, step) => {
    expect(nearestStep(size)).toBe(step);
  });
});
