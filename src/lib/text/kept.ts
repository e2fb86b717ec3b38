/** Numbers with what belongs to them: dates, the end of a document number, a standard, a number and its unit. */
const KEPT =
  /\d{4}年\d{1,2}月(?:\d{1,2}日)?|〔\d{4}〕\d+号|\d{4}—\d{4}年|GB\/T \d+[-—]\d{4}|\d+(?:\.\d+)?(?:[万亿]?(?:年|月|日|号|条|个|项|件|家|人|元|周|天|小时)|[万亿%％])/g;

/** A piece of text, and whether a line may not break in it. */
export interface Piece {
  text: string;
  kept: boolean;
}

/** Cuts a text into pieces in which a line may break and pieces in which it may not: a unit does not start a line without its number. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(KEPT)) {
    if (match.index > end) found.push({ text: text.slice(end, match.index), kept: false });
    found.push({ text: match[0], kept: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) found.push({ text: text.slice(end), kept: false });
  return found;
}
