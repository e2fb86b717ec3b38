import { pointSource, whenText, type ChartPoint } from './point.ts';
import type { ChartSpec } from './spec.ts';

/** The place of a chart, when all that is drawn is of one. */
function onlyPlace({ points }: Pick<ChartSpec, 'points'>): string | null {
  const [first] = points;
  return first && points.every(({ region }) => region === first.region) ? first.place : null;
}

/** What stands over a chart: the indicator, with its place before it when there is one only. */
export function titleOf(spec: Pick<ChartSpec, 'points' | 'title'>): string {
  const place = onlyPlace(spec);
  return place === null ? spec.title : `${place} · ${spec.title}`;
}

/** A chart in prose, with its numbers and their comparators in words. */
export function describe(spec: ChartSpec): string {
  const place = onlyPlace(spec);
  const said = (point: ChartPoint) => `${place === null ? point.place : ''}${whenText(point)}${point.text}`;
  const values = spec.points.map(said).join(place === null ? '；' : '，');
  return `${place ?? '各地'}的${spec.title}：${values}。${undatedText(spec)}`;
}

/** What of the group is not drawn on an axis of years, and why; empty when all is drawn. */
export function undatedText({ undated }: Pick<ChartSpec, 'undated'>): string {
  if (undated.length === 0) return '';
  return `另有${undated.map(({ text }) => text).join('、')}，没有写明年份，不画在年份轴上。`;
}

/** Which places contain others of the chart; empty when none does. Their values are not side by side, one holds the other. */
export function containment({ points }: Pick<ChartSpec, 'points'>): string {
  const names = new Map(points.map(({ region, place }) => [region, place]));
  return [...names]
    .flatMap(([code, name]) => {
      const inner = new Set(points.filter(({ within }) => within.includes(code)).map(({ place }) => place));
      return inner.size > 0 ? [`${name}包括${[...inner].join('、')}。`] : [];
    })
    .join('');
}

/** Where the values come from, each document once, with the clauses cited. */
export function sourcesOf({ points, undated }: Pick<ChartSpec, 'points' | 'undated'>): string[] {
  const clauses = new Map<string, Set<string>>();
  for (const { source, clause } of [...points, ...undated]) {
    const cited = clauses.get(source) ?? new Set();
    if (clause !== null) cited.add(clause);
    clauses.set(source, cited);
  }
  return [...clauses].map(([source, cited]) => [source, ...cited].join('，'));
}

/** All that is read out of a point. */
export const readingOf = (point: ChartPoint): { text: string; source: string } => ({
  text: `${point.place} ${whenText(point)} ${point.text}`,
  source: pointSource(point),
});
