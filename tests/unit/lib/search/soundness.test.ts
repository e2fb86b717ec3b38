import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isSound, seal, SIGNATURE } from '../../../../src/lib/search/soundness.ts';

const NAME = 'build/1a.pf_index';
const text = `${SIGNATURE}${'质押融资'.repeat(50)}`;
const sealed = (name = NAME) => {
  const file = gzipSync(text);
  seal(name, file);
  return file;
};

describe('a sealed file', () => {
  it('is sound, and unpacks as before', () => {
    expect(isSound(NAME, sealed())).toBe(true);
    expect(gunzipSync(sealed()).toString()).toBe(text);
  });

  it.each([0, 1, 9, 10, 20, 0.5, 0.9])('is not sound when it is cut off at %s', (at) => {
    const file = sealed();
    expect(isSound(NAME, file.subarray(0, at < 1 ? Math.floor(file.length * at) : at))).toBe(false);
  });

  it('is not sound when the last byte is missing, or one is another', () => {
    const file = sealed();
    expect(isSound(NAME, file.subarray(0, -1))).toBe(false);
    for (const at of [0, 4, 12, file.length - 1]) {
      const changed = Uint8Array.from(file);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(isSound(NAME, changed), String(at)).toBe(false);
    }
  });

  it('is not sound under another name or in another build', () => {
    expect(isSound('build/1b.pf_index', sealed())).toBe(false);
    expect(isSound('other/1a.pf_index', sealed())).toBe(false);
    expect(isSound(NAME, gzipSync(text))).toBe(false);
  });

  it('is sound where a server has unpacked it on the way, but not when it is something else', () => {
    expect(isSound(NAME, Buffer.from(text))).toBe(true);
    expect(isSound(NAME, Buffer.from('<!doctype html>'))).toBe(false);
  });

  it('can only be a packed one', () => {
    expect(() => seal(NAME, Buffer.from(text))).toThrow('1a.pf_index');
  });
});
