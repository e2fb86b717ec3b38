import { obstacle, type Obstacle } from '../lib/figure/comparability.ts';
import { plansByDate } from './plans.ts';
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

/** So many plans stand side by side on a screen; where more set targets, the newest are shown, and the indicators' pages have them all. */
const MOST_PLANS = 8;

/** Which plans the overview shows: those that set targets, reports of others aside. */
async function isShown(): Promise<(plan: PlanView) => boolean> {
  const setters = (await plansByDate()).filter(
    (plan) => plan.kind !== 'press-report' && plan.figures.some((figure) => figure.kind === 'target'),
  );
  const newest = new Set(setters.slice(0, MOST_PLANS));
  return (plan) => newest.has(plan);
}

/** Targets at a glance: indicators for which two plans or more set a target, most shared first. */
export async function overview(
  limit: number,
): Promise<{ plans: PlanView[]; rows: { indicator: IndicatorView; cells: OverviewCell[] }[] }> {
  const { plans, indicators } = await catalog();
  const setters = plans.filter(await isShown());
  const shown = new Set(setters);
  const rows = indicators
    .map((indicator) => {
      const targets = indicator.figures.filter((figure) => figure.kind === 'target' && shown.has(figure.plan));
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
