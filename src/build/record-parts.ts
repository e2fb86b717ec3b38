import type { SearchRecord } from './records.ts';

/** A part of a record that is searched and shown as one: whole lines, few enough to be loaded for one excerpt. */
interface RecordPart {
  words: string;
  text: string;
  /** Whether it only names sources. */
  cited: boolean;
}

/** So many characters a part has at most, unless one line is longer. */
const LONGEST = 400;

/**
 * Cuts what is searched of a record into parts, and gives each what is shown of it. A list of four thousand characters would be loaded
 * for one line of an excerpt; so only the part that holds the words is. What only names sources is a part of its own.
 */
export function recordParts({ words, text, cited }: Pick<SearchRecord, 'words' | 'text' | 'cited'>): RecordPart[] {
  const own = cited === '' || cited === words ? words : words.slice(0, -cited.length - 1);
  const parts = partsOf(own).map((lines) => ({ lines, cited: false }));
  if (own !== words) parts.push(...partsOf(cited).map((lines) => ({ lines, cited: true })));
  const [only] = parts;
  if (only && parts.length === 1) return [{ words, text, cited: false }];
  const shown = new Set(text.split('\n'));
  return parts.map((part) => ({
    words: part.lines.join('\n'),
    text: part.lines.filter((line) => shown.has(line)).join('\n'),
    cited: part.cited,
  }));
}

/** Lines in parts. */
function partsOf(words: string): string[][] {
  const parts: string[][] = [[]];
  let length = 0;
  for (const line of words.split('\n')) {
    if (length > 0 && length + line.length > LONGEST) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(line);
    length += line.length;
  }
  return parts;
}
