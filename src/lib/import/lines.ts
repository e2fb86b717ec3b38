/** A line of the official text. Offsets are of the whole text; `end` is before the line's end mark. */
export interface Line {
  /** Number, counted from one. */
  n: number;
  start: number;
  end: number;
  text: string;
}

/** The lines of a text, whatever marks their ends. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  const ends = /\r\n|[\n\r\f\u2028]/g;
  let start = 0;
  for (let match = ends.exec(text); ; match = ends.exec(text)) {
    const end = match?.index ?? text.length;
    lines.push({ n: lines.length + 1, start, end, text: text.slice(start, end) });
    if (!match) return lines;
    start = match.index + match[0].length;
  }
}

/** The number of the line in which an offset stands. */
export function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return lines[low]?.n ?? 1;
}

/** Full-width digits, per cent signs, full stops between digits and the like, in ASCII; each character stays one character. */
export function plainDigits(text: string): string {
  return text
    .replace(/[０-９％]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d)．(?=\d)/g, '.')
    .replace(/(?<=\d年?)－(?=\d)/g, '-');
}

/** A line that is no part of the text but of the paper or page: page numbers, rules, running feet. */
export function isFurniture(line: string): boolean {
  const bare = plainDigits(line).replace(/[\s\u3000]/g, '');
  return (
    /^[-—–―━─═·•.*=_~#]{3,}$/.test(bare) ||
    /^[-—–―·]+\d{1,3}[-—–―·]+$/.test(bare) ||
    /^第\d{1,3}页(?:[,，/]?共\d{1,3}页)?$/.test(bare) ||
    /^\d{1,3}\/\d{1,3}$/.test(bare)
  );
}
