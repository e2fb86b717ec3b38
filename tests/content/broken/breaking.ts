import { afterAll, afterEach, expect, it } from 'vitest';
import { readContent, type Entry, type PlanArticle } from '../../../src/loaders/read-content.ts';
import { ContentCopy } from './content-copy.ts';
import { expectWellSaid } from './well-said.ts';

/** What a problem must say. */
export interface Said {
  file: string;
  field: string | RegExp;
  cause: RegExp;
  remedy: RegExp;
}
export type Break = () => Said;

export const copy = new ContentCopy();
export const content = readContent(copy.root).content;
afterEach(() => copy.mend());
afterAll(() => copy.delete());

export const NOWHERE = 'no-such-thing';
export const NO_REGION = '999999';
/** 知识产权 in GB18030. */
export const GB18030 = Buffer.from('d6aacab6b2fac8a8', 'hex');

/** The one that fits, or a test that cannot be made from this content. */
export function must<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`The content has no ${what}: the test needs another example`);
  return found;
}
export const first = <T>(list: readonly T[], fits: (item: T) => boolean, what: string): T =>
  must(list.find(fits), what);
export const planWith = (fits: (plan: PlanArticle) => boolean, what: string) => first(content.plans, fits, what);
export const digested = () =>
  planWith((p) => p.data.digested && p.figures.length > 1 && p.measures.length > 1, 'digested plan');
export const folderOf = (plan: PlanArticle) => `content/plans/${plan.id}`;
export const figuresFile = (plan: PlanArticle) => `${folderOf(plan)}/figures.yaml`;
export const measuresFile = (plan: PlanArticle) => `${folderOf(plan)}/measures.yaml`;
/** The place of an entry in the list of its file. */
export const placeIn = (entries: readonly Entry<unknown>[], entry: Entry<unknown>) =>
  entries.filter((other) => other.file === entry.file).indexOf(entry);
export const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
export const words = (...parts: string[]) => new RegExp(parts.map(escaped).join('[\\s\\S]*'));

/** One case: break the copy, check, and find the problem that names file, field, cause and remedy. */
export function expectSaid(broken: Break) {
  const { file, field, cause, remedy } = broken();
  const problems = copy.check();
  expect(problems.length, 'the broken copy must not pass').toBeGreaterThan(0);
  expectWellSaid(problems);
  expect(problems).toContainEqual(
    expect.objectContaining({
      file,
      field: typeof field === 'string' ? field : expect.stringMatching(field),
      cause: expect.stringMatching(cause),
      remedy: expect.stringMatching(remedy),
    }),
  );
}
export const cases = (table: Record<string, Break>) => {
  for (const [name, broken] of Object.entries(table)) it(`says ${name}`, () => expectSaid(broken));
};
