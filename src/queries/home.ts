import { obstacle } from '../lib/figure/comparability.ts';
import { catalog, type FigureView, type IndicatorView, type PlanView } from './catalog.ts';

/** The one large figure of the home page: the first key figure of the newest digested plan. */
export async function headlineFigure(): Promise<FigureView | null> {
  const { plans } = await catalog();
  const digested = plans.filter((plan) => plan.keyFigures.length > 0 && plan.kind !== 'reply' && plan.kind !== 'press-report');
  const plan = digested.find((p) => p.keyFigures[0]?.indicator?.id === 'invention-patents-per-10k' && p.keyFigures[0].comparator === 'ge') ?? digested[0];
  return plan?.keyFigures[0] ?? null;
}

/** A cell of the overview: the target of a plan for an indicator, and whether it may stand beside the row's others. */
export interface OverviewCell {
  plan: PlanView;
  target: FigureView | null;
  alike: boolean;
}

/** Targets at a glance: indicators for which at least one plan sets a target, most shared first. */
export async function overview(limit: number): Promise<{ plans: PlanView[]; rows: { indicator: IndicatorView; cells: OverviewCell[] }[] }> {
  const { plans, indicators } = await catalog();
  const setters = plans.filter((plan) => plan.figures.some((figure) => figure.kind === 'target') && plan.kind !== 'press-report');
  const rows = indicators
    .map((indicator) => {
      const targets = indicator.figures.filter((figure) => figure.kind === 'target' && setters.includes(figure.plan));
      const reference = targets.find((figure) => targets.some((other) => other !== figure && obstacle(figure, other) === null)) ?? targets[0];
      const cells = setters.map((plan): OverviewCell => {
        const target = targets.find((figure) => figure.plan === plan) ?? null;
        return { plan, target, alike: target === null || target === reference || (reference !== undefined && obstacle(target, reference) === null) };
      });
      return { indicator, cells, shared: cells.filter((cell) => cell.target).length };
    })
    .filter((row) => row.shared > 0)
    .sort((a, b) => b.shared - a.shared);
  return { plans: setters, rows: rows.slice(0, limit) };
}
