import { contentsBlock } from '../proof/contents.ts';
import { squeeze } from '../text/squeeze.ts';
import { hasFigure, headingOf } from './heading.ts';
import { isFurniture, plainDigits, type Line } from './lines.ts';
import { markOf, type Mark, type MarkKind } from './numbering.ts';
import { runInNames, subtitles, standsAlone } from './plain-headings.ts';
import type { Table } from './tables.ts';
import type { Warning } from './warning.ts';
import { ORDERED, place, RANK } from './clause-ids.ts';

/** A clause as it was found: its heading and where it stands. */
export interface FoundClause {
  id: string;
  number: string | null;
  heading: string;
  level: number;
  kind: HeadingKind;
  /** How its beginning is printed, where number and heading do not say it. */
  printed: string | undefined;
  titleOnly: boolean;
  line: number;
  /** Offsets in the text: the heading, and what follows it up to the next heading. */
  start: number;
  bodyStart: number;
  end: number;
  /** The clause above it. */
  parent: string | null;
}

export type HeadingKind = MarkKind | 'subtitle' | 'plain' | 'attachment' | 'preamble';

/** A piece of the text. All pieces, one after the other, are the text. */
export interface Piece {
  /** The clause that it belongs to; null for what is left over. */
  clause: string | null;
  /** Why it is left over. */
  reason?: string;
  start: number;
  end: number;
}

export interface Outline {
  clauses: FoundClause[];
  pieces: Piece[];
  warnings: Warning[];
}

/** A heading before it has its place. */
export interface Head {
  kind: HeadingKind;
  number: string | null;
  value: number | null;
  heading: string;
  /** Place in the list of lines. */
  at: number;
  start: number;
  bodyStart: number;
}

/**
 * The outline of an official text: every heading with its place and id, and the whole text cut into pieces.
 * What is doubtful (numbers that jump or come twice, headings without one) is a warning, never an error.
 */
export function outlineOf(text: string, lines: readonly Line[], tables: readonly Table[]): Outline {
  const warnings: Warning[] = [];
  const heads = allHeads(lines, tables, warnings);
  const clauses = place(heads, warnings);
  const first = clauses[0]?.start ?? text.length;
  if (squeeze(text.slice(0, first)) !== '')
    clauses.unshift({
      id: 'preamble',
      number: null,
      heading: preambleHeading(text.slice(0, first)),
      level: 1,
      kind: 'preamble',
      printed: undefined,
      titleOnly: false,
      line: 1,
      start: 0,
      bodyStart: 0,
      end: first,
      parent: null,
    });
  else if (clauses[0]) clauses[0].start = 0;
  for (const [n, clause] of clauses.entries()) clause.end = clauses[n + 1]?.start ?? text.length;
  const pieces = cut(text, lines, clauses, warnings);
  for (const clause of clauses) finish(text, clause, pieces);
  return { clauses, pieces, warnings };
}

/** A text that has two of these is divided by numbers. */
const MAIN: ReadonlySet<HeadingKind> = new Set(['part', 'chapter', 'section', 'article', 'h1', 'h2', 'decimal']);

function preambleHeading(text: string): string {
  if (/印发[\s\S]{0,200}通知/.test(text)) return '印发通知和引言';
  if (/答复|复函/.test(text)) return '开头';
  if (/记者|讯/.test(text)) return '导语';
  return '引言';
}

function allHeads(lines: readonly Line[], tables: readonly Table[], warnings: Warning[]): Head[] {
  const skip = new Set<number>();
  for (const { from, to } of tables) for (let n = from; n <= to; n += 1) skip.add(n);
  const contents = contentsBlock(lines.map((line) => line.text));
  if (contents) for (let n = contents.from; n <= contents.to; n += 1) skip.add(n);
  const heads = numberedHeads(lines, skip);
  const main = heads.filter((head) => MAIN.has(head.kind));
  const found = main.length < 2 ? [...heads, ...subtitles(lines, skip, new Set(heads.map((head) => head.at)))] : heads;
  if (main.length < 2) {
    warnings.push({
      line: 1,
      text: '几乎没有带序号的标题，条款按没有序号的小标题划分，请逐条核对',
    });
  }
  found.sort((a, b) => a.start - b.start);
  const all = [...found, ...missingHeads(lines, found, skip, warnings)].sort((a, b) => a.start - b.start);
  const bounds = all.map((head) => head.at);
  const runIns = all.length === 0 ? [] : runInNames(lines, bounds, skip);
  return [...all, ...runIns].sort((a, b) => a.start - b.start);
}

function numberedHeads(lines: readonly Line[], skip: ReadonlySet<number>): Head[] {
  const heads: Head[] = [];
  let inList = false;
  let inBox = false;
  const decimals = lines.filter((line) => markOf(line.text)?.kind === 'decimal').length >= 2;
  for (const [at, line] of lines.entries()) {
    if (skip.has(at) || line.text.trim() === '') continue;
    const attached = attachment(lines, at, heads.length > 0);
    if (attached === 'list') {
      inList = true;
      continue;
    }
    if (attached) {
      heads.push(attached);
      [inList, inBox] = [false, false];
      continue;
    }
    const mark = markOf(line.text) ?? (decimals ? bareNumber(line.text) : null);
    if (!mark) {
      inList = false;
      continue;
    }
    // 附件：1. 甲 2. 乙 lists names, and （1）（2） within a box are its own.
    if (inList && (mark.kind === 'h3' || mark.kind === 'h1')) continue;
    inList = false;
    if (inBox && ['h3', 'h4', 'circled', 'yi', 'dash', 'decimal'].includes(mark.kind)) continue;
    const read = headingOf(lines, at, mark);
    if (!read) continue;
    inBox = mark.kind === 'box';
    heads.push({ ...of(mark), ...read, at });
  }
  return heads;
}

/** Above 1.1 and 1.2 stands a bare 1 with a short name. */
function bareNumber(line: string): Mark | null {
  const match = /^[ \t\u3000]*(\d{1,2})[ \u3000]+(?=[\u4e00-\u9fff“][^。；，：\d\t|]{1,24}$)/.exec(plainDigits(line));
  if (!match) return null;
  return { kind: 'h3', number: match[1] ?? '', value: Number(match[1]), end: match[0].length };
}

const of = (mark: Mark) => ({
  kind: mark.kind as HeadingKind,
  number: mark.kind === 'dash' ? null : wide(mark.number),
  value: mark.value,
});

const wide = (number: string) => number.replace('(', '（').replace(')', '）');

/** A line 附件: the head of an attachment, a list of attachments, or nothing of that kind. */
function attachment(lines: readonly Line[], at: number, afterText: boolean): Head | 'list' | null {
  const line = lines[at] as Line;
  const match =
    /^[\s\u3000]*(附[\s\u3000]*(?:件|表|录)[\s\u3000]*([一二三四五六七八九十]{1,2}|\d{1,2})?)[\s\u3000]*([:：.．、]?)[\s\u3000]*(.*)$/.exec(
      line.text,
    );
  if (!match || (match[4] ?? '').length > 50 || /[。；，]/.test(match[4] ?? '')) return null;
  const rest = (match[4] ?? '').trim();
  const next = lines
    .slice(at + 1)
    .filter((one) => one.text.trim() !== '')
    .slice(0, 3);
  const listed =
    rest !== '' &&
    (/^1[.．、]/.test(rest) ||
      next.some((one) => /^[\s\u3000]*(?:附件)?[\s\u3000]*2[.．、:：]/.test(one.text) || DATED.test(one.text)) ||
      next.length === 0);
  if (listed || (!afterText && rest !== '')) return 'list';
  if (!afterText) return null;
  const title = rest === '' ? next[0] : line;
  const heading =
    rest === '' ? (title && title.text.trim().length <= 40 && !markOf(title.text) ? title.text.trim() : '') : rest;
  const end = rest === '' && heading !== '' && title ? title.end : line.end;
  const lead = /^[\s\u3000]*/.exec(line.text)?.[0].length ?? 0;
  return {
    kind: 'attachment',
    number: squeeze(match[1] ?? ''),
    value: null,
    heading: heading || squeeze(match[1] ?? ''),
    at,
    start: line.start + lead,
    bodyStart: end,
  };
}

const DATED = /^[\s\u3000]*(?:\d{4}|[二〇○零一]{2}[二〇○零一二三四五六七八九]{2})[\s\u3000]*年.{0,12}日/;

/** Where a number is left out (一、 then 三、), a short line that stands alone between the two may be the heading that lost it. */
function missingHeads(
  lines: readonly Line[],
  heads: readonly Head[],
  skip: ReadonlySet<number>,
  warnings: Warning[],
): Head[] {
  const taken = new Set(heads.map((head) => head.at));
  const added: Head[] = [];
  for (const [n, head] of heads.entries()) {
    if (!ORDERED.has(head.kind) || head.kind === 'yi' || head.value === null || head.value < 2) continue;
    const before = heads.slice(0, n).findLast((one) => RANK[one.kind] <= RANK[head.kind]);
    if (before?.kind !== head.kind || before.value !== head.value - 2) continue;
    const between = lines
      .slice(before.at + 1, head.at)
      .filter((line) => !skip.has(line.n - 1) && !taken.has(line.n - 1));
    const lost = between.filter((line) => standsAlone(lines, line.n - 1));
    const line = lost[0];
    if (lost.length !== 1 || !line) continue;
    const lead = /^[\s\u3000]*/.exec(line.text)?.[0].length ?? 0;
    added.push({
      kind: head.kind,
      number: null,
      value: head.value - 1,
      heading: line.text.trim().replace(/[。：:]$/, ''),
      at: line.n - 1,
      start: line.start + lead,
      bodyStart: line.end,
    });
    warnings.push({
      line: line.n,
      text: `“${line.text.trim()}”像是丢了序号的标题（前后的编号缺一个），已按条款提议，请核对`,
    });
  }
  return added;
}

/** Cuts the text at the headings; lines of the paper and notes at the foot are left over, and said so. */
function cut(text: string, lines: readonly Line[], clauses: readonly FoundClause[], warnings: Warning[]): Piece[] {
  const pieces: Piece[] = clauses.map(({ id, start, end }) => ({ clause: id, start, end }));
  if (pieces.length === 0) return [{ clause: null, reason: '没有认出任何条款', start: 0, end: text.length }];
  for (const [at, line] of lines.entries()) {
    const reason = isFurniture(line.text) ? '页码或横线' : isFootnote(lines, at) ? '像是脚注' : null;
    if (reason === null) continue;
    const n = pieces.findIndex((piece) => piece.start <= line.start && line.end <= piece.end);
    const piece = pieces[n];
    if (!piece || clauses.some((clause) => clause.start < line.end && clause.bodyStart > line.start)) continue;
    pieces.splice(
      n,
      1,
      ...[
        { clause: piece.clause, start: piece.start, end: line.start },
        { clause: null, reason, start: line.start, end: line.end },
        { clause: piece.clause, start: line.end, end: piece.end },
      ].filter((part) => part.end > part.start),
    );
    if (reason === '像是脚注')
      warnings.push({ line: line.n, text: '像是脚注，没有归入条款，列在“没有归入条款的文字”里；要用请自行并入' });
  }
  return pieces;
}

/** A note at the foot of a page: a lost mark, or a mark in brackets, before a short explanation. */
function isFootnote(lines: readonly Line[], at: number): boolean {
  const text = (lines[at] as Line).text;
  return (
    /^[ \t\u3000]*\uFFFD[^\uFFFD]{2,}/.test(text) ||
    /^[ \t\u3000]*(?:\[\d{1,2}\]|〔\d{1,2}〕|[①-⑩](?=.{2,20}[:：]))(?=.{4,})/.test(text)
  );
}

/** A label before the items of a clause is no text. */
const LABEL = /^(?:工作|主要|具体|重点)(?:内容|任务|措施|目标|步骤|举措)(?:如下|包括|是|为)?[：:]?$/;

/** Whether the clause has a text of its own, and how it is printed at its start. */
function finish(text: string, clause: FoundClause, pieces: readonly Piece[]): void {
  if (clause.kind === 'preamble') return;
  const own = pieces
    .filter((piece) => piece.clause === clause.id)
    .map((piece) => text.slice(Math.max(piece.start, clause.bodyStart), Math.max(piece.end, clause.bodyStart)))
    .join('');
  // A sentence for an item is heading and text in one.
  const said = squeeze(own).replace(/^[。．.：:、；;]+/, '');
  clause.titleOnly = (said === '' || LABEL.test(said)) && !hasFigure(clause.heading);
  const label = clause.titleOnly && said !== '' ? squeeze(own) : '';
  const opening = `${squeeze(text.slice(clause.start, clause.bodyStart))}${label}`.replace(/[。．.：:；;]+$/, '');
  if (opening !== squeeze(`${clause.number ?? ''}${clause.heading}`)) clause.printed = opening;
}
