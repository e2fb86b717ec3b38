import { describe as group, expect, it } from 'vitest';
import {
  containment,
  describe,
  readingOf,
  sourcesOf,
  titleOf,
  undatedText,
} from '../../../../src/lib/chart-spec/describe.ts';
import { specOf, type ChartSpec } from '../../../../src/lib/chart-spec/spec.ts';
import { chongqing, nanan, point } from './points.ts';

const made = (points: Parameters<typeof specOf>[1]): ChartSpec => {
  const spec = specOf({ id: 'x', title: '万人发明专利拥有量' }, points);
  if (!spec) throw new Error('no chart');
  return spec;
};
const baseline = point({ kind: 'baseline', year: 2020, value: 2.25, clause: '（三）' });
const target = point({ value: 6 });
const change = made([baseline, target]);
const places = made([target, point({ ...nanan, text: '60件以上', value: 60 }), point({ ...chongqing, year: null })]);

group('describe', () => {
  it('says place, years and values with their comparators in words', () => {
    expect(describe(change)).toBe('梁平区的万人发明专利拥有量：2020年基期2.25件，2025年目标6件。');
    expect(describe(places)).toBe(
      '各地的万人发明专利拥有量：南岸区2025年目标60件以上；重庆市年份未写明（目标）10件；梁平区2025年目标6件。',
    );
  });

  it('says what has no place on the axis of years', () => {
    const years = made([2020, 2023, null].map((year) => point({ ...chongqing, year })));
    expect(undatedText(years)).toBe('另有10件，没有写明年份，不画在年份轴上。');
    expect(describe(years)).toContain(undatedText(years));
    expect(undatedText(change)).toBe('');
  });
});

group('titleOf', () => {
  it('names the place when there is one only', () => {
    expect(titleOf(change)).toBe('梁平区 · 万人发明专利拥有量');
    expect(titleOf(places)).toBe('万人发明专利拥有量');
  });
});

group('containment', () => {
  it('says that 重庆市 contains 南岸区 and 梁平区 where they stand side by side', () => {
    expect(containment(places)).toBe('重庆市包括南岸区、梁平区。');
    expect(containment(change)).toBe('');
  });
});

group('sourcesOf', () => {
  it('names each document once, with all clauses cited', () => {
    expect(sourcesOf(change)).toEqual(['重庆市梁平区人民政府，梁平府发〔2022〕9号，（三），专题1']);
    expect(sourcesOf(places)).toContain('重庆日报');
  });
});

group('readingOf', () => {
  it('reads place, year, what it is, value, document and clause', () => {
    expect(readingOf(target)).toEqual({
      text: '梁平区 2025年目标 6件',
      source: '重庆市梁平区人民政府，梁平府发〔2022〕9号，专题1',
    });
    expect(readingOf(point({ year: null, spanText: '近三年', kind: 'achievement' })).text).toBe(
      '梁平区 近三年已有 10件',
    );
  });
});
