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
}

/** Why two figures may not share an axis; null when they may. */
export type Obstacle = 'basis-unspecified' | 'basis-differs' | 'unit-differs' | 'span-differs' | 'relative' | 'range';

/**
 * The guard: what, if anything, forbids to put two figures of one indicator on one axis.
 * `unspecified` never shares an axis; a value relative to another value does not either; sums over unlike spans, unlike bases and unlike units stand apart.
 */
export function obstacle(a: Comparable, b: Comparable): Obstacle | null {
  if (a.basis === 'unspecified' || b.basis === 'unspecified') return 'basis-unspecified';
  if (
    a.basis === 'relative' ||
    b.basis === 'relative' ||
    a.comparator === 'multiple-ge' ||
    b.comparator === 'multiple-ge'
  )
    return 'relative';
  const growth = (f: Comparable) => f.basis === 'growth' || f.comparator.startsWith('increase-');
  if (growth(a) !== growth(b)) return 'basis-differs';
  if (a.basis !== b.basis) return 'basis-differs';
  if (
    a.basis === 'cumulative' &&
    (a.from !== b.from || a.spanText !== b.spanText || (a.from !== null && a.year !== b.year))
  )
    return 'span-differs';
  if (a.normalized === null || b.normalized === null || a.normalized.unit !== b.normalized.unit) return 'unit-differs';
  if (Array.isArray(a.normalized.value) || Array.isArray(b.normalized.value)) return 'range';
  return null;
}
