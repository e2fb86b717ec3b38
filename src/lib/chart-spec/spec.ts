import type { Basis } from '../../schemas/figure.ts';
import { obstacle } from '../figure/comparability.ts';
import { ends, type ChartPoint } from './point.ts';

/**
 * What a chart looks like.
 * `change`: a baseline and the target that continues it, on one line. `phases`: values of one place by year.
 * `places`: a bar for each value, by place. `range`: bars from a low to a high value.
 */
export type Shape = 'change' | 'phases' | 'places' | 'range';

/** A chart, as plain data: what the drawing element and the SVG get. */
export interface ChartSpec {
  /** Unique in the site, stable, part of addresses. */
  id: string;
  shape: Shape;
  title: string;
  /** The unit of the axis. */
  unit: string;
  basis: Basis;
  /** What is drawn, in the order in which it is drawn and read. */
  points: ChartPoint[];
  /** What belongs to the group, but has no year and so no place on an axis of years. */
  undated: ChartPoint[];
}

/** What a chart is called, apart from its values. */
export type ChartHead = Pick<ChartSpec, 'id' | 'title'>;

/**
 * Chooses the chart for values of one indicator.
 * @returns null when there are fewer than two, or when the guard forbids any two of them one axis: then a large number or a table stands
 */
export function specOf(head: ChartHead, points: readonly ChartPoint[]): ChartSpec | null {
  const [first] = points;
  if (points.length < 2 || !first?.normalized) return null;
  if (points.some((a, n) => points.slice(n + 1).some((b) => obstacle(a, b) !== null))) return null;
  const shape = shapeOf(points);
  const drawn = shape === 'phases' ? points.filter(({ year }) => year !== null) : [...points];
  return {
    ...head,
    shape,
    unit: first.normalized.unit,
    basis: first.basis,
    points: shape === 'places' || shape === 'range' ? byPlace(drawn) : drawn.sort(byYear),
    undated: points.filter((point) => !drawn.includes(point)),
  };
}

/** The same chart of some of its points only, of the shape that suits them; null when they are too few. */
export function narrowed(spec: ChartSpec, keep: (point: ChartPoint) => boolean): ChartSpec | null {
  return specOf(spec, [...spec.points, ...spec.undated].filter(keep));
}

function shapeOf(points: readonly ChartPoint[]): Shape {
  if (points.every(({ normalized }) => Array.isArray(normalized?.value))) return 'range';
  if (new Set(points.map(({ region }) => region)).size > 1) return 'places';
  const roles = points.map(({ role }) => role).sort();
  if (roles.join() === 'baseline,target') return 'change';
  const years = new Set(points.flatMap(({ year }) => year ?? []));
  return years.size > 1 ? 'phases' : 'places';
}

/** By year; of one year the target comes last, so that its mark lies over what was reached. */
const byYear = (a: ChartPoint, b: ChartPoint) =>
  (a.year ?? 0) - (b.year ?? 0) || Number(a.role === 'target') - Number(b.role === 'target');

/** Places by their largest value, and the values of a place by year; what has no year comes last. */
function byPlace(points: readonly ChartPoint[]): ChartPoint[] {
  const largest = new Map<string, number>();
  for (const point of points)
    largest.set(point.region, Math.max(largest.get(point.region) ?? -Infinity, ends(point)[1]));
  const rank = (point: ChartPoint) => largest.get(point.region) ?? 0;
  return [...points].sort(
    (a, b) => rank(b) - rank(a) || a.region.localeCompare(b.region) || (a.year ?? Infinity) - (b.year ?? Infinity) || 0,
  );
}

/** What keeps a chart's height free before it is drawn: empty lines of a class, and how many. */
export function heightOf({ shape, points }: ChartSpec): { line: 'chart-row' | 'chart-line'; count: number } {
  if (shape === 'change') return { line: 'chart-line', count: 4 };
  if (shape === 'phases') return { line: 'chart-line', count: 9 };
  return { line: 'chart-row', count: points.length };
}
