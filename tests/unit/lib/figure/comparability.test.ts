import { describe, expect, it } from 'vitest';
import { obstacle, ownObstacle, type Comparable } from '../../../../src/lib/figure/comparability.ts';
import { normalize } from '../../../../src/lib/figure/units.ts';

const figure = (part: Partial<Comparable> = {}): Comparable => ({
  kind: 'target',
  comparator: 'eq',
  basis: 'stock',
  year: 2025,
  from: null,
  spanText: null,
  normalized: { value: 10, unit: '件' },
  ...part,
});
const money = { unit: '万元', sameUnits: ['元', '万'] };
const enterprises = { unit: '家', sameUnits: ['个'] };

describe('obstacle', () => {
  it('finds nothing against two stocks in one unit', () => {
    expect(obstacle(figure({ kind: 'baseline' }), figure())).toBeNull();
  });

  it('does not take a count of things done for a stock', () => {
    expect(obstacle(figure({ basis: 'count' }), figure({ basis: 'stock' }))).toBe('basis-differs');
    expect(obstacle(figure({ basis: 'stock' }), figure({ basis: 'count' }))).toBe('basis-differs');
    expect(obstacle(figure({ basis: 'count' }), figure({ basis: 'count' }))).toBeNull();
  });

  it('does not compare 7 家 with 10 件', () => {
    expect(obstacle(figure(), figure({ normalized: { value: 7, unit: '家' } }))).toBe('unit-differs');
  });

  it('does not compare a value whose unit is not of the family', () => {
    expect(obstacle(figure(), figure({ normalized: null }))).toBe('unit-differs');
  });

  it('does not compare a range with a number', () => {
    expect(obstacle(figure(), figure({ comparator: 'range', normalized: { value: [2, 3], unit: '件' } }))).toBe(
      'range',
    );
  });

  it('compares ranges with ranges', () => {
    const range = figure({ comparator: 'range', normalized: { value: [2, 3], unit: '件' } });
    expect(obstacle(range, range)).toBeNull();
  });

  it('compares no places in rankings: those of the west, of a part of the city and of the country are not one list', () => {
    expect(obstacle(figure({ basis: 'rank' }), figure({ basis: 'rank' }))).toBe('rank');
  });

  it('does not compare growth over one span with growth over another', () => {
    const growth = figure({ basis: 'growth', comparator: 'increase-ge', normalized: { value: 20, unit: '%' } });
    expect(obstacle(growth, growth)).toBeNull();
    expect(obstacle(growth, { ...growth, spanText: '试点期间' })).toBe('span-differs');
  });

  it('compares nothing with a value whose record says that its scope is another', () => {
    expect(obstacle(figure({ apart: '只算专利和商标' }), figure())).toBe('scope-differs');
    expect(obstacle(figure({ apart: null }), figure())).toBeNull();
  });

  it('does not compare a share with a stock', () => {
    expect(obstacle(figure({ basis: 'share' }), figure())).toBe('basis-differs');
  });

  it('compares whichever is named first in the same way', () => {
    const pairs = [
      [figure(), figure({ basis: 'unspecified' })],
      [figure(), figure({ basis: 'annual' })],
      [figure(), figure({ comparator: 'multiple-ge' })],
      [figure(), figure({ comparator: 'increase-ge' })],
      [figure(), figure({ normalized: null })],
      [figure(), figure({ normalized: { value: [1, 2], unit: '件' } })],
    ] as const;
    for (const [a, b] of pairs) {
      expect(obstacle(a, b)).not.toBeNull();
      expect(obstacle(b, a)).toBe(obstacle(a, b));
    }
  });
});

describe('ownObstacle', () => {
  it.each([
    ['basis-unspecified', figure({ basis: 'unspecified' })],
    ['relative', figure({ basis: 'relative', comparator: 'multiple-ge' })],
    ['rank', figure({ basis: 'rank' })],
    ['scope-differs', figure({ apart: '范围窄' })],
    [null, figure()],
  ] as const)('finds %s in a figure by itself', (own, item) => {
    expect(ownObstacle(item)).toBe(own);
  });
});

describe('known traps of the five documents', () => {
  it('keeps PCT 3件 (five years in all) of 梁平 away from its target of 10件 (not said how)', () => {
    const past = figure({ kind: 'achievement', basis: 'cumulative', normalized: { value: 3, unit: '件' } });
    const target = figure({ basis: 'unspecified' });
    expect(obstacle(past, target)).toBe('basis-unspecified');
  });

  it('keeps two targets apart when neither says yearly or in all (PCT of 南岸 and 梁平)', () => {
    expect(obstacle(figure({ basis: 'unspecified' }), figure({ basis: 'unspecified' }))).toBe('basis-unspecified');
  });

  it('keeps pledge loans apart: 960万元 in all, 1500万 a year, 5000万元 not said how', () => {
    const period = figure({ basis: 'cumulative', normalized: normalize(960, '万元', money) });
    const yearly = figure({ basis: 'annual', normalized: normalize(1500, '万', money) });
    const unsaid = figure({ basis: 'unspecified', comparator: 'ge', normalized: normalize(5000, '万元', money) });
    expect(obstacle(period, yearly)).toBe('basis-differs');
    expect(obstacle(period, unsaid)).toBe('basis-unspecified');
    expect(obstacle(yearly, unsaid)).toBe('basis-unspecified');
  });

  it('keeps 18.98亿元 of 重庆市 in 2023 (patents and trademarks only) away from the yearly target of 梁平', () => {
    const city = figure({
      basis: 'annual',
      apart: '只算专利和商标，范围不一定等于全部知识产权质押融资。',
      normalized: normalize(18.98, '亿元', money),
    });
    const district = figure({ basis: 'annual', normalized: normalize(1500, '万', money) });
    expect(obstacle(city, district)).toBe('scope-differs');
  });

  it('keeps what was granted in a year away from what is held, and what was added away from the total', () => {
    expect(obstacle(figure({ basis: 'annual' }), figure({ basis: 'stock' }))).toBe('basis-differs');
    expect(obstacle(figure({ basis: 'count' }), figure({ basis: 'stock' }))).toBe('basis-differs');
  });

  it('puts 60.4万件 and 6500件 of trademarks in one unit before it compares them', () => {
    const family = { unit: '件', sameUnits: [] };
    const city = figure({ normalized: normalize(60.4, '万件', family) });
    expect(city.normalized).toEqual({ value: 604000, unit: '件' });
    expect(obstacle(city, figure({ normalized: normalize(6500, '件', family) }))).toBeNull();
  });

  it('keeps sums over different spans apart: 38.86亿元 近三年 and 960万元 “十三五”期间', () => {
    const city = figure({ basis: 'cumulative', spanText: '近三年', normalized: normalize(38.86, '亿元', money) });
    const district = figure({
      basis: 'cumulative',
      spanText: '“十三五”期间',
      normalized: normalize(960, '万元', money),
    });
    expect(obstacle(city, district)).toBe('span-differs');
  });

  it('compares sums over one span, but not sums that begin in different years', () => {
    const sum = figure({ basis: 'cumulative', from: 2016 });
    expect(obstacle(sum, figure({ basis: 'cumulative', from: 2016 }))).toBeNull();
    expect(obstacle(sum, figure({ basis: 'cumulative', from: 2018 }))).toBe('span-differs');
  });

  it('keeps sums from one year apart when they end in different years: 2021—2023 and 2021—2025', () => {
    const sum = figure({ basis: 'cumulative', from: 2021, year: 2025 });
    expect(obstacle(sum, figure({ basis: 'cumulative', from: 2021, year: 2025 }))).toBeNull();
    expect(obstacle(sum, figure({ basis: 'cumulative', from: 2021, year: 2023 }))).toBe('span-differs');
    expect(obstacle(sum, figure({ basis: 'cumulative', from: 2021, year: null }))).toBe('span-differs');
  });

  it('keeps sums apart when one names its span in words and the other by its first year', () => {
    const words = figure({ basis: 'cumulative', spanText: '“十三五”期间' });
    expect(obstacle(words, figure({ basis: 'cumulative', from: 2016 }))).toBe('span-differs');
    expect(obstacle(words, figure({ basis: 'cumulative', from: 2016, spanText: '“十三五”期间' }))).toBe('span-differs');
    expect(obstacle(words, figure({ basis: 'cumulative', spanText: '“十三五”期间' }))).toBeNull();
  });

  it('compares stocks of different years: that is what a chart is for', () => {
    expect(obstacle(figure({ year: 2020 }), figure({ year: 2025 }))).toBeNull();
  });

  it('keeps the growth of 贯标 in 南岸 away from a number of enterprises', () => {
    const growth = figure({ basis: 'growth', comparator: 'increase-gt', normalized: { value: 20, unit: '%' } });
    const stock = figure({ normalized: { value: 30, unit: '家' } });
    expect(obstacle(growth, stock)).toBe('basis-differs');
  });

  it('keeps an increase in pieces away from a stock in pieces (年新增长45件以上 of 安宁)', () => {
    expect(obstacle(figure({ comparator: 'increase-ge' }), figure())).toBe('growth-differs');
    expect(obstacle(figure({ basis: 'annual', comparator: 'increase-ge' }), figure({ basis: 'annual' }))).toBe(
      'growth-differs',
    );
  });

  it('keeps 不低于同期本省平均水平的2倍 of 安宁 away from everything', () => {
    expect(obstacle(figure({ basis: 'relative', comparator: 'multiple-ge' }), figure())).toBe('relative');
    expect(obstacle(figure({ comparator: 'multiple-ge' }), figure({ comparator: 'multiple-ge' }))).toBe('relative');
  });

  it.each([
    ['万人发明专利', 2.25, '件', 6, '件', { unit: '件', sameUnits: [] }],
    ['国家优势企业', 7, '家', 10, '个', enterprises],
    ['市级优势企业', 21, '家', 35, '个', enterprises],
    ['万户商标', 1189, '件', 1300, '个', { unit: '件', sameUnits: ['个'] }],
  ] as const)(
    'puts the baseline and the target of %s in 梁平 on one axis',
    (_, was, unitWas, goal, unitGoal, family) => {
      const baseline = figure({ kind: 'baseline', normalized: normalize(was, unitWas, family) });
      const target = figure({ normalized: normalize(goal, unitGoal, family) });
      expect(obstacle(baseline, target)).toBeNull();
    },
  );
});
