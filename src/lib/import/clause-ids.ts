import type { FoundClause, Head, HeadingKind } from './outline.ts';
import type { Warning } from './warning.ts';

/** What a heading ranks: a higher number stands below a lower one. */
export const RANK: Record<HeadingKind, number> = {
  preamble: 0,
  attachment: 0,
  part: 1,
  chapter: 2,
  section: 3,
  article: 4.6,
  h1: 4,
  subtitle: 4,
  box: 4.5,
  named: 4.7,
  h2: 5,
  phase: 5.5,
  h3: 6,
  decimal: 6.5,
  h4: 7,
  circled: 8,
  yi: 9,
  dash: 9,
  plain: 9,
};

/** These come down in order, and a jump is worth a warning. */
export const ORDERED: ReadonlySet<HeadingKind> = new Set([
  'part',
  'chapter',
  'section',
  'article',
  'h1',
  'named',
  'h2',
  'h3',
  'h4',
  'phase',
  'yi',
  'box',
]);

/** Gives every heading its level and its id, by its place. */
export function place(heads: readonly Head[], warnings: Warning[]): FoundClause[] {
  const ids = new Map<string, number>();
  const stack: { id: string; rank: number; kind: HeadingKind }[] = [];
  const counts = new Map<string, number>();
  const lastOf = new Map<string, number>();
  const clauses: FoundClause[] = [];
  let prefix = '';
  for (const head of heads) {
    let rank = RANK[head.kind];
    if (head.kind === 'attachment') stack.length = 0;
    // A box stands in its chapter; phases may be set out below a numbered item.
    if (head.kind === 'phase' && stack.length > 0) {
      const over = stack.findLast(
        (one) =>
          one.kind !== 'phase' && one.rank < 9 && !(one.kind === 'h3' && stack.some((two) => two.kind === 'phase')),
      );
      rank = Math.max(rank, (over?.rank ?? 0) + 0.2);
    }
    while (stack.length > 0 && (stack.at(-1)?.rank ?? 0) >= rank) stack.pop();
    const above = stack.at(-1) ?? null;
    if (head.kind === 'attachment') prefix = '';
    const scope = `${above?.id ?? prefix}|${head.kind}`;
    const nth = (counts.get(scope) ?? 0) + 1;
    counts.set(scope, nth);
    warnJump(head, scope, nth, lastOf, warnings);
    const value = head.value ?? nth;
    const id = unique(idOf(head.kind, value, above, prefix, nth), ids);
    if (head.kind === 'attachment') prefix = id;
    clauses.push({
      id,
      number: head.number,
      heading: head.heading,
      level: Math.min(
        5,
        stack.length +
          1 +
          (prefix !== '' && head.kind !== 'attachment' && !stack.some((one) => one.kind === 'attachment') ? 1 : 0),
      ),
      kind: head.kind,
      printed: undefined,
      titleOnly: false,
      line: head.at + 1,
      start: head.start,
      bodyStart: head.bodyStart,
      end: head.bodyStart,
      parent: above?.id ?? null,
    });
    stack.push({ id, rank, kind: head.kind });
  }
  return clauses;
}

function warnJump(head: Head, scope: string, nth: number, lastOf: Map<string, number>, warnings: Warning[]): void {
  if (!ORDERED.has(head.kind) || head.value === null) return;
  const inScope = lastOf.get(scope);
  const overall = lastOf.get(head.kind) ?? 0;
  // Articles, and often 1．2．3． too, run on through the whole document.
  const due = nth === 1 ? [1, overall + 1] : [(inScope ?? 0) + 1];
  if (!due.includes(head.value))
    warnings.push({
      line: head.at + 1,
      text:
        inScope === head.value
          ? `编号“${head.number ?? ''}”重复，请核对原文；条款编号已避开重名`
          : `编号跳号：“${head.number ?? head.heading}”之前应当是第 ${due.at(-1) ?? 1} 项，请核对原文有没有缺漏`,
    });
  lastOf.set(scope, head.value);
  lastOf.set(head.kind, head.value);
}

function idOf(
  kind: HeadingKind,
  value: number,
  above: { id: string; kind: HeadingKind } | null,
  prefix: string,
  nth: number,
): string {
  const root = above?.id ?? prefix;
  const join = (own: string) => (root === '' ? own : `${root}-${own}`);
  switch (kind) {
    case 'attachment':
      return `a${nth}`;
    case 'part':
      return prefix === '' ? `p${value}` : `${prefix}-p${value}`;
    case 'chapter':
      return join(`ch${value}`);
    case 'section':
      return join(`s${value}`);
    case 'box':
      return prefix === '' ? `box-${value}` : `${prefix}-box-${value}`;
    case 'subtitle':
    case 'plain':
      return root === '' ? `s${nth}` : `${root}-${nth}`;
    case 'phase':
      return root === '' ? `phase-${value}` : `${root}-${value}`;
    case 'yi':
    case 'dash':
      return root === '' ? `c${nth}` : `${root}-${kind === 'yi' ? value : nth}`;
    default:
      return root === '' ? `c${value}` : `${root}-${value}`;
  }
}

function unique(id: string, ids: Map<string, number>): string {
  const times = (ids.get(id) ?? 0) + 1;
  ids.set(id, times);
  return times === 1 ? id : unique(`${id}-${String.fromCharCode(96 + Math.min(26, times))}`, ids);
}
