import { groupComparable } from '../lib/chart-spec/group.ts';
import type { Obstacle } from '../lib/figure/comparability.ts';
import { THEMES } from '../schemas/indicator.ts';
import { catalog, type FigureView, type IndicatorView } from './catalog.ts';
import { isMade } from './shard.ts';

/** Paths of all indicator pages. */
export async function indicatorPaths() {
  const { indicators } = await catalog();
  return isMade() ? indicators.map((indicator) => ({ params: { id: indicator.id }, props: { indicator } })) : [];
}

/** Indicators by theme, in the order of the themes; empty themes left out. */
export async function indicatorsByTheme() {
  const { indicators } = await catalog();
  return THEMES.map((theme) => ({ theme, indicators: indicators.filter((i) => i.theme === theme) })).filter(
    (group) => group.indicators.length > 0,
  );
}

/** Figures that may share an axis, and those that stand beside, each with the reason. */
export interface Comparison {
  alike: FigureView[][];
  apart: { figure: FigureView; reason: Obstacle | null }[];
}

/** Groups the figures of an indicator: each group of two or more may share an axis; the rest stand apart with the reason. */
export function compare(indicator: IndicatorView): Comparison {
  const { groups, apart } = groupComparable(indicator.figures);
  return { alike: groups, apart: apart.map(({ item, reason }) => ({ figure: item, reason })) };
}

/** The targets of an indicator in one line: 南岸区2025年60件以上；梁平区2025年6件. Other figures where no target is set. */
export function answerOf(indicator: IndicatorView): string {
  const targets = indicator.figures.filter((figure) => figure.kind === 'target');
  return (targets.length > 0 ? targets : indicator.figures)
    .slice(0, 3)
    .map((figure) => `${figure.plan.region.name}${figure.year ? `${figure.year}年` : ''}${figure.text}`)
    .join('；');
}
