const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** The offsets of a text at which a word begins or ends, 0 and its length among them. */
export function wordEnds(text: string): Set<number> {
  const ends = new Set([0]);
  for (const { index, segment } of words.segment(text)) ends.add(index + segment.length);
  return ends;
}
