import { z } from 'astro/zod';
import { expect, it } from 'vitest';
import { zodProblems } from '../../../src/loaders/problem.ts';
import { evidence } from '../../../src/schemas/common.ts';
import { helpProblemSchema } from '../../../src/schemas/problem.ts';

const promise = helpProblemSchema.shape.promises;

/** Where and why a value does not fit, with what to do. */
function said(schema: z.ZodType, value: unknown): string[] {
  const { error } = schema.safeParse(value, { reportInput: true });
  return error
    ? zodProblems('x.yaml', schema, error, () => 1).map(({ field, cause, remedy }) => `${field}｜${cause}｜${remedy}`)
    : [];
}

it('an entry of one of several kinds is told what it lacks as the kind it comes closest to', () => {
  expect(said(evidence, { plan: 'p' })).toEqual([expect.stringMatching(/^clause｜缺少这个字段｜补上它：/)]);
  expect(said(evidence, { source: 7 })).toEqual([expect.stringMatching(/^source｜.*｜来源编号，见 sources\.yaml$/)]);
  expect(said(evidence, { source: 's', page: 3 })).toEqual([expect.stringMatching(/^page｜没有“page”这个字段/)]);
  expect(said(z.strictObject({ a: evidence }), { a: { plan: 'p', clause: null } })).toEqual([
    expect.stringMatching(/^a\.clause｜/),
  ]);
});

it('an entry as close to several kinds is told what each lacks', () => {
  expect(said(promise, [{ plan: 'p' }])).toEqual([
    expect.stringMatching(/^\[1\]\.measure｜缺少/),
    expect.stringMatching(/^\[1\]\.clause｜缺少/),
  ]);
});

it('what is of no kind at all is told so at its own place', () => {
  expect(said(z.strictObject({ a: evidence.describe('依据') }), { a: '文' })).toEqual([
    expect.stringMatching(/^a｜.*｜依据$/),
  ]);
});
