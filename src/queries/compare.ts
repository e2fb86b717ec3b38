import type { Indicator } from '../schemas/indicator.ts';
import { areaPaths } from './areas.ts';
import { catalog, type IndicatorView, type RegionView } from './catalog.ts';
import {
  comparisonIn,
  comparisonOf,
  valuesIn,
  valuesOf,
  type ChartView,
  type Comparison,
  type Value,
} from './charts.ts';
import { comparedIn, compareStart, type CompareArea } from './compare-areas.ts';
import { indicatorsByTheme } from './indicators.ts';

/** A value in the table, with the reason why it is not drawn with the others of its row. */
export interface Entry {
  value: Value;
  reason: string | null;
}

/** An indicator with what each place says of it, and the charts of what may be compared. */
export interface ComparisonRow {
  indicator: IndicatorView;
  cells: { region: RegionView; entries: Entry[] }[];
  charts: ChartView[];
}

/** Places × indicators. */
export interface Comparisons {
  regions: RegionView[];
  themes: { theme: Indicator['theme']; rows: ComparisonRow[] }[];
}

/** Paths of the pages of places, where there are too many places for one page. */
export const compareAreaPaths = async () => areaPaths(await compareStart());

/** Indicators of which two places or more of a page say something, or of which two values may be compared, by theme. */
export async function comparison(area: CompareArea): Promise<Comparisons> {
  const { plans } = await catalog();
  const places = comparedIn(area);
  const regions = [...new Set(plans.map((plan) => plan.region))].filter((region) => places.has(region));
  const themes = await Promise.all(
    (await indicatorsByTheme()).map(async ({ theme, indicators }) => {
      const rows = await Promise.all(indicators.map((indicator) => rowOf(indicator, regions, area)));
      return { theme, rows: rows.filter((row) => row !== null) };
    }),
  );
  return { regions, themes: themes.filter(({ rows }) => rows.length > 0) };
}

const saysMore = ({ groups }: Comparison, values: readonly Value[]) =>
  groups.length > 0 || new Set(values.map(({ region }) => region)).size > 1;

/** Whether there is anything to compare of an indicator: values of two places or more, or two that share an axis. */
export async function isCompared(indicator: IndicatorView): Promise<boolean> {
  return saysMore(await comparisonOf(indicator), valuesOf(indicator));
}

async function rowOf(
  indicator: IndicatorView,
  regions: readonly RegionView[],
  area: CompareArea,
): Promise<ComparisonRow | null> {
  const values = area.place ? valuesIn(indicator, area) : valuesOf(indicator);
  const compared = await (area.place ? comparisonIn(indicator, area) : comparisonOf(indicator));
  if (!saysMore(compared, values)) return null;
  const { groups, apart } = compared;
  const reasons = new Map(apart.map(({ value, reason }) => [value.key, reason]));
  const byRegion = Map.groupBy(values, ({ region }) => region);
  const cells = regions.map((region) => ({
    region,
    entries: (byRegion.get(region.id) ?? []).map((value) => ({ value, reason: reasons.get(value.key) ?? null })),
  }));
  // One chart for a group: of all places, else of the one that there is.
  return { indicator, cells, charts: groups.flatMap(({ whole, places }) => whole ?? places) };
}
