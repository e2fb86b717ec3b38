import { describe, expect, it } from 'vitest';
import { heightOf, narrowed, specOf } from '../../../../src/lib/chart-spec/spec.ts';
import { chongqing, nanan, point } from './points.ts';

const head = { id: 'patents-stock', title: '万人发明专利拥有量' };
const baseline = point({ kind: 'baseline', year: 2020, value: 2.25 });
const target = point({ value: 6 });

describe('specOf', () => {
  it('draws a baseline and the target that continues it as a change, the earlier first', () => {
    const spec = specOf(head, [target, baseline]);
    expect(spec).toMatchObject({ ...head, shape: 'change', unit: '件', basis: 'stock', undated: [] });
    expect(spec?.points).toEqual([baseline, target]);
  });

  it('draws values of several years of one place by year', () => {
    const values = [2024, 2020, 2023].map((year) => point({ ...chongqing, role: 'result', year }));
    const spec = specOf(head, values);
    expect(spec?.shape).toBe('phases');
    expect(spec?.points.map(({ year }) => year)).toEqual([2020, 2023, 2024]);
  });

  it('puts a result that is published later with the baseline and the target of its place', () => {
    const result = point({ kind: 'achievement', role: 'result', year: 2023, value: 4 });
    expect(specOf(head, [baseline, target, result])).toMatchObject({
      shape: 'phases',
      points: [baseline, result, target],
    });
  });

  it('leaves a value without a year off the axis of years, and keeps it beside', () => {
    const dated = [2020, 2023].map((year) => point({ ...chongqing, year }));
    const undated = point({ ...chongqing, year: null });
    const spec = specOf(head, [undated, ...dated]);
    expect(spec).toMatchObject({ shape: 'phases', points: dated, undated: [undated] });
  });

  it('draws bars for values of one place when there are no two years', () => {
    expect(specOf(head, [point({ year: null }), point({ year: null })])?.shape).toBe('places');
    expect(specOf(head, [point({ year: 2020 }), point({ year: null })])?.shape).toBe('places');
  });

  it('sorts places by their largest value, the values of a place by year, what has no year last', () => {
    const spec = specOf(head, [
      baseline,
      point({ ...chongqing, year: null, value: 30 }),
      target,
      point({ ...nanan, value: 60 }),
      point({ ...chongqing, year: 2020, value: 11.3 }),
    ]);
    expect(spec?.shape).toBe('places');
    expect(spec?.points.map(({ place, year }) => [place, year])).toEqual([
      ['南岸区', 2025],
      ['重庆市', 2020],
      ['重庆市', null],
      ['梁平区', 2020],
      ['梁平区', 2025],
    ]);
  });

  it('draws ranges as ranges, when all of them are', () => {
    const ranges = [
      point({ comparator: 'range', value: [2, 3] }),
      point({ ...nanan, comparator: 'range', value: [5, 6] }),
    ];
    expect(specOf(head, ranges)).toMatchObject({ shape: 'range', points: [ranges[1], ranges[0]] });
    expect(specOf(head, [...ranges, target])).toBeNull();
  });

  it('draws nothing of fewer than two values', () => {
    expect(specOf(head, [])).toBeNull();
    expect(specOf(head, [target])).toBeNull();
  });

  it.each([
    ['a yearly value', point({ basis: 'annual' })],
    ['a sum', point({ basis: 'cumulative', spanText: '“十三五”期间' })],
    ['a value whose basis is not said', point({ basis: 'unspecified' })],
    ['a value relative to another', point({ basis: 'relative', comparator: 'multiple-ge' })],
    ['an increase', point({ comparator: 'increase-ge' })],
    ['a place in a ranking', point({ basis: 'rank' })],
    ['a value of another unit', point({ normalized: { value: 6, unit: '家' } })],
    ['a value whose unit is unknown', point({ normalized: null })],
    ['a value of another scope', point({ apart: '只算专利和商标' })],
    ['a range', point({ comparator: 'range', value: [1, 2] })],
  ])('draws no stock together with %s, wherever it stands', (_, other) => {
    expect(specOf(head, [baseline, target, other])).toBeNull();
    expect(specOf(head, [other, baseline, target])).toBeNull();
  });
});

describe('narrowed', () => {
  const spec = specOf(head, [baseline, target, point({ ...nanan, value: 60 })]);

  it('takes the shape that suits the places that are left', () => {
    expect(spec && narrowed(spec, ({ region }) => region === '500155')).toMatchObject({
      id: head.id,
      shape: 'change',
      points: [baseline, target],
    });
  });

  it('is nothing when one value is left', () => {
    expect(spec && narrowed(spec, ({ region }) => region === nanan.region)).toBeNull();
  });

  it('gives back to an axis of bars what has no place on an axis of years', () => {
    const values = [2020, 2023, null].map((year) => point({ ...chongqing, year }));
    const years = specOf(head, values);
    expect(years && narrowed(years, ({ year }) => year !== 2023)).toMatchObject({ shape: 'places', undated: [] });
  });
});

describe('heightOf', () => {
  it('keeps a row free for each bar, and lines of text for the other shapes', () => {
    const places = specOf(head, [baseline, target, point(nanan)]);
    expect(places && heightOf(places)).toEqual({ line: 'chart-row', count: 3 });
    const change = specOf(head, [baseline, target]);
    expect(change && heightOf(change).line).toBe('chart-line');
  });
});
