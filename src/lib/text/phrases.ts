const OPENING = /[（“‘《〈〔]$/;
const JOINED = /[（“‘《〈〔—·]$/;

/**
 * A Chinese title in pieces that stay whole when it is broken into lines: words with their punctuation, 知识产权 never cut.
 * The pieces joined are the title.
 */
export function phrases(title: string): string[] {
  const pieces: string[] = [];
  let before: string | undefined;
  for (const { segment, isWordLike } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)) {
    const joined = before === undefined || JOINED.test(before) || before + segment === '知识产权';
    // A character that stands alone (和, 市) goes with the word before it.
    if (before === undefined || (!joined && (OPENING.test(segment) || (isWordLike && segment.length > 1))))
      pieces.push(segment);
    else pieces[pieces.length - 1] += segment;
    before = segment;
  }
  return pieces;
}
