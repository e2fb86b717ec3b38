import { describe, expect, it } from 'vitest';
import type { Hit } from '../../../../src/lib/search/engine.ts';
import { lineOf, resultText } from '../../../../src/lib/search/result-text.ts';

const words = { types: { figure: '数字', clause: '条款' }, ended: '已届满', via: '按“{}”找到' };
const hit = (more: Partial<Hit>): Hit => ({
  id: 'x',
  type: 'figure',
  words: 1,
  titled: 1,
  named: false,
  score: 1,
  grade: 1,
  via: null,
  ...more,
});
const data = {
  url: '/x/',
  meta: {
    title: 'PCT专利申请量',
    type: 'figure',
    text: '到2025年300件。',
    plan: '南岸规划',
    state: 'ended',
    answer: '300件',
  },
};

describe('resultText', () => {
  it('says type, title, answer, sentence, and where it stands', () => {
    const text = resultText(hit({}), data, ['300件', 'pct'], words);
    expect(text.type).toBe('数字');
    expect(text.card).toBe(true);
    expect(text.answer).toBe('300件');
    expect(text.title[0]).toEqual({ text: 'PCT', hit: true });
    expect(text.where).toBe('南岸规划 · 已届满');
    expect(lineOf(text)).toBe('数字 PCT专利申请量300件到2025年300件。南岸规划 · 已届满');
  });

  it('keeps the answer back where the query does not name the thing, and of texts', () => {
    expect(resultText(hit({ titled: 0 }), data, [], words).answer).toBe('');
    expect(resultText(hit({ type: 'clause' }), data, [], words).card).toBe(false);
    expect(resultText(hit({ titled: 0, named: true }), data, [], words).answer).toBe('300件');
  });

  it('says by which word a result came', () => {
    expect(resultText(hit({ via: '资助' }), data, [], words).where).toBe('南岸规划 · 已届满 · 按“资助”找到');
  });

  it('stands by a record that says nothing of itself, and a type without a word', () => {
    const bare = resultText(hit({ type: 'unknown' }), { url: '/x/', meta: { title: '题' } }, ['题'], words);
    expect(lineOf(bare)).toBe('unknown 题');
  });
});
