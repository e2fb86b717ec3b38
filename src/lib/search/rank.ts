/** A result with how many of the query's words it holds. */
export interface Hit<R> {
  result: R;
  words: number;
  score: number;
}

/** Those that hold all words, best first; when there are none, those that hold most of them. */
export function rank<R>(hits: readonly Hit<R>[], words: number): { hits: Hit<R>[]; partial: boolean } {
  const all = hits.filter((hit) => hit.words === words);
  const kept = all.length > 0 ? all : hits;
  return {
    hits: [...kept].sort((a, b) => b.words - a.words || b.score - a.score),
    partial: all.length === 0 && hits.length > 0,
  };
}
