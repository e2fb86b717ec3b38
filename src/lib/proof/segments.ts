import { squeeze } from '../text/squeeze.ts';
import { contentsBlock } from './contents.ts';

/** How a clause begins in the official text. */
export interface ClauseMark {
  id: string;
  number: string | null;
  heading: string;
  printed?: string | undefined;
}

/** The official text of a clause, without white space. */
export interface Segment {
  clause: string;
  /** Offset in the squeezed text. */
  start: number;
  text: string;
  /** The text after the heading. */
  body: string;
}

export interface Segmentation {
  segments: Map<string, Segment>;
  /** Clauses whose beginning was not found, in order. */
  missing: ClauseMark[];
  squeezed: string;
}

/**
 * Cuts an official text into its clauses: each from its heading to the next heading of any level, matched in document order at the start of a line.
 * Text before the first heading belongs to the clause `preamble`.
 */
export function segmentText(official: string, marks: readonly ClauseMark[]): Segmentation {
  const { squeezed, lineStarts } = squeezeLines(official);
  const found: { mark: ClauseMark; start: number; length: number }[] = [];
  const missing: ClauseMark[] = [];
  let cursor = 0;
  for (const mark of marks) {
    const opening = openingOf(mark);
    const start = mark.id === 'preamble' ? 0 : indexAtLineStart(squeezed, opening, cursor, lineStarts);
    if (start < 0) {
      missing.push(mark);
      continue;
    }
    const length = mark.id === 'preamble' ? 0 : opening.length;
    found.push({ mark, start, length });
    cursor = start + length;
  }
  const segments = new Map<string, Segment>();
  for (const [n, { mark, start, length }] of found.entries()) {
    const end = found[n + 1]?.start ?? squeezed.length;
    segments.set(mark.id, {
      clause: mark.id,
      start,
      text: squeezed.slice(start, end),
      body: squeezed.slice(start + length, end).replace(/^[。．.：:、]+/, ''),
    });
  }
  return { segments, missing, squeezed };
}

/** How the clause is printed at its start, without white space. */
export const openingOf = (mark: ClauseMark): string => squeeze(mark.printed ?? `${mark.number ?? ''}${mark.heading}`);

function squeezeLines(official: string) {
  const lineStarts = new Set<number>();
  let squeezed = '';
  const lines = official.split(/\r\n|[\n\r\f\u2028]/);
  // No clause begins in the table of contents.
  const contents = contentsBlock(lines);
  for (const [n, line] of lines.entries()) {
    if (!contents || n < contents.from || n > contents.to) lineStarts.add(squeezed.length);
    squeezed += squeeze(line);
  }
  return { squeezed, lineStarts };
}

function indexAtLineStart(text: string, opening: string, from: number, lineStarts: ReadonlySet<number>): number {
  for (let at = text.indexOf(opening, from); at >= 0; at = text.indexOf(opening, at + 1))
    if (lineStarts.has(at)) return at;
  return -1;
}
