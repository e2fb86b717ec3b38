/** The offsets at which the pieces of a text end, 0 among them. */
export function endsOf(pieces: Iterable<string>): Set<number> {
  const ends = new Set([0]);
  let at = 0;
  for (const piece of pieces) ends.add((at += piece.length));
  return ends;
}

/** The offsets of a text at which a word begins or ends, 0 and its length among them. Only where the runtime knows words. */
export const wordEnds = (text: string): Set<number> =>
  endsOf([...new Intl.Segmenter('zh-CN', { granularity: 'word' }).segment(text)].map(({ segment }) => segment));
