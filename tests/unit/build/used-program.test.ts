import { expect, test } from 'vitest';
import { usedProgram } from '../../../src/build/used-program.ts';

/** A module of three functions: `a` calls the third, `b` is not called by anything; all are `() -> i32`. */
const MODULE = Uint8Array.from([
  ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...[1, 5, 1, 0x60, 0, 1, 0x7f],
  ...[3, 4, 3, 0, 0, 0],
  ...[7, 9, 2, 1, 0x61, 0, 0, 1, 0x62, 0, 1],
  ...[10, 16, 3, 4, 0, 0x10, 2, 0x0b, 4, 0, 0x41, 7, 0x0b, 4, 0, 0x41, 42, 0x0b],
  ...[0, 4, 1, 0x78, 1, 2],
]);

const started = async (program: Uint8Array<ArrayBuffer>) =>
  (await WebAssembly.instantiate(program)).instance.exports as Record<string, () => number>;

test('what is used of a program does what it did', async () => {
  expect((await started(MODULE))['a']?.()).toBe(42);
  expect((await started(usedProgram(MODULE, ['a'])))['a']?.()).toBe(42);
});

test('what nothing used can reach is emptied and no longer exported, and notes on its making are gone', async () => {
  const used = usedProgram(MODULE, ['a']);
  expect(Object.keys(await started(used))).toEqual(['a']);
  expect([...used].join(' ')).not.toContain('65 7 11');
  expect([...MODULE].join(' ')).toContain('65 7 11');
  expect(used.length).toBeLessThan(MODULE.length);
});

test('a program without what is used is refused, and so is one with an instruction that is not known', () => {
  expect(() => usedProgram(MODULE, ['c'])).toThrow('c');
  const call = MODULE.lastIndexOf(0x10);
  const strange = MODULE.map((byte, at) => (at === call ? 0xfd : byte));
  expect(() => usedProgram(strange, ['a'])).toThrow('fd');
  // A call that does not come back is none that is followed.
  const tail = MODULE.map((byte, at) => (at === call ? 0x12 : byte));
  expect(() => usedProgram(tail, ['a'])).toThrow('12');
});

test('a program that begins by itself is refused: its first function is called by nobody', () => {
  const code = MODULE.indexOf(10, 30);
  const starting = Uint8Array.from([...MODULE.subarray(0, code), 8, 1, 1, ...MODULE.subarray(code)]);
  expect(() => usedProgram(starting, ['a'])).toThrow('段 8');
});
