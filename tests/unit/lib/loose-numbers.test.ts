import { describe, expect, it } from 'vitest';
import { looseNumbers, tellingFigures, type KnownFigure } from '../../../src/lib/loose-numbers.ts';

const figure = (value: KnownFigure['value'], unit: string): KnownFigure[] => [{ id: 'known', value, unit }];
const found = (prose: string, figures: KnownFigure[]) => looseNumbers(prose, figures).map((loose) => loose.figure);

describe('looseNumbers finds a number that equals a figure', () => {
  it.each([
    ['达到60件', 60, '件'],
    ['达到 60 件', 60, '件'],
    ['六十件专利', 60, '件'],
    ['60余件', 60, '件'],
    ['六十多件', 60, '件'],
    ['６０件', 60, '件'],
    ['1,300件', 1300, '件'],
    ['两家企业', 2, '家'],
    ['6万件', 6, '万件'],
    ['60000件', 6, '万件'],
    ['6万多件', 6, '万件'],
    ['604000件', 60.4, '万件'],
    ['5千万元', 5000, '万元'],
    ['388600万元', 38.86, '亿元'],
    ['1500万的融资', 1500, '万'],
    ['第六位', 6, '位'],
    ['20%', 20, '%'],
    ['20％', 20, '%'],
    ['百分之二十', 20, '%'],
    ['百分之20', 20, '%'],
    ['百分之8.5', 8.5, '%'],
    ['增长两成', 20, '%'],
    ['提高三成', 30, '%'],
  ] as const)('finds %s', (prose, value, unit) => {
    expect(found(prose, figure(value, unit))).toEqual(['known']);
  });

  it('finds either end of a range', () => {
    expect(found('2家', figure([2, 3], '家'))).toEqual(['known']);
    expect(found('3家', figure([2, 3], '家'))).toEqual(['known']);
  });

  it('says what is printed and which figure it is, one for each place', () => {
    const figures = [
      { id: 'patents', value: 60, unit: '件' },
      { id: 'firms', value: 7, unit: '家' },
    ];
    expect(looseNumbers('7家企业，60件', figures)).toEqual([
      { printed: '7家', figure: 'firms' },
      { printed: '60件', figure: 'patents' },
    ]);
  });
});

describe('looseNumbers lets stand', () => {
  it.each([
    ['a number that the figure’s number is only a part of', '160件', 60, '件'],
    ['a decimal that ends like the figure', '19.98件', 98, '件'],
    ['another number with the same unit', '61件', 60, '件'],
    ['the same number with another unit', '60家', 60, '件'],
    ['a Chinese numeral that holds the figure’s', '十二家', 2, '家'],
    ['a year', '到2025年', 2025, '件'],
    ['a date', '2022年1月27日', 27, '件'],
    ['a document number', '梁平府发〔2022〕9号', 9, '件'],
    ['a standard number', 'GB/T 29490-2013', 2013, '家'],
    ['a hotline', '拨打12315投诉', 12_315, '件'],
    ['a clause number', '第三章第二节（一）', 3, '件'],
    ['another share in tenths', '三成', 20, '%'],
    ['6件 for 6万件', '6件', 6, '万件'],
    ['a number in a title', '《专利60件行动方案》', 60, '件'],
    ['百分之八点五 for 8%', '百分之八点五', 8, '%'],
  ] as const)('%s', (_, prose, value, unit) => {
    expect(found(prose, figure(value, unit))).toEqual([]);
  });
});

describe('looseNumbers and titles', () => {
  it('finds the number beside a title', () => {
    expect(found('《专利60件行动方案》要求60件', figure(60, '件'))).toEqual(['known']);
  });

  it('does not join what stands on both sides of a title', () => {
    expect(found('60《方案》件', figure(60, '件'))).toEqual([]);
  });
});

describe('tellingFigures', () => {
  const telling = (value: KnownFigure['value'], unit: string, least?: number) =>
    tellingFigures(figure(value, unit), least).length === 1;

  it.each([
    [60, '件'],
    [10, '个'],
    [2.25, '件'],
    [100, '%'],
    [5, '%'],
    [3, '万件'],
    [2, '亿元'],
    [[10, 20], '家'],
  ] as const)('holds %j%s: no text says it by chance', (value, unit) => {
    expect(telling(value, unit)).toBe(true);
  });

  it.each([
    [1, '个'],
    [2, '家'],
    [9, '项'],
    [1, '万人'],
    [6, '位'],
    [[2, 3], '家'],
  ] as const)('leaves %j%s out: everyday words', (value, unit) => {
    expect(telling(value, unit)).toBe(false);
  });

  it('holds small numbers too where the text names the plan', () => {
    expect(telling(3, '家', 3)).toBe(true);
    expect(telling(2, '家', 3)).toBe(false);
    expect(telling(1, '个', 1)).toBe(false);
  });
});
