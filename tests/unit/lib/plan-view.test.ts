import { expect, test } from 'vitest';
import { switched } from '../../../src/lib/plan-view.ts';

test('a word is switched on and off, the other stays, and what means nothing is dropped', () => {
  expect(switched('', 'brief', true)).toBe('brief');
  expect(switched('brief', 'marks', true)).toBe('brief marks');
  expect(switched('brief marks', 'brief', false)).toBe('marks');
  expect(switched('brief', 'brief', true)).toBe('brief');
  expect(switched('old brief', 'brief', false)).toBe('');
});
