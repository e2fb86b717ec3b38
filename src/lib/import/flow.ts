import type { Line } from './lines.ts';
import { lineAt, plainDigits } from './lines.ts';
import { markOf } from './numbering.ts';
import { DONE } from './numbers-in-text.ts';
import { unitAt } from './units.ts';

/**
 * The running text of a clause, as a sentence is read: white space and broken lines taken out, digits in ASCII.
 * `\n` stands where a sentence or a line surely ends.
 */
export interface Flow {
  text: string;
  /** The offset in the official text of each character. */
  at: number[];
}

const ENDED = /[。；;：:！？!?]$/;
/** A cell of a table on a line of its own: a number, or a day by which something is due. */
const CELL = /^[\s\u3000]*(?:\d{1,3}|(?:20\d\d年|每年)\d{1,2}月(?:底|末)?前?)[\s\u3000]*$/;
const STARTS =
  /^[\s\u3000]*(?:[—–●■◆▪•·◇□○-]{1,2}[^\d\s]|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．](?!\d)|[①-⑳]|[一二三四五六七八九十]是|注[:：])/;

/**
 * @param ranges the pieces of the clause, without headings, left-over lines and tables
 */
export function flowOf(
  official: string,
  lines: readonly Line[],
  ranges: readonly { start: number; end: number }[],
): Flow {
  const text: string[] = [];
  const at: number[] = [];
  const push = (char: string, offset: number) => {
    text.push(char);
    at.push(offset);
  };
  for (const range of ranges) {
    if (range.end <= range.start) continue;
    for (let n = lineAt(lines, range.start) - 1; n < lines.length; n += 1) {
      const line = lines[n] as Line;
      if (line.start >= range.end) break;
      const from = Math.max(line.start, range.start);
      const part = official.slice(from, Math.min(line.end, range.end));
      const plain = plainDigits(part);
      // The mark of an item is no part of its sentence.
      const mark = official.slice(line.start, from).trim() === '' ? (markOf(part)?.end ?? 0) : 0;
      if (text.length > 0 && (STARTS.test(part) || /\t/.test(part.trim()))) push('\n', from);
      for (let i = mark; i < plain.length; i += 1) {
        const char = plain[i] as string;
        // Cells of a row are not one number.
        if (char === '\t' || char === '|') push('\n', from + i);
        else if (!/[\s\u3000\uFEFF]/.test(char)) push(char, from + i);
        else if (/\d$/.test(plain.slice(0, i)) && /^[\s\u3000]{2,}\d/.test(plain.slice(i))) push('\n', from + i);
      }
      if (ENDED.test(part.trimEnd()) || isCell(lines, n)) push('\n', from + part.length);
    }
    // What was cut out between two ranges is a break, unless it is a line of the paper within a sentence.
    if (text.length > 0 && ENDED.test(text.at(-1) ?? '')) push('\n', range.end);
  }
  return { text: text.join(''), at };
}

const SHORT = 22;
/** How far away the number of a row, or its day, may stand. */
const ROW = 4;

/** What no cell is: a line that ends within a sentence, or goes on with a number. */
const IN_SENTENCE = /[，、；：。,;:]$|^(?:及?以上|左右|以内)/;

/** Whether a line is a cell: a number or a day by itself, or a line among cells; but not where a sentence is only broken around its number. */
const isCell = (lines: readonly Line[], n: number): boolean =>
  !isBrokenNumber(lines, n) &&
  !isBrokenNumber(lines, n + 1) &&
  (CELL.test(plainDigits(lines[n]?.text ?? '')) || amongCells(lines, n));

/** 达到 / 100 / 件以上: a number on a line of its own, with its unit in the next; the lines around it say that it is no number of a row. */
function isBrokenNumber(lines: readonly Line[], n: number): boolean {
  const [before = '', own = '', next = ''] = [n - 1, n, n + 1].map((at) => plainDigits(lines[at]?.text ?? '').trim());
  const unit = /^\d+(?:\.\d+)?$/.test(own) ? unitAt(next) : null;
  if (!unit) return false;
  return (
    /^(?:$|[，。；、]|及?以上|左右|以内)/.test(next.slice(unit.length)) || /[，、]$/.test(before) || DONE.test(before)
  );
}

/** Whether a line stands among others as short as it, none of which is a part of a sentence, with numbers of rows or days between them: cells of a table, one on each line. */
function amongCells(lines: readonly Line[], n: number): boolean {
  const near = [lines[n - 1], lines[n], lines[n + 1]].map((line) => line?.text.trim() ?? '');
  const row = lines.slice(Math.max(0, n - ROW), n + ROW + 1);
  if (row.filter((line) => CELL.test(plainDigits(line.text))).length < 2) return false;
  return near.every((text) => text !== '' && text.length <= SHORT && !IN_SENTENCE.test(text));
}
