import type { Hit } from './engine.ts';
import { normalizeText, pairsOf } from './normalize.ts';
import type { QueryWord } from './query.ts';

/**
 * Puts hits of one grade in the order of what their titles hold: first those with more of the words (or what means the same), then those
 * whose name the typed words cover more. Of two figures that hold 商标 and 目标, 商标有效注册量 comes before 拥有有效商标的企业占比.
 * Who asks how many of something gets a number of that first. Titles are known only when records are loaded; what has none keeps its place.
 * @param titles the titles of the first hits, in their order; a name ends at the first ' · '
 * @param counted the unit of the number that is asked for, if one is
 */
export function rerank(
  hits: readonly Hit[],
  titles: readonly string[],
  words: readonly QueryWord[],
  counted: string | null = null,
): Hit[] {
  const order = hits.slice(0, titles.length).map((hit, n) => {
    const title = normalizeText(titles[n] ?? '');
    return {
      hit,
      counts: counts(title, counted),
      held: held(title, words),
      covered: covered(title.split(' · ')[0] ?? '', words),
    };
  });
  // Grades go down already, and sorting is stable: only hits of one grade change places.
  order.sort((a, b) => b.hit.grade - a.hit.grade || b.counts - a.counts || b.held - a.held || b.covered - a.covered);
  return [...order.map(({ hit }) => hit), ...hits.slice(titles.length)];
}

/** 1 when a title gives a number of the unit, else 0. */
const counts = (title: string, unit: string | null): number =>
  unit !== null && new RegExp(`\\d[\\d.,万亿千百]*${unit}`, 'u').test(title) ? 1 : 0;

/** How many of the words, or of what means the same, a title holds. */
const held = (title: string, words: readonly QueryWord[]): number =>
  words.filter(({ text, synonyms }) => [text, ...synonyms].some((word) => title.includes(word))).length;

/** How much of a name the typed words cover, from 0 to 1; of a long word any two characters that stand together, since 授权专利 is 专利授权 too. */
function covered(name: string, words: readonly QueryWord[]): number {
  const hit = new Set<number>();
  for (const piece of words.flatMap(({ text }) => [text, ...pairsOf(text)]))
    for (let at = piece ? name.indexOf(piece) : -1; at >= 0; at = name.indexOf(piece, at + 1))
      for (let n = at; n < at + piece.length; n += 1) hit.add(n);
  return name.length === 0 ? 0 : hit.size / name.length;
}
