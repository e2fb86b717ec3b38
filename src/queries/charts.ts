import { chineseDate } from '../lib/dates.ts';
import type { Credits } from '../lib/chart-spec/credits.ts';
import { titleOf } from '../lib/chart-spec/describe.ts';
import { groupComparable, type Apart } from '../lib/chart-spec/group.ts';
import type { ChartPoint } from '../lib/chart-spec/point.ts';
import { specOf, type ChartSpec } from '../lib/chart-spec/spec.ts';
import { svgOf, svgSize } from '../lib/chart-spec/svg.ts';
import { ownObstacle } from '../lib/figure/comparability.ts';
import { areaPath } from '../lib/split/by-place.ts';
import { amountText, comparatorSign } from '../lib/figure/wording.ts';
import { strings } from '../strings.ts';
import {
  catalog,
  siteRecord,
  type FigureView,
  type IndicatorView,
  type OutcomeView,
  type PlanView,
  type RegionView,
} from './catalog.ts';
import { compareAreas, comparedIn, type CompareArea } from './compare-areas.ts';
import { once, onceFor } from './once.ts';
import { canonicalOf, href } from './site.ts';
import { isMade } from './shard.ts';

/** A value of an indicator as it is compared: a figure of a plan, or a result published later. */
export interface Value extends ChartPoint {
  figure: FigureView | null;
  outcome: OutcomeView | null;
}

/** A chart with its file, and the address of the page on which it stands. */
export interface ChartView {
  spec: ChartSpec;
  /** The values behind its points. */
  values: Value[];
  /** The picture as a file of the site, with the base path. */
  svg: string;
  size: { width: number; height: number };
  /** The size of that file, and the day of its data. */
  bytes: number;
  day: string;
  /** What the picture says of itself. */
  credits: Credits;
  /** A file name without its ending: indicator, basis, date. */
  fileName: string;
}

/** Values of an indicator that may share an axis, with the charts made of them. */
export interface ComparableGroup {
  values: Value[];
  unit: string;
  basis: ChartSpec['basis'];
  /** All places on one axis; null when all values are of one place. */
  whole: ChartView | null;
  /** For each place with a baseline and a target, or with values of several years, a chart of its own. */
  places: ChartView[];
}

/** What of an indicator may be compared, and what stands beside, with the reason in words. */
export interface Comparison {
  groups: ComparableGroup[];
  apart: { value: Value; reason: string | null }[];
}

const above = (region: RegionView): string[] => (region.parent ? [region.parent.id, ...above(region.parent)] : []);

const ofPlace = (region: RegionView) => ({ region: region.id, within: above(region), place: region.name });

/** Who issued a plan, and its number, else its name, which may begin with who issued it. */
function sourceOf({ issuer, docNumber, shortTitle }: PlanView): string {
  const name = docNumber ?? shortTitle;
  return name.startsWith(issuer) ? name : `${issuer}，${name}`;
}

function valueOfFigure(figure: FigureView): Value {
  const { key, kind, comparator, basis, year, from, spanText, normalized, name, text, sign, amount, plan } = figure;
  return {
    ...{ key, kind, comparator, basis, year, from, spanText, normalized, name, text },
    ...ofPlace(plan.region),
    role: kind,
    amount: sign + amount,
    source: sourceOf(plan),
    clause: figure.clause.label,
    url: href(figure.url),
    figure,
    outcome: null,
  };
}

function valueOfOutcome(outcome: OutcomeView): Value {
  const { id, comparator, basis, year, normalized, name, text, apart, region, url, sources } = outcome;
  return {
    ...{ key: id, comparator, basis, year, normalized, name, text, apart },
    ...ofPlace(region),
    kind: 'achievement',
    from: null,
    spanText: null,
    role: 'result',
    amount: comparatorSign(comparator) + amountText(outcome),
    source: sources
      .slice(0, 1)
      .map(({ publisher, title, date }) => `${publisher}：${title}${date ? `，${chineseDate(date)}` : ''}`)
      .join(),
    clause: null,
    url: href(url),
    figure: null,
    outcome,
  };
}

/** All values of an indicator: figures of plans, then what was published later. */
export const valuesOf = onceFor((indicator: IndicatorView): readonly Value[] => [
  ...indicator.figures.map(valueOfFigure),
  ...indicator.outcomes.map(valueOfOutcome),
]);

/** The same by place, each with its number among all. */
const valuesByPlace = onceFor((indicator: IndicatorView) =>
  Map.groupBy(
    valuesOf(indicator).map((value, n) => ({ value, n })),
    ({ value }) => value.region,
  ),
);

/** The values of an indicator in the places of a page of the comparison. */
export function valuesIn(indicator: IndicatorView, area: CompareArea): Value[] {
  // A page asks for its few places, not through the values of all: there are as many pages as places.
  const places = valuesByPlace(indicator);
  return [...comparedIn(area)]
    .flatMap(({ id }) => places.get(id) ?? [])
    .sort((a, b) => a.n - b.n)
    .map(({ value }) => value);
}

/** Why a value stands apart, in words; what is wrong with its neighbour is not said of it. */
function reasonText({ item, other, reason }: Apart<Value>): string | null {
  if (reason === null || other === null) return null;
  const own = ownObstacle(item);
  if (own) return strings.obstacles[own];
  const theirs =
    ownObstacle(other) !== null || (reason === 'growth-differs' && other.comparator.startsWith('increase-'));
  if (theirs || (reason === 'range' && !Array.isArray(item.normalized?.value))) return strings.chart.noneAlike;
  return reason === 'basis-differs'
    ? strings.chart.basesDiffer(strings.figure.bases[item.basis], strings.figure.bases[other.basis])
    : strings.obstacles[reason];
}

/** A point without what only the build knows: it goes into the page. */
function pointOf(value: Value): ChartPoint {
  const point: ChartPoint & Partial<Value> = { ...value };
  delete point.figure;
  delete point.outcome;
  return point;
}

/** Sorts the values of an indicator by what may share an axis, with the charts. */
export const comparisonOf = onceFor((indicator: IndicatorView) => makeComparison(indicator, valuesOf(indicator), null));

const comparisonsIn = onceFor((area: CompareArea) =>
  onceFor((indicator: IndicatorView) => makeComparison(indicator, valuesIn(indicator, area), area)),
);

/** Sorts the values of an indicator in the places of a page; places have charts of their own only where there is none of them all. */
export const comparisonIn = (indicator: IndicatorView, area: CompareArea): Promise<Comparison> =>
  comparisonsIn(area)(indicator);

async function makeComparison(
  indicator: IndicatorView,
  all: readonly Value[],
  area: CompareArea | null,
): Promise<Comparison> {
  const { groups, apart } = groupComparable(all);
  const bases: string[] = [];
  const charts: ComparableGroup[] = [];
  for (const values of groups) {
    const [first] = values;
    if (!first?.normalized) continue;
    // A second group of one basis (sums over another span, say) gets a number behind.
    bases.push(first.basis);
    const count = bases.filter((basis) => basis === first.basis).length;
    const of = `${indicator.id}-${first.basis}${count > 1 ? `-${count}` : ''}`;
    const id = area?.place ? `${of}-in-${areaPath(area).split('/').filter(Boolean).join('-')}` : of;
    const byRegion = Map.groupBy(values, ({ region }) => region);
    const whole = byRegion.size > 1 ? specOf({ id, title: indicator.name }, values.map(pointOf)) : null;
    const places = (area && whole ? [] : [...byRegion]).flatMap(([region, own]) => {
      const title = own.find(({ role }) => role === 'target')?.name ?? indicator.name;
      const spec = specOf({ id: `${id}-${region}`, title }, own.map(pointOf));
      // Bars of one place beside those of all places would say nothing new.
      return spec && (spec.shape !== 'places' || !whole) ? [{ spec, own }] : [];
    });
    charts.push({
      values,
      unit: first.normalized.unit,
      basis: first.basis,
      whole: whole && (await chartView(whole, values, indicator)),
      places: await Promise.all(places.map(({ spec, own }) => chartView(spec, own, indicator))),
    });
  }
  return { groups: charts, apart: apart.map((one) => ({ value: one.item, reason: reasonText(one) })) };
}

async function chartView(spec: ChartSpec, all: readonly Value[], indicator: IndicatorView): Promise<ChartView> {
  const { day } = await catalog();
  const site = await siteRecord();
  const credits: Credits = {
    subtitle: strings.chart.subtitle(spec.unit, strings.figure.bases[spec.basis]),
    address: `${site.name}（${strings.chart.notGovernment}）：${canonicalOf(href(indicator.url)) ?? href(indicator.url)}`,
    terms: strings.chart.terms(chineseDate(day)),
    sourceLabel: strings.chart.source,
  };
  const picture = svgOf(spec, credits);
  const drawn = new Set([...spec.points, ...spec.undated].map(({ key }) => key));
  return {
    spec,
    values: all.filter(({ key }) => drawn.has(key)),
    svg: href(`/data/charts/${spec.id}.svg`),
    size: svgSize(picture),
    bytes: Buffer.byteLength(picture),
    day,
    credits,
    fileName: [titleOf(spec), strings.figure.bases[spec.basis], day].join('-').replace(/[\\/:*?"<>|\s]+/g, ''),
  };
}

/** The charts of a plan's own places: for each of its targets with a comparable baseline, the chart of that indicator there. */
export async function changesOf(plan: PlanView): Promise<ChartView[]> {
  const charts = await chartsOfPlaces();
  return plan.figures
    .filter((figure) => figure.kind === 'target' && figure.baseline !== null)
    .flatMap((figure) => charts.get(figure.key) ?? []);
}

const comparisons = once(async () => Promise.all((await catalog()).indicators.map(comparisonOf)));

/** The chart of its own place for each value that has one, by the value's key. */
const chartsOfPlaces = once(async () => {
  const places = (await comparisons()).flatMap(({ groups }) => groups.flatMap((group) => group.places));
  return new Map(places.flatMap((chart) => chart.spec.points.map(({ key }) => [key, chart] as const)));
});

/** All charts of the site, by id. */
const charts = once(async (): Promise<ReadonlyMap<string, ChartView>> => {
  const groups = (await comparisons()).flatMap((comparison) => comparison.groups);
  const inAreas = await Promise.all(
    (await compareAreas())
      .filter(({ below }) => below.length === 0)
      .map(async (area) => Promise.all((await catalog()).indicators.map((indicator) => comparisonIn(indicator, area)))),
  );
  const all = [...groups, ...inAreas.flat().flatMap((comparison) => comparison.groups)].flatMap(({ whole, places }) => [
    ...(whole ? [whole] : []),
    ...places,
  ]);
  return new Map(all.map((chart) => [chart.spec.id, chart]));
});

/** Paths of the pictures. */
export async function chartPaths() {
  return isMade() ? [...(await charts()).keys()].map((id) => ({ params: { id } })) : [];
}

/** A chart as an SVG file. @throws when there is no such chart */
export async function chartSvg(id: string): Promise<string> {
  const chart = (await charts()).get(id);
  if (!chart) throw new Error(`没有图“${id}”`);
  return svgOf(chart.spec, chart.credits);
}
