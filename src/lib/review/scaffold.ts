import type { ClausePoints, ClauseText } from './clause-points.ts';
import { pastedRuns } from './digest-warnings.ts';

/** What a first draft of a digest is built from. */
export interface ScaffoldClause extends ClauseText {
  /** Headings from the outermost to the clause's own. */
  headings: readonly string[];
  /** Whether it is what stands before the first heading: the notice and why the document is made. */
  preamble: boolean;
}

const STATE = /机遇|挑战|形势|现状|问题|背景|环境$/;
const PAST = /成就|成绩|成效|回顾|工作基础|发展基础|取得|进展/;
const THOUGHT = /指导思想|总体思路|总体要求|原则|战略定位/;
const AIM = /目标$|指标$|目标[和与及]/;

type Sense = 'state' | 'past' | 'thought' | 'aim' | 'task';

/** What kind of thing a clause says, by its headings and its figures. */
export function senseOf({ headings, figures }: Pick<ScaffoldClause, 'headings' | 'figures'>): Sense {
  const some = (pattern: RegExp) => headings.some((heading) => pattern.test(heading));
  if (STATE.test(headings.at(-1) ?? '')) return 'state';
  const kinds = new Set(figures.map((figure) => figure.kind));
  if (some(AIM)) return 'aim';
  if (some(PAST) || (kinds.size > 0 && !kinds.has('target') && !kinds.has('budget'))) return 'past';
  return some(THOUGHT) ? 'thought' : 'task';
}

const LEAD: Record<Sense, string> = {
  state: '这一条说的是当时的情况：',
  past: '这一条说的是已经做到的事：',
  thought: '这一条说的是按什么想法去做：',
  aim: '要达到的样子是：',
  task: '要做的事有：',
};
const DOCUMENT = /《[^《》]*(?:〈[^〈〉]*〉[^《》]*)*》(?:[（(][^（）()]{0,16}[〔［[]\d{4}[〕］\]]\s*\d+\s*号[）)])?/g;

/**
 * A first draft of a digest from the points of its clause: our frame, one line for each sentence of the text, figures by their components.
 * It is for an editor to mend and confirm, never to be published as it is.
 */
export function scaffoldOf(clause: ScaffoldClause, { points }: ClausePoints): string {
  if (clause.preamble) return preambleOf(clause);
  const lines: string[] = [];
  const figures: string[] = [];
  let sentence = -1;
  let date: string | null = null;
  for (const point of points) {
    if (point.kind === 'units' || point.kind === 'audience') continue;
    if (point.kind === 'date') {
      date = point.text;
      continue;
    }
    const text: string = date === null ? point.text : joinedBy(['，', '时，'], date, point.text, clause);
    date = null;
    const before = point.sentence === sentence ? lines.at(-1) : undefined;
    if (point.kind === 'figure') figures.push(text);
    else if (before !== undefined) lines[lines.length - 1] = joinedBy(['，', '；'], before, text, clause);
    else lines.push(text);
    if (point.kind !== 'figure') sentence = point.sentence;
  }
  const all = [...lines, ...figures];
  if (all.length === 0) return '';
  const listed = all.map((line, n) => {
    const next = all[n + 1];
    return next === undefined || joinedBy(['。', '；'], line, next, clause) === `${line}。${next}`
      ? `- ${line}。`
      : `- ${line}；`;
  });
  const silent =
    points.some((point) => point.kind === 'money') &&
    !/\d\s*[十百千万亿]*(?:元|[%％])/.test(clause.text.slice(clause.bodyAt));
  return [LEAD[senseOf(clause)], '', ...listed, ...(silent ? ['', '给多少钱，这一条没有写。'] : [])].join('\n');
}

/** What a notice and an introduction say: that the document goes out, and on what it stands. */
function preambleOf(clause: ScaffoldClause): string {
  const text = clause.text.slice(clause.bodyAt);
  const why = /(?:^|[。\n])[^。]*(?:制定|编制)(?:本|此|了)[^。]{0,12}。?/.exec(text)?.[0] ?? '';
  const documents = [...new Set([...why.matchAll(DOCUMENT)].map(([title]) => title.replace(/\s/g, '')))];
  const out = /印发给你们|现予印发|印发《|现予发布/.test(text);
  const lines = documents.map((title, n) => `- ${title}${n === documents.length - 1 ? '。' : '；'}`);
  return [
    ...(out ? ['这份文件发给有关的单位，要求照着落实。'] : []),
    ...(lines.length > 0 ? ['制定它的依据有：', lines.join('\n')] : []),
  ].join('\n\n');
}

/** Two texts with the first of the marks between them that makes nothing look pasted; the last where none does. */
function joinedBy(marks: readonly string[], before: string, after: string, clause: ScaffoldClause): string {
  const fits = marks.find((mark) => {
    const seam = `${before.slice(-20)}${mark}${after.slice(0, 20)}`;
    return pastedRuns(seam, clause.official, clause.names).length === 0;
  });
  return `${before}${fits ?? marks.at(-1) ?? ''}${after}`;
}
