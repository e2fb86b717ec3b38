import { describe, expect, it } from 'vitest';
import { proveFigure, valuesAreTokens, type ProvableFigure } from '../../../../src/lib/proof/figure-proof.ts';
import { segmentText } from '../../../../src/lib/proof/segments.ts';

const official = [
  '一、目标',
  '每万人口高价值发明专利达到60件以上，有效注册商标6万余件，优势企业10家，优势企业10家。',
  '有效注册商标、地理标志、农产品商标、马德里国际注册分别为60.4万件、278件、10.1万件、373件。',
  '每万人口发明专利拥有量（件） 6 预期性',
  '创新能力排名并列第一，知识产权综合指数第6位，培育两家示范企业，到2025年培训100余人次。',
  '二、保障',
  '设立基金5000万元。',
].join('\n');
const text = segmentText(official, [
  { id: 'c1', number: '一、', heading: '目标' },
  { id: 'c2', number: '二、', heading: '保障' },
]);
const sound: ProvableFigure = {
  id: 'patents',
  clause: 'c1',
  name: '每万人口高价值发明专利',
  value: 60,
  unit: '件',
  wording: '高价值发明专利达到60件以上',
};
const prove = (part: Partial<ProvableFigure>) => proveFigure({ ...sound, ...part }, text);
const faults = (part: Partial<ProvableFigure>) => prove(part).faults;

describe('proveFigure finds no fault', () => {
  it.each([
    ['with a figure as printed', {}],
    ['with white space in the wording', { wording: '高价值 发明专利　达到60件以上' }],
    [
      'with a cell of a table whose unit stands in brackets in the header',
      { name: '发明专利拥有量', value: 6, wording: '每万人口发明专利拥有量（件） 6 预期性' },
    ],
    ['with 余 between the scale and the unit', { name: '商标', value: 6, unit: '万件', wording: '注册商标6万余件' }],
    ['with a Chinese numeral', { name: '示范企业', value: 2, unit: '家', wording: '培育两家示范企业' }],
    ['with a rank', { name: '综合指数', value: 6, unit: '位', wording: '综合指数第6位' }],
    [
      'with a rank that is printed without 位',
      { name: '创新能力', value: 1, unit: '位', wording: '创新能力排名并列第一' },
    ],
    [
      'with words that are counted under another name',
      { name: '获得荣誉的单位', counted: '示范企业', value: 2, unit: '家', wording: '培育两家示范企业' },
    ],
  ] as const)('%s', (_, part) => {
    expect(faults(part)).toEqual([]);
  });
});

describe('proveFigure names each fault', () => {
  it('says when the wording stands nowhere in the document', () => {
    expect(faults({ wording: '高价值发明专利达到60件左右' })).toEqual(['not-in-document', 'not-in-clause']);
  });

  it('says when the wording stands in another clause', () => {
    expect(faults({ clause: 'c2' })).toEqual(['not-in-clause']);
  });

  it('says when the clause was not found', () => {
    expect(faults({ clause: 'c9' })).toEqual(['clause-not-found']);
  });

  it('says when the wording stands twice in its clause', () => {
    expect(faults({ name: '优势企业', value: 10, unit: '家', wording: '优势企业10家' })).toEqual(['not-unique']);
  });

  it('says when the wording does not name what is counted', () => {
    expect(faults({ name: '优势企业' })).toEqual(['names-nothing']);
    expect(faults({ counted: '实用新型' })).toEqual(['names-nothing']);
  });

  it('says when the value is only a part of a number: 6 is not in 60件', () => {
    expect(faults({ value: 6 })).toEqual(['value-no-token']);
  });

  it('says when one end of a range is missing', () => {
    expect(faults({ value: [50, 60] })).toEqual(['value-no-token']);
  });

  it('says when another unit stands after the value', () => {
    expect(faults({ unit: '家' })).toEqual(['unit-not-after-value']);
    expect(faults({ name: '商标', value: 6, unit: '件', wording: '注册商标6万余件' })).toEqual([
      'unit-not-after-value',
    ]);
  });
});

describe('parallel lists', () => {
  const wording = '有效注册商标、地理标志、农产品商标、马德里国际注册分别为60.4万件、278件、10.1万件、373件';

  it.each([
    ['有效注册商标', 60.4, '万件'],
    ['地理标志', 278, '件'],
    ['农产品商标', 10.1, '万件'],
    ['马德里国际注册', 373, '件'],
  ])('gives %s the number in its own place', (counted, value, unit) => {
    expect(faults({ name: counted, counted, value, unit, wording })).toEqual([]);
  });

  it.each([
    ['有效注册商标', 278, '件'],
    ['地理标志', 373, '件'],
    ['马德里国际注册', 278, '件'],
  ])('does not give %s the number of another', (counted, value, unit) => {
    expect(faults({ name: counted, counted, value, unit, wording })).toEqual(['wrong-place-in-list']);
  });

  it('does not accept a list with more names than numbers', () => {
    const short = '有效注册商标、地理标志、农产品商标、马德里国际注册分别为60.4万件、278件、10.1万件';
    expect(faults({ name: '地理标志', counted: '地理标志', value: 278, unit: '件', wording: short })).toEqual([
      'wrong-place-in-list',
    ]);
  });
});

describe('other numbers of the wording', () => {
  it('are named for a person to look at, years aside', () => {
    expect(prove({ wording: '高价值发明专利达到60件以上，有效注册商标6万余件' }).otherNumbers).toEqual(['6']);
    expect(prove({ name: '培训', value: 100, unit: '人次', wording: '到2025年培训100余人次' })).toEqual({
      id: 'patents',
      faults: [],
      otherNumbers: [],
    });
  });
});

describe('valuesAreTokens', () => {
  it('is true for a whole number, also in Chinese numerals, and false for a part of one', () => {
    expect(valuesAreTokens(6, '6万件')).toBe(true);
    expect(valuesAreTokens(13, '十三家')).toBe(true);
    expect(valuesAreTokens(3, '十三家')).toBe(false);
    expect(valuesAreTokens(6, '60件')).toBe(false);
    expect(valuesAreTokens(8, '8.5%')).toBe(false);
  });

  it('wants both ends of a range', () => {
    expect(valuesAreTokens([2, 3], '2—3家')).toBe(true);
    expect(valuesAreTokens([2, 4], '2—3家')).toBe(false);
  });
});
