/** Begins the comment above a digest that a program has laid down and no editor has confirmed. */
export const UNCONFIRMED_WORD = '待核摘要';

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
  // The reminder of the import has done its work once there is a digest; what was taken out again needs no confirming.
  const before = body.slice(0, place.start);
  const head = before.replace(text.trim() === '' ? UNCONFIRMED : REMINDER, '');
  return head + body.slice(place.start, place.from) + inner + body.slice(place.to);
}

/** Whether the digest of a clause was laid down as a scaffold and no editor has confirmed it. */
export const isUnconfirmed = (body: string, clause: string): boolean => {
  const place = placeOf(body, clause);
  return place !== null && UNCONFIRMED.test(body.slice(0, place.start));
};

/** Marks the digest of a clause as one that an editor must still confirm, or takes the mark off. */
export function withMark(body: string, clause: string, unconfirmed: boolean): string {
  const place = placeOf(body, clause);
  if (!place) return body;
  const head = body.slice(0, place.start).replace(UNCONFIRMED, '');
  const mark = unconfirmed
    ? `{/* ${UNCONFIRMED_WORD}：由要点铺成，编辑还没有确认；照原文改好、确认了，再删去这一行 */}\n\n`
    : '';
  return head + mark + body.slice(place.start);
}

const UNCONFIRMED = new RegExp(`\\{/\\* ${UNCONFIRMED_WORD}：[^\\n]*\\*/\\}\\n+$`);
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
