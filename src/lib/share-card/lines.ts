import { phrases } from '../text/phrases.ts';

/** Roughly how wide a text is, in its own size: full-width signs count one, the others a little more than half. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’—·]/.test(sign) ? 1 : 0.58), 0);

/** A space between Chinese words parts a title in two. */
const PART = /(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff“《])/;

/**
 * A title in as few lines as it needs, of about the same length, broken only between words.
 * @param width how much fits on a line, in sizes of the type
 */
export const balancedLines = (title: string, width: number): string[] =>
  title.split(PART).flatMap((part) => balanced(part, width));

function balanced(title: string, width: number): string[] {
  const pieces = phrases(title);
  const count = fill(pieces, width).length;
  // The narrowest measure that needs no more lines gives the most even ones.
  for (let narrow = Math.ceil(widthOf(title) / count); narrow < width; narrow += 0.5) {
    const lines = fill(pieces, narrow);
    if (lines.length === count) return lines;
  }
  return fill(pieces, width);
}

function fill(pieces: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last + piece) <= width) lines[lines.length - 1] = last + piece;
    else lines.push(piece);
  }
  return lines;
}
