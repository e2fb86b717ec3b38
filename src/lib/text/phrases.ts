const OPENING = /[（“‘《〈〔]$/;
/** Names that are cut into words where they must not be. */
const NAMES = ['知识产权', '工作方案', '试点城市'];
const JOINED = /[（“‘《〈〔—·]$/;

/** Whether a word is the end of a name that has begun before it. */
const ends = (piece: string, word: string): boolean =>
  NAMES.some((name) => name.endsWith(word) && name !== word && piece.endsWith(name.slice(0, -word.length)));

/**
 * A Chinese title in pieces that stay whole when it is broken into lines: words with their punctuation, 知识产权 and other names never cut.
 * The pieces joined are the title.
 */
export function phrases(title: string): string[] {
  const pieces: string[] = [];
  let before: string | undefined;
  for (const { segment, isWordLike } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)) {
    const joined = before === undefined || JOINED.test(before) || ends(pieces.at(-1) ?? '', segment);
    // A character that stands alone (和, 市) goes with the word before it.
    if (before === undefined || (!joined && (OPENING.test(segment) || (isWordLike && segment.length > 1))))
      pieces.push(segment);
    else pieces[pieces.length - 1] += segment;
    before = segment;
  }
  return pieces;
}
