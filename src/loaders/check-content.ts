import { checkReferences } from './check-references.ts';
import { sortProblems, type Problem } from './problem.ts';
import { readContent, type Content } from './read-content.ts';

/** Reads the whole content and gives the verdict on it: the same for `check:content` and for the build. */
export function checkContent(root: string): { content: Content; problems: Problem[] } {
  const { content, problems } = readContent(root);
  return { content, problems: sortProblems([...problems, ...checkReferences(content)]) };
}
