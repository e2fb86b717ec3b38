import { describe, expect, it } from 'vitest';
import { planQuery } from '../../../../src/lib/search/query.ts';
import { phrase } from '../../../../src/lib/search/segment.ts';

describe('planQuery', () => {
  it('makes a phrase of each word', () => {
    expect(planQuery('南岸 PCT 目标')).toEqual({
      words: ['南岸', 'pct', '目标'],
      phrases: [phrase('南岸'), phrase('PCT'), phrase('目标')],
    });
  });

  it('splits at Chinese punctuation and ideographic spaces', () => {
    expect(planQuery('补助、奖励\u3000“贯标”').words).toEqual(['补助', '奖励', '贯标']);
  });

  it('asks for a repeated word once', () => {
    expect(planQuery('PCT ＰＣＴ pct').words).toEqual(['pct']);
  });

  it('keeps 4 · 26 together', () => {
    expect(planQuery('4 · 26').words).toEqual(['4·26']);
  });

  it.each(['', '   ', '，。？', '"', '<>'])('asks for nothing when the query is “%s”', (query) => {
    expect(planQuery(query)).toEqual({ words: [], phrases: [] });
  });

  it('looks at the first 200 characters only, also when a character is cut in two', () => {
    expect(planQuery('a'.repeat(500)).words).toEqual(['a'.repeat(200)]);
    expect(planQuery(`${'a'.repeat(199)}\u{20BB7}`).words[0]?.slice(0, 199)).toBe('a'.repeat(199));
  });
});
