import { strings } from '../strings.ts';
import { catalog, type FigureView, type OutcomeView, type PlanView } from './catalog.ts';
import { once } from './once.ts';
import { isMade } from './shard.ts';

/** Paths of all plan pages. */
export async function planPaths() {
  const { plans } = await catalog();
  return plans.filter((plan) => isMade(plan.region)).map((plan) => ({ params: { id: plan.id }, props: { plan } }));
}

/** All plans, newest first; without a date last. */
export const plansByDate = once(async (): Promise<readonly PlanView[]> => {
  const { plans } = await catalog();
  return [...plans].sort((a, b) => ((a.issuedDate ?? '') < (b.issuedDate ?? '') ? 1 : -1));
});

const placesByDate = once(async () => new Map((await plansByDate()).map((plan, n) => [plan, n])));

/** The plans before and after one in the list of plans; null at its ends. */
export async function neighboursOf(plan: PlanView): Promise<{ previous: PlanView | null; next: PlanView | null }> {
  const plans = await plansByDate();
  const at = (await placesByDate()).get(plan) ?? -1;
  return { previous: plans[at - 1] ?? null, next: plans[at + 1] ?? null };
}

/** A figure of a plan by its id in that plan. @throws when it is not there */
export async function figureOf(planId: string, id: string): Promise<FigureView> {
  const figure = (await catalog()).figureOf.get(`${planId}/${id}`);
  if (!figure) throw new Error(`文件“${planId}”没有数字“${id}”`);
  return figure;
}

/** How many clauses with text have a digest, and how many there are. */
export function digestCount(plan: PlanView): { done: number; total: number } {
  const total = plan.clauses.filter((clause) => !clause.titleOnly).length;
  return { done: plan.digested ? total : 0, total };
}

/** A title that answers by itself: 万人发明专利拥有量 · 南岸区 · 2025年目标 60件以上. */
export function figureTitle(figure: FigureView): string {
  const when = figure.year ? `${figure.year}年` : (figure.spanText ?? '');
  return `${figure.name} · ${figure.plan.region.name} · ${when}${strings.figure.kinds[figure.kind]} ${figure.text}`;
}

/** What a published result counts: as its indicator says it, unless it counts something narrower. */
const outcomeName = ({ indicator, name, apart }: OutcomeView): string => (indicator && !apart ? indicator.name : name);

/** A title that answers by itself: 专利授权量 · 重庆市 · 2024年公布的结果 54800件, and what in it is the answer. */
export function outcomeTitle(outcome: OutcomeView): { title: string; answer: string } {
  const name = outcomeName(outcome);
  return {
    title: `${name} · ${outcome.region.name} · ${strings.figure.resultOf(outcome.year)} ${outcome.text}`,
    answer: `${name} ${outcome.text}`,
  };
}
