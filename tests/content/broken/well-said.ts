import { expect } from 'vitest';
import type { Problem } from '../../../src/loaders/problem.ts';

/** Every problem says where, what and how to mend it, in Chinese, in one line. */
export function expectWellSaid(problems: readonly Problem[]): void {
  for (const problem of problems) {
    expect(problem.file).toMatch(/^content(\/|$)/);
    expect(problem.field).not.toBe('');
    expect(problem.cause).toMatch(/[\u4e00-\u9fff]{2}/);
    expect(problem.remedy).toMatch(/[\u4e00-\u9fff]{2}/);
    // What the editor wrote may be told as it stands.
    for (const text of [problem.field, problem.cause.replace(/实际接收 NaN$/, ''), problem.remedy])
      expect(text).not.toMatch(/undefined|NaN|\[object|\n/);
    if (problem.line !== undefined) expect(problem.line).toBeGreaterThan(0);
  }
}
