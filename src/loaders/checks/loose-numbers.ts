import { KnownFigures, looseNumbers, tellingFigures } from '../../lib/loose-numbers.ts';
import type { Evidence } from '../../schemas/common.ts';
import type { HelpProblem } from '../../schemas/problem.ts';
import type { Article, Entry, PlanArticle } from '../read-content.ts';
import type { Context } from './context.ts';

/** In a text that names a plan as its evidence, 三家 may be the plan's; 一个 and 两个 are everyday words. */
const FEW = 3;

/**
 * Numbers in prose that equal a figure: a component prints them, so that each number has one home.
 * The texts of a plan, and of news and events about it, are held against all its figures. Other texts are held against the figures
 * of all plans that can be told by themselves (see `tellingFigures`), and less strictly told ones of the plans they draw on.
 */
export function checkLooseNumbers(check: Context): void {
  const { content } = check;
  const settled = (plan: PlanArticle) => plan.figures.map((figure) => figure.data).filter((figure) => !figure.proposed);
  // What an import proposes is no figure yet.
  const all = content.plans.flatMap(settled);
  const ofPlan = new Map(content.plans.map((plan) => [plan.id, plan]));
  const figuresOf = (plans: readonly string[]) =>
    [...new Set(plans)].flatMap((id) => ofPlan.get(id) ?? []).flatMap(settled);
  const telling = new KnownFigures(tellingFigures(all));
  const ofIndicator = Map.groupBy(all, (figure) => figure.indicator);

  for (const plan of content.plans) {
    const look = looker(check, new KnownFigures(settled(plan)));
    look.body(plan);
    look.field(plan, ['summary'], 'summary', plan.data.summary);
    for (const [n, phase] of plan.data.phases.entries())
      for (const key of ['summary', 'note'] as const)
        look.field(plan, ['phases', n, key], `阶段 ${phase.id} 的 ${key}`, phase[key]);
    for (const [n, clause] of plan.data.clauses.entries())
      for (const note of clause.notes)
        look.field(plan, ['clauses', n, 'notes'], `条款 ${clause.id} 的 notes`, note.text);
    for (const measure of plan.measures)
      for (const key of ['title', 'summary'] as const)
        look.field(measure, [key], `${measure.id} 的 ${key}`, measure.data[key]);
    for (const figure of plan.figures.filter((one) => !one.data.proposed))
      for (const key of ['name', 'note'] as const)
        look.field(figure, [key], `${figure.id} 的 ${key}`, figure.data[key]);
  }
  for (const event of content.events) {
    const look = looker(check, event.data.plan ? new KnownFigures(figuresOf([event.data.plan])) : telling);
    for (const key of ['title', 'summary'] as const) look.field(event, [key], `${event.id} 的 ${key}`, event.data[key]);
  }
  for (const news of content.news) {
    const look = looker(check, news.data.plans.length > 0 ? new KnownFigures(figuresOf(news.data.plans)) : telling);
    for (const key of ['title', 'summary'] as const) look.field(news, [key], key, news.data[key]);
    look.body(news);
  }
  for (const channel of content.channels) {
    const plans = plansOf([...channel.data.evidence, ...channel.data.history.map((h) => h.evidence)]);
    const look = looker(check, new KnownFigures(tellingFigures(figuresOf(plans), FEW), telling));
    for (const key of ['summary', 'stateNote'] as const) look.field(channel, [key], key, channel.data[key]);
    for (const [n, handled] of channel.data.handles.entries())
      look.field(channel, ['handles', n], `handles[${n + 1}]`, handled);
    for (const [n, { text }] of channel.data.history.entries())
      look.field(channel, ['history', n, 'text'], `history[${n + 1}].text`, text);
    look.body(channel);
  }
  for (const indicator of content.indicators) {
    const own = ofIndicator.get(indicator.id) ?? [];
    const look = looker(check, new KnownFigures(tellingFigures(own, FEW), telling));
    for (const key of ['definition', 'counted'] as const) look.field(indicator, [key], key, indicator.data[key]);
    for (const [n, other] of indicator.data.notThis.entries())
      look.field(indicator, ['notThis', n], `notThis[${n + 1}]`, other);
    look.body(indicator);
  }
  const { field, body } = looker(check, telling);
  for (const problem of content.problems)
    for (const [path, said] of wordsOf(problem.data)) field(problem, path, `${problem.id} 的 ${String(path[0])}`, said);
  for (const page of content.pages) body(page);
  for (const outcome of content.outcomes) field(outcome, ['note'], `${outcome.id} 的 note`, outcome.data.note);
  for (const term of content.terms) field(term, ['definition'], `${term.id} 的 definition`, term.data.definition);
}

/** The words of a problem that are our own. */
function wordsOf(problem: HelpProblem): [readonly PropertyKey[], string][] {
  const steps = [...problem.doors.flatMap((door) => door.steps), ...problem.then];
  return [
    [['summary'], problem.summary],
    ...problem.have.map((said, n): [PropertyKey[], string] => [['have', n], said]),
    ...problem.notes.map((note, n): [PropertyKey[], string] => [['notes', n], note.text]),
    ...steps.map((step): [PropertyKey[], string] => [['doors'], step.why ?? '']),
  ];
}

const plansOf = (evidence: readonly Evidence[]) => evidence.flatMap((item) => ('plan' in item ? [item.plan] : []));

/** Looks through texts for the given figures. */
function looker(check: Context, known: KnownFigures) {
  const look = (file: string, line: () => number | undefined, field: string, prose: string | null | undefined) => {
    for (const loose of looseNumbers(prose ?? '', known))
      check.say({
        file,
        line: line(),
        field,
        cause: `“${loose.printed}”与数字“${loose.figure}”相同，不能直接写在文字里`,
        remedy: `正文里用 <F id="${loose.figure}" />；标题、摘要和说明里不写数字`,
      });
  };
  return {
    field: (entry: Entry<unknown>, path: readonly PropertyKey[], name: string, prose: string | null | undefined) =>
      look(entry.file, () => entry.lineOf(path), name, prose),
    /** The pieces of one line belong together: 达到**60**件. */
    body: (article: Article<unknown>) => {
      const lines = new Map<string, { text: string; line: number }>();
      for (const { clause, line, text } of article.body.prose) {
        const key = `${clause ?? ''}|${line}`;
        lines.set(key, { text: `${lines.get(key)?.text ?? ''}${text}`, line });
      }
      for (const { text, line } of lines.values()) look(article.file, () => line, '正文', text);
    },
  };
}
