/** A heading of an outline. */
interface Heading {
  number: string | null;
  heading: string;
  level: number;
}

/**
 * Where a clause stands in its document, in full: numbers alone (（三）) repeat under every section.
 * Headings above it are told by their numbers, and by their names where they have none. Above a clause that has no number
 * of its own, the heading is told with both: 二、总体目标：知识产权创造迈上新台阶.
 * @param clauses the outline in document order
 * @param index the clause's place in it
 * @throws when there is no clause at the index
 */
export function locatorOf(clauses: readonly Heading[], index: number): string {
  const clause = clauses[index];
  if (!clause) throw new Error(`条款目录里没有第 ${index + 1} 条`);
  const path = [labelOf(clause)];
  let below = clause;
  for (let n = index - 1; n >= 0 && below.level > 1; n -= 1) {
    const above = clauses[n];
    if (!above || above.level >= below.level) continue;
    path.unshift(above.number !== null && below.number !== null ? above.number : `${labelOf(above)}：`);
    below = above;
  }
  return path.join('');
}

/** Number and heading as one line; a number that ends in no mark of its own is set off by a space. */
export const labelOf = ({ number, heading }: Pick<Heading, 'number' | 'heading'>): string =>
  number === null ? heading : `${number}${/[、.．）)]$/.test(number) ? '' : ' '}${heading}`;
