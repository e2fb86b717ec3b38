/** A table of contents: first and last line, by place in the list of lines. */
export interface ContentsBlock {
  from: number;
  to: number;
}

const HEAD = /^[\s\u3000]*目[\s\u3000]*(?:录|次)[\s\u3000]*$/;
/** Dots or a page number at the end of an entry. */
const TAIL = /[\s\u3000.．…·⋯\-—]*[(（\[]?\d{0,3}[)）\]]?[\s\u3000]*$/;

const entry = (line: string) => line.replace(TAIL, '').replace(/[\s\u3000]+/g, '');

/**
 * The table of contents of a text, where it prints one: its entries look like headings, but the clauses come later.
 * It ends where its first entry stands again, or before the first line that is no entry.
 */
export function contentsBlock(lines: readonly string[]): ContentsBlock | null {
  const head = lines.findIndex((line) => HEAD.test(line));
  if (head < 0) return null;
  let first = '';
  let last = head;
  for (let n = head + 1; n < lines.length; n += 1) {
    const line = lines[n] ?? '';
    if (line.trim() === '') continue;
    const text = entry(line);
    if (text === '' || (first !== '' && text === first) || text.length > 50 || /[。；]$/.test(text)) break;
    first ||= text;
    last = n;
  }
  return last > head ? { from: head, to: last } : null;
}
