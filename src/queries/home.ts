import { obstacle, type Obstacle } from '../lib/figure/comparability.ts';
import { catalog, siteRecord, type FigureView, type IndicatorView, type PlanView } from './catalog.ts';

/** The one large figure of the home page: the one that `content/site.yaml` names. @throws when it is not there */
export async function headlineFigure(): Promise<FigureView | null> {
  const { headline } = await siteRecord();
  if (!headline) return null;
  const figure = (await catalog()).figureOf.get(headline);
  if (!figure) throw new Error(`content/site.yaml 的 headline：没有数字“${headline}”。写“文件编号/数字编号”`);
  return figure;
}

/** A cell of the overview: the target of a plan for an indicator, and why it may not stand beside the row's others. */
export interface OverviewCell {
  plan: PlanView;
  target: FigureView | null;
  apart: Obstacle | null;
}

/** Targets at a glance: indicators for which two plans or more set a target, most shared first. */
export async function overview(
  limit: number,
): Promise<{ plans: PlanView[]; rows: { indicator: IndicatorView; cells: OverviewCell[] }[] }> {
  const { plans, indicators } = await catalog();
  const setters = plans.filter(
    (plan) => plan.figures.some((figure) => figure.kind === 'target') && plan.kind !== 'press-report',
  );
  const rows = indicators
    .map((indicator) => {
      const targets = indicator.figures.filter((figure) => figure.kind === 'target' && setters.includes(figure.plan));
      const cells = setters.map((plan): OverviewCell => {
        const target = targets.find((figure) => figure.plan === plan) ?? null;
        const others = targets.filter((figure) => target !== null && figure.plan !== plan);
        const obstacles = others.map((other) => target && obstacle(target, other));
        return { plan, target, apart: obstacles.includes(null) ? null : (obstacles[0] ?? null) };
      });
      return { indicator, cells, shared: cells.filter((cell) => cell.target).length };
    })
    .filter((row) => row.shared > 1)
    .sort((a, b) => b.shared - a.shared);
  return { plans: setters, rows: rows.slice(0, limit) };
}
