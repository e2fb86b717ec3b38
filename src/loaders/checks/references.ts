import type { PlanArticle } from '../read-content.ts';
import type { Context } from './context.ts';

/** References between entries: every one leads to an entry, and no id stands twice. */
export function checkReferences(check: Context): void {
  const { content } = check;
  for (const [name, entries] of Object.entries({
    指标: content.indicators,
    单位: content.agencies,
    活动: content.events,
    地区: content.regions,
    事项: content.topics,
    对象: content.applicants,
    来源: content.sources,
    词语: content.terms,
    完成值: content.outcomes,
    更正: content.corrections,
    数据变更: content.dataChanges,
  }))
    check.unique(name, entries);

  for (const plan of content.plans) checkPlan(check, plan);
  for (const indicator of content.indicators)
    check.refer(indicator, ['sources'], 'sources', 'sources', indicator.data.sources);
  for (const channel of content.channels) {
    check.refer(channel, ['regions'], 'regions', 'regions', channel.data.regions);
    check.refer(channel, ['agency'], 'agency', 'agencies', [channel.data.agency]);
    check.referEvidence(channel, ['evidence'], channel.data.evidence);
    check.referEvidence(
      channel,
      ['history'],
      channel.data.history.map((h) => h.evidence),
    );
  }
  for (const event of content.events) {
    check.refer(event, ['region'], 'region', 'regions', [event.data.region]);
    check.refer(event, ['plan'], 'plan', 'plans', [event.data.plan]);
    if (event.data.plan && event.data.clause)
      check.referClause(event, ['clause'], 'clause', event.data.plan, event.data.clause);
    const sources = [...event.data.sources, ...event.data.themes.map((t) => t.source)];
    check.refer(event, ['sources'], 'sources', 'sources', sources);
    for (const id of event.data.figures)
      if (check.lacksFigure(event.data.plan ?? '', id))
        check.say({
          ...check.at(event, ['figures'], `${event.id} 的 figures`),
          cause: `“${event.id}”引用了数字“${id}”，它的文件里没有这个数字`,
          remedy: '改成已有的数字编号',
        });
  }
  for (const item of content.news)
    for (const kind of ['plans', 'events', 'channels', 'regions', 'sources'] as const)
      check.refer(item, [kind], kind, kind, item.data[kind]);
  for (const agency of content.agencies) check.refer(agency, ['region'], 'region', 'regions', [agency.data.region]);
  for (const term of content.terms) check.refer(term, ['sources'], 'sources', 'sources', term.data.sources);
  for (const outcome of content.outcomes) {
    check.refer(outcome, ['indicator'], 'indicator', 'indicators', [outcome.data.indicator]);
    check.refer(outcome, ['region'], 'region', 'regions', [outcome.data.region]);
    check.refer(outcome, ['sources'], 'sources', 'sources', outcome.data.sources);
  }
  for (const site of content.site) {
    const [plan = '', id = ''] = site.data.headline?.split('/') ?? [];
    if (site.data.headline !== undefined && check.lacksFigure(plan, id))
      check.say({
        ...check.at(site, ['headline'], 'headline'),
        cause: `headline 引用了数字“${site.data.headline}”，没有这个数字`,
        remedy: '写成 文件编号/数字编号，如 nanan-2022-2025/patents-per-10k-2025',
      });
  }
  checkRegions(check);
}

function checkPlan(check: Context, plan: PlanArticle): void {
  check.unique('数字', plan.figures);
  check.unique('措施', plan.measures);
  check.refer(plan, ['region'], 'region', 'regions', [plan.data.region]);
  for (const key of ['successor', 'reportsOn', 'reportDate'] as const)
    check.refer(plan, [key, 'sources'], key, 'sources', plan.data[key]?.sources ?? []);
  const seen = new Set<string>();
  for (const [n, clause] of plan.data.clauses.entries()) {
    if (seen.has(clause.id))
      check.say({
        ...check.at(plan, ['clauses', n, 'id'], `clauses 的 ${clause.id}`),
        cause: `条款编号“${clause.id}”重复`,
        remedy: '换一个编号',
      });
    seen.add(clause.id);
    check.refer(plan, ['clauses', n, 'agencies'], `条款 ${clause.id} 的 agencies`, 'agencies', clause.agencies);
    for (const note of clause.notes)
      check.refer(plan, ['clauses', n, 'notes'], `条款 ${clause.id} 的 notes`, 'sources', note.sources);
  }
  const phases = plan.data.phases.map((phase) => phase.id);
  for (const [n, id] of phases.entries())
    if (phases.indexOf(id) !== n)
      check.say({
        ...check.at(plan, ['phases', n, 'id'], `phases 的 ${id}`),
        cause: `阶段编号“${id}”重复`,
        remedy: '换一个编号',
      });
  for (const [n, phase] of plan.data.phases.entries())
    check.referClause(plan, ['phases', n, 'clause'], `阶段 ${phase.id} 的 clause`, plan.id, phase.clause);
  for (const id of plan.data.keyFigures)
    if (check.lacksFigure(plan.id, id))
      check.say({
        ...check.at(plan, ['keyFigures'], 'keyFigures'),
        cause: `“${plan.id}”的 keyFigures 引用了数字“${id}”，figures.yaml 里没有它`,
        remedy: '改成已有的数字编号',
      });
  for (const measure of plan.measures) {
    check.referClause(measure, ['clause'], 'clause', plan.id, measure.data.clause);
    for (const kind of ['topics', 'applicants', 'agencies'] as const)
      check.refer(measure, [kind], kind, kind, measure.data[kind]);
    for (const id of measure.data.figures)
      if (check.lacksFigure(plan.id, id))
        check.say({
          ...check.at(measure, ['figures'], `${measure.id} 的 figures`),
          cause: `“${measure.id}”引用了数字“${id}”，figures.yaml 里没有它`,
          remedy: '改成已有的数字编号',
        });
  }
}

/** A region has a parent that is there, and is not below itself. */
function checkRegions(check: Context): void {
  const { regions } = check.content;
  const parents = new Map(regions.map((region) => [region.id, region.data.parent]));
  for (const region of regions) {
    check.refer(region, ['parent'], 'parent', 'regions', [region.data.parent]);
    const seen = new Set<string>();
    let above = region.data.parent;
    while (above !== null && above !== undefined && !seen.has(above)) {
      seen.add(above);
      above = parents.get(above) ?? null;
    }
    if (seen.has(region.id))
      check.say({
        ...check.at(region, ['parent'], `${region.id} 的 parent`),
        cause: `“${region.id}”沿着 parent 往上会回到它自己`,
        remedy: '改成真正的上级；全国写 null',
      });
  }
}
