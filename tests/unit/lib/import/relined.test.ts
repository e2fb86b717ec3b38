import { expect, it } from 'vitest';
import { outlineOf } from '../../../../src/lib/import/outline.ts';
import { linesOf } from '../../../../src/lib/import/lines.ts';
import { relined } from '../../../../src/lib/import/relined.ts';

const SENTENCE = '加强统筹协调，健全工作机制，完善政策措施，推动各项任务落到实处，见到成效。';
const LOST = `为做好工作，制定本方案。一、总体要求（一）指导思想。${SENTENCE.repeat(3)}二、重点任务。（一）提升质量。${SENTENCE.repeat(3)}（二）严格保护。${SENTENCE.repeat(3)}`;

it('breaks a very long line before its items, and takes nothing out', () => {
  const { text, broken } = relined(`标题\n${LOST}\n结尾`);
  expect(broken).toEqual([2]);
  expect(text.replaceAll('\n', '')).toBe(`标题${LOST}结尾`);
  expect(outlineOf(text, linesOf(text), []).clauses.map(({ id, heading }) => [id, heading])).toEqual([
    ['preamble', '引言'],
    ['c1', '总体要求'],
    ['c1-1', '指导思想'],
    ['c2', '重点任务'],
    ['c2-1', '提升质量'],
    ['c2-2', '严格保护'],
  ]);
});

it.each([
  ['short', '一、甲。二、乙。三、丙丙丙。（一）丁丁。'],
  ['long, without items', SENTENCE.repeat(12)],
])('leaves a line alone that is %s', (_, line) => {
  expect(relined(line)).toEqual({ text: line, broken: [] });
});
