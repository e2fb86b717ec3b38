import type { SearchRecord } from './records.ts';

/** A part of a record that is searched and shown as one: whole lines, few enough to be loaded for one excerpt. */
interface RecordPart {
  words: string;
  text: string;
}

/** So many characters a part has at most, unless one line is longer. */
const LONGEST = 400;

/**
 * Cuts what is searched of a record into parts, and gives each what is shown of it. A list of four thousand characters would be loaded
 * for one line of an excerpt; so only the part that holds the words is.
 */
export function recordParts({ words, text }: Pick<SearchRecord, 'words' | 'text'>): RecordPart[] {
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
  if (parts.length === 1) return [{ words, text }];
  const shown = new Set(text.split('\n'));
  return parts.map((lines) => ({
    words: lines.join('\n'),
    text: lines.filter((line) => shown.has(line)).join('\n'),
  }));
}
