import type { Figure } from '../../schemas/figure.ts';
import type { Comparable } from '../figure/comparability.ts';

/** What a value is to its place: a figure's kind, or a result that was published later. */
export type Role = Figure['kind'] | 'result';

/** A value on a chart, with all that is said of it when it is read. `normalized` holds the value in the chart's unit. */
export interface ChartPoint extends Comparable {
  /** Unique among all points of the site: `<plan>/<figure>`, or the id of a result. */
  key: string;
  /** Code of the place, and the codes of those that contain it. */
  region: string;
  within: readonly string[];
  place: string;
  role: Role;
  /** What its document calls it. */
  name: string;
  /** As printed, with the sign of its comparator: ≥6万件. */
  amount: string;
  /** In plain words: 6万件以上. */
  text: string;
  /** Who published it, and in what: 重庆市南岸区人民政府，南岸府发〔2022〕34号. */
  source: string;
  /** The clause, for a figure of a plan. */
  clause: string | null;
  /** Where it stands on this site. */
  url: string;
}

const ROLES: Record<Role, string> = {
  target: '目标',
  baseline: '基期',
  achievement: '已有',
  budget: '安排',
  result: '公布',
};

/** When a value holds, and what it is: 2025年目标, “十三五”期间已有, 年份未写明（已有）. */
export function whenText({ year, spanText, role }: Pick<ChartPoint, 'year' | 'spanText' | 'role'>): string {
  if (year !== null) return `${year}年${ROLES[role]}`;
  return spanText === null ? `年份未写明（${ROLES[role]}）` : `${spanText}${ROLES[role]}`;
}

/** Both ends of a value; a single number is both. Points on a chart have passed the guard, so that they have a value. */
export function ends({ normalized }: Pick<ChartPoint, 'normalized'>): [number, number] {
  const value = normalized?.value ?? 0;
  return typeof value === 'number' ? [value, value] : value;
}

/** Where a point stands: document and clause. */
export const pointSource = ({ source, clause }: ChartPoint): string =>
  clause === null ? source : `${source}，${clause}`;

/** What stands beside a point on an axis of years: a target says that it is one. */
export const markText = ({ role, amount }: Pick<ChartPoint, 'role' | 'amount'>): string =>
  role === 'target' ? `${ROLES.target} ${amount}` : amount;
