import type { Indicator } from '../schemas/indicator.ts';
import { catalog, type IndicatorView, type RegionView } from './catalog.ts';
import { comparisonOf, valuesOf, type ChartView, type Value } from './charts.ts';
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

/** Indicators of which two places or more say something, or of which two values may be compared, by theme. */
export async function comparison(): Promise<Comparisons> {
  const { plans } = await catalog();
  const regions = [...new Set(plans.map((plan) => plan.region))];
  const themes = await Promise.all(
    (await indicatorsByTheme()).map(async ({ theme, indicators }) => {
      const rows = await Promise.all(indicators.map((indicator) => rowOf(indicator, regions)));
      return { theme, rows: rows.filter((row) => row !== null) };
    }),
  );
  return { regions, themes: themes.filter(({ rows }) => rows.length > 0) };
}

/** Whether there is anything to compare of an indicator: values of two places or more, or two that share an axis. */
export async function isCompared(indicator: IndicatorView): Promise<boolean> {
  const { groups } = await comparisonOf(indicator);
  return groups.length > 0 || new Set(valuesOf(indicator).map(({ region }) => region)).size > 1;
}

async function rowOf(indicator: IndicatorView, regions: readonly RegionView[]): Promise<ComparisonRow | null> {
  if (!(await isCompared(indicator))) return null;
  const { groups, apart } = await comparisonOf(indicator);
  const reasons = new Map(apart.map(({ value, reason }) => [value.key, reason]));
  const byRegion = Map.groupBy(valuesOf(indicator), ({ region }) => region);
  const cells = regions.map((region) => ({
    region,
    entries: (byRegion.get(region.id) ?? []).map((value) => ({ value, reason: reasons.get(value.key) ?? null })),
  }));
  // One chart for a group: of all places, else of the one that there is.
  return { indicator, cells, charts: groups.flatMap(({ whole, places }) => whole ?? places) };
}
