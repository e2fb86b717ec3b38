import { squeeze } from '../text/squeeze.ts';
import { segmentText, type ClauseMark } from './segments.ts';

/** The official text of a clause as it is printed, with its line breaks. */
export interface Passage {
  clause: string;
  /** Heading and body. */
  text: string;
  /** Where the body begins in `text`. */
  bodyAt: number;
  /** The line of the text on which it begins, from 1. */
  line: number;
}

/** A stretch of a text, by offsets. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Cuts an official text into the passages of its clauses.
 * @returns passages by clause id, and the clauses whose beginning was not found
 */
export function passagesOf(
  official: string,
  marks: readonly ClauseMark[],
): { passages: Map<string, Passage>; missing: ClauseMark[] } {
  const { segments, missing } = segmentText(official, marks);
  const { at } = squeezedWithPlaces(official);
  const passages = new Map<string, Passage>();
  for (const segment of segments.values()) {
    const start = at[segment.start] ?? official.length;
    const end = at[segment.start + segment.text.length] ?? official.length;
    const body = at[segment.start + segment.text.length - segment.body.length] ?? end;
    passages.set(segment.clause, {
      clause: segment.clause,
      text: official.slice(start, end).trimEnd(),
      bodyAt: body - start,
      line: official.slice(0, start).split(/\r\n|[\n\r\f\u2028]/).length,
    });
  }
  return { passages, missing };
}

/** Where a wording stands in a text, white space aside; null when it does not, or more than once. */
export function spanOf(text: string, wording: string): Span | null {
  const { squeezed, at } = squeezedWithPlaces(text);
  const wanted = squeeze(wording);
  const found = wanted === '' ? -1 : squeezed.indexOf(wanted);
  if (found < 0 || squeezed.indexOf(wanted, found + 1) >= 0) return null;
  return { start: at[found] ?? 0, end: (at[found + wanted.length - 1] ?? 0) + 1 };
}

/** The text without white space, and the place in the text of each of its characters. */
function squeezedWithPlaces(text: string): { squeezed: string; at: number[] } {
  const at: number[] = [];
  for (let n = 0; n < text.length; n += 1) if (squeeze(text[n] ?? '') !== '') at.push(n);
  return { squeezed: squeeze(text), at };
}
