import { checkRedirects } from './checks/addresses.ts';
import { checkBodies } from './checks/bodies.ts';
import { checkChannelDates } from './checks/channel-dates.ts';
import { Context } from './checks/context.ts';
import { checkDigests } from './checks/digests.ts';
import { checkFigures } from './checks/figures.ts';
import { checkHelp } from './checks/help.ts';
import { checkIndicators } from './checks/indicators.ts';
import { checkLooseNumbers } from './checks/loose-numbers.ts';
import { checkProposals } from './checks/proposals.ts';
import { checkPages } from './checks/pages.ts';
import { checkReferences } from './checks/references.ts';
import { checkUnwritten } from './checks/unwritten.ts';
import { sortProblems, type Problem } from './problem.ts';
import { readContent, type Content } from './read-content.ts';
import type { Unread } from './unread.ts';

/** What no file can know alone. */
const CHECKS: readonly ((check: Context) => void)[] = [
  checkReferences,
  checkBodies,
  checkPages,
  checkDigests,
  checkFigures,
  checkIndicators,
  checkChannelDates,
  checkHelp,
  checkLooseNumbers,
  checkRedirects,
  checkProposals,
  checkUnwritten,
];

/** Reads the whole content and gives the verdict on it: the same for `check:content` and for the build. */
export function checkContent(root: string): { content: Content; problems: Problem[] } {
  const { content, unread, problems } = readContent(root);
  return { content, problems: sortProblems([...problems, ...verdictOn(content, unread)]) };
}

/** What no file can know alone, of content that was read. */
export function verdictOn(content: Content, unread: Unread): Problem[] {
  const check = new Context(content, unread);
  for (const look of CHECKS) look(check);
  return check.problems;
}
