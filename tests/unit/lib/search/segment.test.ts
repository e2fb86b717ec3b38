import { describe, expect, it } from 'vitest';
import { indexText, normalizeText, phrase, tokens } from '../../../../src/lib/search/segment.ts';

/** Whether the index of a text holds a query's phrase: its tokens one after another. */
const holds = (text: string, query: string) => ` ${indexText(text)} `.includes(` ${phrase(query).replace(/"/g, '')} `);

describe('normalizeText', () => {
  it('turns full width into half width and capitals into small letters', () => {
    expect(normalizeText('ＰＣＴ（１２）')).toBe('pct(12)');
  });

  it.each(['4·26', '4•26', '4・26', '4‧26', '4･26', '4 · 26'])('writes %s with one kind of dot', (written) => {
    expect(normalizeText(written)).toBe('4·26');
  });
});

describe('tokens', () => {
  it('cuts Chinese into overlapping pairs', () => {
    expect(tokens('知识产权')).toHaveLength(3);
    expect(tokens('知识产权')).toEqual([...tokens('知识'), ...tokens('识产'), ...tokens('产权')]);
  });

  it('spells pairs in Latin letters and digits of one length, so that Pagefind leaves them whole', () => {
    for (const token of tokens('知识产权质押融资〇𠮷')) expect(token).toMatch(/^z[0-9a-z]{8}$/);
  });

  it('never spells two pairs alike', () => {
    expect(tokens('专利')[0]).not.toBe(tokens('利专')[0]);
    expect(new Set(tokens('知识产权保护和运用规划')).size).toBe(10);
  });

  it('leaves a single character alone, in a word that is no pair', () => {
    expect(tokens('权')).toHaveLength(1);
    expect(tokens('权')[0]).toMatch(/^z[0-9a-z]{4}$/);
  });

  it('keeps Latin words, whatever their case and width', () => {
    expect(tokens('PCT')).toEqual(['pct']);
    expect(tokens('ＰＣＴ')).toEqual(['pct']);
  });

  it('keeps a decimal in one piece, so that 8.5 is not 8 and 5', () => {
    expect(tokens('8.5')).toEqual(['8d5']);
    expect(tokens('19.98')).toEqual(['19d98']);
  });

  it.each(['4·26', '4.26', '4・26', '４．２６', '4 · 26'])('takes %s for 4.26', (written) => {
    expect(tokens(written)).toEqual(['4d26']);
  });

  it('cuts standard numbers at their signs', () => {
    expect(tokens('GB/T 29490-2013')).toEqual(['gb', 't', '29490', '2013']);
  });

  it('has nothing to say of punctuation', () => {
    expect(tokens('——《》，。？!  ')).toEqual([]);
  });
});

describe('indexText and phrase', () => {
  const text = '区里有12315热线，万人发明专利拥有量达到22.5件，PCT专利申请300件以上，4·26宣传周；到2025年底';

  it.each([
    '热线',
    '发明专利',
    '拥有量达到',
    '12315',
    '12315热线',
    'PCT专利申请',
    '22.5',
    '4.26',
    '4·26宣传周',
    'pct专利',
  ])('finds %s', (query) => {
    expect(holds(text, query)).toBe(true);
  });

  it.each(['有12315', '里有12315热线', '达到22.5件', '专利申请300', '到2025'])(
    'finds %s, where Chinese runs into a number',
    (query) => {
      expect(holds(text, query)).toBe(true);
    },
  );

  it.each(['300件', '2025年', '申请300件'])('finds %s, though more Chinese follows', (query) => {
    expect(holds(text, query)).toBe(true);
  });

  it.each(['利明', '利专', '123', '22', '26宣传', '周到', '热线万人'])('does not find %s', (query) => {
    expect(holds(text, query)).toBe(false);
  });

  it('finds the last character of a run alone', () => {
    expect(indexText('热线').split(' ')).toEqual([...tokens('热线'), ...tokens('线')]);
  });

  it('asks for a single character as a beginning, for a word as a phrase', () => {
    expect(phrase('权')).toBe(tokens('权')[0]);
    expect(phrase('知识产权')).toBe(`"${tokens('知识产权').join(' ')}"`);
    expect(tokens('权利')[0]?.startsWith(phrase('权'))).toBe(true);
  });

  it('asks for nothing when there is nothing to ask', () => {
    expect(phrase('！？')).toBe('');
    expect(indexText('')).toBe('');
  });
});
