import { describe, expect, it } from 'vitest';
import { isRow, quoted, quoteOf } from '../../../../src/lib/citation/quote.ts';

const words = { cell: '2025年目标', attribute: '属性' };

describe('a quotation', () => {
  it('puts official words in quotation marks', () => {
    expect(quoteOf('万人发明专利拥有量2.25件', words)).toBe('“万人发明专利拥有量2.25件”');
  });

  it('leaves quotation marks inside the words as they are printed', () => {
    expect(quoted('与“一带一路”9省市')).toBe('「与“一带一路”9省市」');
  });

  it('tells a row of a table as header, cell and attribute, each quoted', () => {
    expect(quoteOf('每万人口发明专利拥有量（件） 6 预期性', words)).toBe(
      '“每万人口发明专利拥有量（件）”：2025年目标“6”，属性“预期性”',
    );
    expect(quoteOf('政府财政知识产权投入占一般预算支出的比重（%） 0.3 约束性', words)).toBe(
      '“政府财政知识产权投入占一般预算支出的比重（%）”：2025年目标“0.3”，属性“约束性”',
    );
  });

  it('takes a sentence that speaks of an attribute for a sentence', () => {
    expect(isRow('到2025年知识产权服务业营业收入达到10亿元的预期性定量指标')).toBe(false);
    expect(isRow('每万人口发明专利拥有量（件） 6 预期性')).toBe(true);
  });
});
