/** The two parts of an MDX file, without the lines of hyphens. */
export interface MdxParts {
  front: string;
  body: string;
}

/** @throws when the file has no front matter */
export function partsOf(mdx: string): MdxParts {
  const found = /^---\n([\s\S]*?\n)---(?:\n|$)([\s\S]*)$/.exec(mdx);
  if (!found) throw new Error('plan.mdx 开头没有字段区，先把它改好');
  return { front: found[1] ?? '', body: found[2] ?? '' };
}

export const joined = ({ front, body }: MdxParts): string => `---\n${front}---\n${body}`;

/** The digest of a clause as it is written; null where the body has no place for it. */
export function digestOf(body: string, clause: string): string | null {
  const place = placeOf(body, clause);
  return place && body.slice(place.from, place.to).trim();
}

/**
 * Writes the digest of a clause; everything else of the body stays as it is.
 * @param outline all clause ids in document order, so that a new digest is put in its place
 */
export function withDigest(body: string, clause: string, text: string, outline: readonly string[]): string {
  const inner = text.trim() === '' ? '\n\n' : `\n\n${text.trim()}\n\n`;
  const place = placeOf(body, clause);
  if (!place) {
    const written = `<Clause id="${clause}">${inner}</Clause>\n`;
    const before = outline.slice(0, Math.max(0, outline.indexOf(clause))).reverse();
    const last = before.map((id) => placeOf(body, id)).find((found) => found !== null);
    const at = last ? last.end : 0;
    const lead = at === 0 ? '\n' : '\n\n';
    const rest = body.slice(at).replace(/^\n+/, '');
    return `${body.slice(0, at)}${lead}${written}${rest === '' ? '' : `\n${rest}`}`;
  }
  // The reminder of the import has done its work once there is a digest.
  const head = text.trim() === '' ? body.slice(0, place.start) : body.slice(0, place.start).replace(REMINDER, '');
  return head + body.slice(place.start, place.from) + inner + body.slice(place.to);
}

const REMINDER = /\{\/\* 待写摘要：[^\n]*\*\/\}\n+$/;

function placeOf(body: string, clause: string): { start: number; from: number; to: number; end: number } | null {
  const open = new RegExp(`^<Clause id="${clause}">`, 'm').exec(body);
  if (!open) return null;
  const from = open.index + open[0].length;
  const close = /^[ \t]*<\/Clause>|<\/Clause>/m.exec(body.slice(from));
  if (!close) return null;
  const to = from + close.index;
  return { start: open.index, from, to, end: to + close[0].length };
}
