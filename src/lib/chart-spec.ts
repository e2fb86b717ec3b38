import type { Figure } from '../schemas/figure.ts';
import { obstacle, type Comparable } from './figure/comparability.ts';

/** What the chart's pure code needs of a figure. */
export interface ChartFigure extends Comparable {
  name: string;
  year: number | null;
  text: string;
  place: string;
  attribute: Figure['attribute'];
}

/** A chart, as plain data: what the drawing element gets. Values are in `unit`. */
export interface ChartSpec {
  shape: 'baseline-target';
  unit: string;
  bars: { label: string; value: number; text: string; role: 'baseline' | 'target' }[];
}

/** Baseline beside target, or null when the guard forbids it or a value is missing. */
export function baselineTargetSpec(baseline: ChartFigure, target: ChartFigure): ChartSpec | null {
  if (obstacle(baseline, target) !== null || !baseline.normalized || !target.normalized) return null;
  const bar = (figure: ChartFigure, role: 'baseline' | 'target') => ({
    label: figure.year === null ? '' : `${figure.year}年`,
    value: figure.normalized?.value as number,
    text: figure.text,
    role,
  });
  return {
    shape: 'baseline-target',
    unit: target.normalized.unit,
    bars: [bar(baseline, 'baseline'), bar(target, 'target')],
  };
}
