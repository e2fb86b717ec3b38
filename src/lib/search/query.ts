import { normalizeText, phrase } from './segment.ts';

/** How a query is asked: every word a phrase of its own. */
export interface QueryPlan {
  /** The words as typed, for marking hits. */
  words: string[];
  phrases: string[];
}

const LONGEST = 200;

/** Plans a query: words are split at white space and punctuation; what cannot be searched falls away. */
export function planQuery(query: string): QueryPlan {
  const words = normalizeText(query.slice(0, LONGEST).toWellFormed?.() ?? query.slice(0, LONGEST))
    .split(/[\s,，。、；;：:？?！!"“”'‘’（）()《》<>]+/u)
    .filter((word) => phrase(word) !== '');
  const unique = [...new Set(words)];
  return { words: unique, phrases: unique.map(phrase) };
}
