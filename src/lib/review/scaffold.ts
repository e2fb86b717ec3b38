import { headingSense, type HeadingSense } from '../heading-sense.ts';
import { numberTokens } from '../text/numbers.ts';
import type { ClausePoints, ClauseText } from './clause-points.ts';
import { pastedRuns } from './digest-warnings.ts';

/** What a first draft of a digest is built from. */
export interface ScaffoldClause extends ClauseText {
  /** Headings from the outermost to the clause's own. */
  headings: readonly string[];
  /** Whether it is what stands before the first heading: the notice and why the document is made. */
  preamble: boolean;
}

/** What kind of thing a clause says, by its headings and its figures. */
export function senseOf({ headings, figures }: Pick<ScaffoldClause, 'headings' | 'figures'>): HeadingSense {
  const said = headingSense(headings);
  if (said === 'state' || said === 'aim') return said;
  const kinds = new Set(figures.map((figure) => figure.kind));
  if (kinds.size > 0 && !kinds.has('target') && !kinds.has('budget')) return 'past';
  return said ?? 'task';
}

const LEAD: Record<HeadingSense, string> = {
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
      // Of two dates in a row neither may be lost.
      date = date === null ? point.text : `${date}、${point.text}`;
      continue;
    }
    const text: string = date === null ? point.text : joinedBy(['，', whenEnding(date)], date, point.text, clause);
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
    points.some((point) => point.kind === 'money') && grantsUnsaid(clause.text.slice(clause.bodyAt).replace(/\s/g, ''));
  return [LEAD[senseOf(clause)], '', ...listed, ...(silent ? ['', '给多少钱，这一条没有写。'] : [])].join('\n');
}

/** What goes on after a day or a span of years, said a little otherwise than in the text. */
const whenEnding = (date: string): string => (/期间$|时期$/.test(date) ? '里，' : /前$/.test(date) ? '；' : '时，');

const GRANTED = '奖励|补助|补贴|资助|奖补';
const GRANT = new RegExp(
  `(?<![不未]|不再|不得|不能|停止)(?:给予|予以|发放|兑现|享受)[^，。；]{0,24}(?:${GRANTED})|^(?:并|再|另外?|先行)?(?:${GRANTED})(?=[^，。；]{2})(?!政策|资金|经费|办法|标准|项目|机制|制度|力度|方式|范围)|对[^，。；]{2,}(?:${GRANTED})$`,
);

/** Whether something is granted and no sum, share or measure of it is said. */
function grantsUnsaid(body: string): boolean {
  if (!body.split(/[，。；：]/).some((phrase) => GRANT.test(phrase))) return false;
  if (/全额|足额|减半|半价|等额|同等额度/.test(body)) return false;
  return !numberTokens(body).some(
    ({ start, end }) =>
      /^[余多]?[万亿]*[余多]?(?:元|[%％])/.test(body.slice(end)) || body.slice(0, start).endsWith('百分之'),
  );
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
