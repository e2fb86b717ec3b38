import { describe, expect, it } from 'vitest';
import { normalize, splitUnit } from '../../../../src/lib/figure/units.ts';

const pieces = { unit: '件', sameUnits: [] };
const enterprises = { unit: '家', sameUnits: ['个'] };
const money = { unit: '万元', sameUnits: ['元', '万'] };

describe('splitUnit', () => {
  it.each([
    ['件', 1, '件'],
    ['万件', 10_000, '件'],
    ['亿元', 100_000_000, '元'],
    ['千万元', 10_000_000, '元'],
    ['百万元', 1_000_000, '元'],
    ['万', 10_000, ''],
    ['亿', 100_000_000, ''],
    ['个工作日', 1, '个工作日'],
    ['%', 1, '%'],
  ])('splits %s into %d times “%s”', (printed, factor, base) => {
    expect(splitUnit(printed)).toEqual({ factor, base });
  });
});

describe('normalize', () => {
  it('puts 6 万件 into 60000 件', () => {
    expect(normalize(6, '万件', pieces)).toEqual({ value: 60_000, unit: '件' });
  });

  it('puts 60.4 万件 into exactly 604000 件, without the noise of binary fractions', () => {
    expect(normalize(60.4, '万件', pieces)).toEqual({ value: 604_000, unit: '件' });
  });

  it('puts 38.86 亿元 into exactly 388600 万元', () => {
    expect(normalize(38.86, '亿元', money)).toEqual({ value: 388_600, unit: '万元' });
  });

  it('scales down: 5000 件 is 0.5 万件', () => {
    expect(normalize(5000, '件', { unit: '万件', sameUnits: [] })).toEqual({ value: 0.5, unit: '万件' });
  });

  it('leaves a value in the canonical unit alone', () => {
    expect(normalize(2.25, '件', pieces)).toEqual({ value: 2.25, unit: '件' });
  });

  it('counts 10 个 as 10 家 where the indicator says that they are the same', () => {
    expect(normalize(10, '个', enterprises)).toEqual({ value: 10, unit: '家' });
  });

  it('does not count 件 as 家 when the indicator does not say so', () => {
    expect(normalize(10, '件', enterprises)).toBeNull();
  });

  it('does not count 个 as 件 for an indicator without sameUnits', () => {
    expect(normalize(10, '个', pieces)).toBeNull();
  });

  it('refuses the bare 万 of the table in 梁平 unless the indicator reads it as money', () => {
    expect(normalize(1500, '万', { unit: '万元', sameUnits: [] })).toBeNull();
    expect(normalize(1500, '万', money)).toEqual({ value: 1500, unit: '万元' });
  });

  it('does not take 万人 for 万人次', () => {
    expect(normalize(3, '万人', { unit: '人次', sameUnits: [] })).toBeNull();
  });

  it('scales both ends of a range', () => {
    expect(normalize([2, 3], '万件', pieces)).toEqual({ value: [20_000, 30_000], unit: '件' });
  });
});
