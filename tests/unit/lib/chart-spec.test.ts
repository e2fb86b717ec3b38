import { describe, expect, it } from 'vitest';
import { baselineTargetSpec, type ChartFigure } from '../../../src/lib/chart-spec.ts';

const figure = (part: Partial<ChartFigure>): ChartFigure => ({
  name: '国家知识产权优势企业',
  kind: 'target',
  comparator: 'eq',
  basis: 'stock',
  from: null,
  spanText: null,
  normalized: { value: 10, unit: '家' },
  year: 2025,
  text: '10个',
  place: '梁平区',
  attribute: 'expected',
  ...part,
});
const baseline = figure({ kind: 'baseline', normalized: { value: 7, unit: '家' }, year: 2020, text: '7家' });

describe('baselineTargetSpec', () => {
  it('puts 7家 beside 10个 in the indicator’s unit, each with its printed text', () => {
    expect(baselineTargetSpec(baseline, figure({}))).toEqual({
      shape: 'baseline-target',
      unit: '家',
      bars: [
        { label: '2020年', value: 7, text: '7家', role: 'baseline' },
        { label: '2025年', value: 10, text: '10个', role: 'target' },
      ],
    });
  });

  it.each([
    ['the basis is not said', figure({ basis: 'unspecified' })],
    ['the basis differs', figure({ basis: 'annual' })],
    ['the unit differs', figure({ normalized: { value: 10, unit: '件' } })],
    ['the unit is unknown', figure({ normalized: null })],
    ['it is a range', figure({ normalized: { value: [8, 10], unit: '家' } })],
  ])('draws nothing when %s', (_, target) => {
    expect(baselineTargetSpec(baseline, target)).toBeNull();
  });
});
