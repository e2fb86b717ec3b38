/** Stands in the comment that marks a digest which a program has laid down and no editor has confirmed. */
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
  const head = text.trim() === '' ? before : before.replace(REMINDER, '');
  const written = head + body.slice(place.start, place.from) + inner + body.slice(place.to);
  return text.trim() === '' ? withMark(written, clause, false) : written;
}

/** A mark that a digest was laid down by a program and no editor has confirmed it. */
export interface UnconfirmedMark {
  /** Offsets in the body, the empty lines behind it among them. */
  start: number;
  end: number;
  /** The clause in which it stands, or else the next, or else the last before it; null where the body has none. */
  clause: string | null;
}

const COMMENT = /(?<!\\)\{\s*\/\*[\s\S]*?\*\/\s*\}/g;
const CLAUSE = /<Clause id="([^"]*)">|<\/Clause>/g;

/** All such marks of a body, in order: every comment that holds the word, wherever it stands. */
export function unconfirmedMarks(body: string): UnconfirmedMark[] {
  const tags = [...body.matchAll(CLAUSE)];
  const marks: UnconfirmedMark[] = [];
  for (const { index, 0: comment } of body.matchAll(COMMENT)) {
    if (!comment.includes(UNCONFIRMED_WORD)) continue;
    const before = tags.filter((tag) => tag.index < index && tag[1] !== undefined).at(-1)?.[1];
    const next = tags.find((tag) => tag.index > index);
    const after = tags.find((tag) => tag.index > index && tag[1] !== undefined)?.[1];
    const ownLine = /(?:^|\n)[ \t]*$/.test(body.slice(0, index));
    const gap = ownLine ? (/^\n+/.exec(body.slice(index + comment.length))?.[0].length ?? 0) : 0;
    marks.push({
      start: index,
      end: index + comment.length + gap,
      clause: (next !== undefined && next[1] === undefined ? before : (after ?? before)) ?? null,
    });
  }
  return marks;
}

/** Whether the digest of a clause was laid down as a scaffold and no editor has confirmed it. */
export const isUnconfirmed = (body: string, clause: string): boolean =>
  unconfirmedMarks(body).some((mark) => mark.clause === clause);

/** Marks the digest of a clause as one that an editor must still confirm, or takes the mark off. */
export function withMark(body: string, clause: string, unconfirmed: boolean): string {
  if (!placeOf(body, clause)) return body;
  const bare = unconfirmedMarks(body)
    .filter((mark) => mark.clause === clause)
    .reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), body);
  const at = placeOf(bare, clause)?.start ?? 0;
  const mark = unconfirmed
    ? `{/* ${UNCONFIRMED_WORD}：由要点铺成，编辑还没有确认；照原文改好、确认了，再删去这一行 */}\n\n`
    : '';
  return bare.slice(0, at) + mark + bare.slice(at);
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
