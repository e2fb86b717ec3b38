import { describe, expect, it } from 'vitest';
import { rank } from '../../../../src/lib/search/rank.ts';

const hit = (result: string, words: number, score: number) => ({ result, words, score });
const order = (ranked: ReturnType<typeof rank<string>>) => ranked.hits.map((h) => h.result);

describe('rank', () => {
  it('keeps only what holds all words, best first', () => {
    const ranked = rank([hit('half', 1, 99), hit('low', 2, 1), hit('high', 2, 5)], 2);
    expect(order(ranked)).toEqual(['high', 'low']);
    expect(ranked.partial).toBe(false);
  });

  it('falls back to what holds most words, and says so', () => {
    const ranked = rank([hit('one', 1, 99), hit('two', 2, 1)], 3);
    expect(order(ranked)).toEqual(['two', 'one']);
    expect(ranked.partial).toBe(true);
  });

  it('is not partial when there is nothing at all', () => {
    expect(rank([], 2)).toEqual({ hits: [], partial: false });
  });

  it('leaves the list it was given as it was', () => {
    const given = [hit('a', 1, 1), hit('b', 1, 2)];
    rank(given, 1);
    expect(given.map((h) => h.result)).toEqual(['a', 'b']);
  });
});
