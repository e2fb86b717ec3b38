import type { Basis, Figure } from '../../schemas/figure.ts';
import type { Normalized } from './units.ts';

/** What the guard looks at. */
export interface Comparable {
  kind: Figure['kind'];
  comparator: Figure['comparator'];
  basis: Basis;
  year: number | null;
  from: number | null;
  spanText: string | null;
  normalized: Normalized | null;
  /** What sets its scope apart from that of its indicator, where the record says so; such a value shares no axis. */
  apart?: string | null;
}

/** Why two figures may not share an axis; null when they may. */
export type Obstacle =
  | 'basis-unspecified'
  | 'basis-differs'
  | 'growth-differs'
  | 'unit-differs'
  | 'span-differs'
  | 'scope-differs'
  | 'relative'
  | 'rank'
  | 'range';

const grows = (f: Comparable) => f.basis === 'growth' || f.comparator.startsWith('increase-');

/**
 * What forbids a figure any axis, whatever stands beside it: a scope that is not its indicator's, a basis that is not said,
 * a value relative to another value, a place in a ranking.
 */
export function ownObstacle(f: Comparable): Obstacle | null {
  if (f.apart) return 'scope-differs';
  if (f.basis === 'unspecified') return 'basis-unspecified';
  if (f.basis === 'relative' || f.comparator === 'multiple-ge') return 'relative';
  return f.basis === 'rank' ? 'rank' : null;
}

/**
 * The guard: what, if anything, forbids to put two figures of one indicator on one axis.
 * Besides what one of them carries in itself: sums and growth over unlike spans, unlike bases and unlike units stand apart; ranges go with ranges only.
 */
export function obstacle(a: Comparable, b: Comparable): Obstacle | null {
  const own = ORDER.find((one) => ownObstacle(a) === one || ownObstacle(b) === one);
  if (own) return own;
  if (a.basis !== b.basis) return 'basis-differs';
  if (grows(a) !== grows(b)) return 'growth-differs';
  if (
    (a.basis === 'cumulative' || grows(a)) &&
    (a.from !== b.from || a.spanText !== b.spanText || (a.from !== null && a.year !== b.year))
  )
    return 'span-differs';
  if (a.normalized === null || b.normalized === null || a.normalized.unit !== b.normalized.unit) return 'unit-differs';
  if (Array.isArray(a.normalized.value) !== Array.isArray(b.normalized.value)) return 'range';
  return null;
}

/** Which of two own obstacles is named first, so that the order of the figures does not matter. */
const ORDER: readonly Obstacle[] = ['scope-differs', 'basis-unspecified', 'relative', 'rank'];
