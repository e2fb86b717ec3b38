import { describe, expect, it } from 'vitest';
import { commonTokens, exampleRecords, MANY, type Ranked } from '../../../../src/lib/search/common.ts';
import { tokens } from '../../../../src/lib/search/segment.ts';

const record = (words: string, more: Partial<Ranked> = {}): Ranked => ({
  title: '',
  words,
  names: [],
  type: 'clause',
  first: false,
  ...more,
});

describe('commonTokens', () => {
  it('are those that stand in more records than the limit, however often in each', () => {
    const records = [record('专利专利'), record('专利'), record('商标商标商标'), record('版权')];
    const common = commonTokens(records, 1);
    expect(common).toContain(tokens('专利')[0]);
    expect(common).not.toContain(tokens('商标')[0]);
  });

  it('are none on a site of ordinary size, which so loses nothing', () => {
    expect(commonTokens(Array.from({ length: 874 }, () => record('知识产权'))).size).toBe(0);
    expect(MANY).toBeGreaterThan(874);
  });
});

describe('exampleRecords', () => {
  it('are what answers by itself before texts, and what comes first before its like', () => {
    const clause = record('条');
    const figure = record('数', { type: 'figure' });
    const lead = record('先', { type: 'figure', first: true });
    expect([...exampleRecords([clause, figure, lead], 2)]).toEqual([lead, figure]);
  });
});
