import { describe, expect, it } from 'vitest';
import type { Hit } from '../../../../src/lib/search/engine.ts';
import { lineOf, resultText } from '../../../../src/lib/search/result-text.ts';

const words = { types: { figure: '数字', clause: '条款', channel: '热线' }, via: '按“{}”找到' };
const where = { parts: ['南岸规划', '南岸区'], state: { code: 'ended', text: '已届满' } };
const hit = (more: Partial<Hit>): Hit => ({
  id: 'x',
  type: 'figure',
  words: 1,
  weight: 1,
  titled: 1,
  named: false,
  leads: false,
  score: 1,
  grade: 1,
  via: null,
  ...more,
});
const data = {
  url: '/x/',
  meta: { title: 'PCT专利申请量 · 南岸区', text: '到2025年300件。', answer: 'PCT专利申请量 300件' },
};
const plain = (pieces: { text: string }[]) => pieces.map(({ text }) => text).join('');

describe('resultText', () => {
  it('says type, title, answer, sentence, and where it stands', () => {
    const text = resultText(hit({}), data, ['300件', 'pct'], words, where);
    expect(text.type).toBe('数字');
    expect(text.card).toBe(true);
    expect(text.answer).toEqual({ name: 'PCT专利申请量', value: [{ text: '300件', hit: true }] });
    expect(text.title[0]).toEqual({ text: 'PCT', hit: true });
    expect(text.where).toEqual(['南岸规划', '南岸区']);
    expect(text.state?.text).toBe('已届满');
    expect(lineOf(text)).toBe('数字 PCT专利申请量 · 南岸区PCT专利申请量 300件到2025年300件。南岸规划 · 南岸区已届满');
  });

  it('says what is there where no sentence holds what was found', () => {
    const page = { url: '/data/', meta: { title: '数据', text: '编号不变。', lead: '全部内容的数据文件，可以下载。' } };
    expect(plain(resultText(hit({ type: 'page' }), page, ['下载'], words).excerpt)).toBe(page.meta.lead);
    expect(plain(resultText(hit({ type: 'page' }), page, ['编号'], words).excerpt)).toBe('编号不变。');
  });

  it('shows the sentence with the word by which it came', () => {
    const record = { url: '/x/', meta: { title: '服务', text: '专利办得快。费用减缓备案网上办。' } };
    const shown = (via: string | null) =>
      plain(resultText(hit({ type: 'clause', via }), record, ['专利', '费减', '费用减缓'], words).excerpt);
    expect(shown('费用减缓')).toBe('费用减缓备案网上办。');
    expect(shown(null)).toBe('专利办得快。');
  });

  it('says a value that ends the title only once, large', () => {
    const title = 'PCT专利申请量 · 南岸区 · 2025年目标';
    const record = { ...data, meta: { ...data.meta, title: `${title} 300件` } };
    expect(plain(resultText(hit({}), record, [], words).title)).toBe(title);
    expect(plain(resultText(hit({ type: 'clause' }), record, [], words).title)).toBe(`${title} 300件`);
  });

  it('keeps the answer back where the query does not name the thing, and of texts', () => {
    expect(resultText(hit({ titled: 0 }), data, [], words).answer.value).toEqual([]);
    expect(resultText(hit({ type: 'clause' }), data, [], words).card).toBe(false);
    expect(plain(resultText(hit({ titled: 0, named: true }), data, [], words).answer.value)).toBe('300件');
  });

  it('gives the number of a line that is named in other words', () => {
    const line = { url: '/h/', meta: { title: '12315举报热线', text: '可以投诉。', answer: '12315' } };
    expect(plain(resultText(hit({ type: 'channel', titled: 0.5 }), line, ['举报'], words).answer.value)).toBe('12315');
    expect(resultText(hit({ type: 'channel', titled: 0 }), line, ['投诉'], words).answer.value).toEqual([]);
  });

  it('says of a line that was typed whole what it is for, and else the sentence with the words', () => {
    const line = {
      url: '/h/',
      meta: { title: '12315热线', text: '12315热线\n管侵权。\n报道：12315开通。', answer: '12315' },
    };
    const excerptFor = (marks: string[]) => plain(resultText(hit({ type: 'channel' }), line, marks, words).excerpt);
    expect(excerptFor(['12315'])).toBe('管侵权。');
    expect(excerptFor(['12315', '开通'])).toBe('报道：12315开通。');
  });

  it('does not say again what the answer says', () => {
    const term = { url: '/t/', meta: { title: '贯标', text: '贯标\n按标准管理。', answer: '按标准管理。' } };
    expect(resultText(hit({ type: 'term' }), term, ['贯标'], words).excerpt).toEqual([]);
  });

  it('says by which word a result came', () => {
    expect(resultText(hit({ via: '资助' }), data, [], words, where).via).toBe('按“资助”找到');
  });

  it('stands by a record that says nothing of itself, and a type without a word', () => {
    const bare = resultText(hit({ type: 'unknown' }), { url: '/x/', meta: { title: '题' } }, ['题'], words);
    expect(lineOf(bare)).toBe('unknown 题');
  });
});
