import type { Outcome } from '../lib/search/open.ts';

/** The words by which the page says what became of a query. */
export interface StatusWords {
  none: string;
  found: Record<'exact' | 'all' | 'most' | 'some' | 'pinyin', string>;
  common: string;
  cut: string;
  corrected: string;
  placeDropped: string;
  notHere: string;
  ofCountry: string;
  filteredAway: string;
}

/**
 * What became of a query, in sentences: that only its beginning was searched, that a name near it was taken, that nothing is kept of its
 * place, how many there are.
 * @param count how many are left when they are narrowed
 */
export function saidOf({ plan, found, corrected }: Outcome, count: number, words: StatusWords): string {
  const { placeDropped, elsewhere, common } = found;
  const fill = (text: string, value: string | null) => (value ? text.replaceAll('{}', value) : '');
  return [
    plan.cut ? words.cut : '',
    fill(words.corrected, corrected),
    fill(words.placeDropped, placeDropped),
    fill(words.notHere, elsewhere),
    found.way === 'none' ? words.none : fill(words.ofCountry, elsewhere),
    found.way === 'none' ? '' : counted(found.way),
    count > 0 && common.length > 0 ? fill(words.common, common.join('、')) : '',
  ].join('');

  function counted(way: keyof StatusWords['found']): string {
    const { hits, names, whole } = found;
    if (count === 0) return words.filteredAway.replace('{n}', String(hits.length));
    // Narrowed results are no longer those that were counted as whole.
    const said = way === 'most' && count < hits.length ? 'some' : way;
    return words.found[said]
      .replace('{n}', String(count))
      .replace('{whole}', String(whole))
      .replace('{names}', names.join('、'));
  }
}
