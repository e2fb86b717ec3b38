import { describe, expect, it } from 'vitest';
import type { Hit } from '../../../../src/lib/search/engine.ts';
import { rerank } from '../../../../src/lib/search/rerank.ts';

const hit = (id: string, grade: number): Hit => ({
  id,
  type: 'figure',
  words: 1,
  weight: 1,
  titled: 0,
  named: false,
  leads: false,
  score: 1,
  grade,
  via: null,
});
const word = (text: string, synonyms: string[] = []) => ({ text, synonyms });
const order = (hits: Hit[]) => hits.map(({ id }) => id);

describe('rerank', () => {
  it('puts a number of what is counted first', () => {
    const titles = ['宣传活动受益人次 · 安宁市 · 目标 1500人次以上', '宣传普及活动 · 安宁市 · 目标 10场次以上'];
    const words = [word('宣传'), word('活动')];
    expect(order(rerank([hit('people', 5), hit('events', 5)], titles, words, '场'))).toEqual(['events', 'people']);
    expect(order(rerank([hit('people', 5), hit('events', 5)], titles, words, '人'))).toEqual(['people', 'events']);
  });

  it('puts the figure first whose name the words cover more', () => {
    const titles = ['拥有有效商标的企业占比 · 安宁市 · 目标 30%', '商标有效注册量 · 安宁市 · 目标 6500件以上'];
    expect(order(rerank([hit('share', 5), hit('count', 5)], titles, [word('商标'), word('目标')]))).toEqual([
      'count',
      'share',
    ]);
  });

  it('knows the characters of a long word in another order', () => {
    const titles = ['发明专利授权量 · 2024年', '专利授权量 · 2024年'];
    expect(order(rerank([hit('part', 5), hit('all', 5)], titles, [word('授权专利')]))).toEqual(['all', 'part']);
  });

  it('puts a title with more of the words first, also by what means the same', () => {
    const titles = ['质押融资 · “十三五”已有成绩', '专利融资额 · 2025年目标'];
    const words = [word('质押融资', ['融资']), word('目标')];
    expect(order(rerank([hit('done', 5), hit('target', 5)], titles, words))).toEqual(['target', 'done']);
  });

  it('never moves a hit past one of a better grade', () => {
    expect(order(rerank([hit('a', 6), hit('b', 5)], ['别的', '商标'], [word('商标')]))).toEqual(['a', 'b']);
  });

  it('leaves alike hits, and those without a title yet, in their places', () => {
    const hits = [hit('a', 5), hit('b', 5), hit('c', 5)];
    expect(order(rerank(hits, ['商标', '商标'], [word('商标')]))).toEqual(['a', 'b', 'c']);
    expect(order(rerank(hits, [], [word('商标')]))).toEqual(['a', 'b', 'c']);
    expect(order(rerank(hits, ['', '', ''], [word('')]))).toEqual(['a', 'b', 'c']);
    expect(rerank([], [], [])).toEqual([]);
  });

  it('leaves the list it was given as it was', () => {
    const hits = [hit('a', 5), hit('b', 5)];
    rerank(hits, ['别的', '商标'], [word('商标')]);
    expect(order(hits)).toEqual(['a', 'b']);
  });
});
