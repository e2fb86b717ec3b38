import { describe, expect, it } from 'vitest';
import {
  amountText,
  comparatorName,
  comparatorSign,
  figureText,
  valueText,
} from '../../../../src/lib/figure/wording.ts';
import { COMPARATORS } from '../../../../src/schemas/figure.ts';

describe('figureText', () => {
  it.each([
    ['eq', 6, '件', '6件'],
    ['ge', 60, '件', '60件以上'],
    ['gt', 100, '家', '超过100家'],
    ['le', 5, '个工作日', '不超过5个工作日'],
    ['lt', 5, '个工作日', '不到5个工作日'],
    ['approx', 3, '万件', '约3万件'],
    ['range', [2, 3] as [number, number], '家', '2—3家'],
    ['increase-ge', 45, '件', '增加45件以上'],
    ['increase-gt', 20, '%', '增长超过20%'],
    ['multiple-ge', 2, '倍', '2倍以上'],
  ] as const)('says %s as people read it', (comparator, value, unit, said) => {
    expect(figureText({ comparator, value: value as number | [number, number], unit, basis: 'stock' })).toBe(said);
  });

  it('says a rank with 第', () => {
    expect(figureText({ comparator: 'eq', value: 6, unit: '位', basis: 'rank' })).toBe('第6位');
    expect(figureText({ comparator: 'eq', value: 15, unit: '位', basis: 'count' })).toBe('15位');
  });
});

describe('valueText and amountText', () => {
  it('prints values without grouping and keeps decimals', () => {
    expect(valueText(1300)).toBe('1300');
    expect(valueText(0.3)).toBe('0.3');
    expect(amountText({ value: 8.5, unit: '%', basis: 'share' })).toBe('8.5%');
  });
});

describe('the words and signs of comparators', () => {
  it('never says two comparators of one direction alike', () => {
    expect(comparatorSign('ge')).toBe('≥');
    expect(comparatorSign('gt')).toBe('>');
    expect(comparatorSign('eq')).toBe('');
    expect(comparatorName('ge')).toBe('不少于');
    expect(comparatorName('gt')).toBe('超过');
  });

  it('has a name of its own for every comparator', () => {
    const names = COMPARATORS.map(comparatorName);
    expect(new Set(names).size).toBe(COMPARATORS.length);
    for (const name of names) expect(name).toMatch(/^[\u4e00-\u9fff]+$/);
  });

  it('signs everything but an exact value and a range', () => {
    for (const comparator of COMPARATORS)
      expect(comparatorSign(comparator) === '').toBe(comparator === 'eq' || comparator === 'range');
  });
});
