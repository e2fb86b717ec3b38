import { looseNumbers } from '../lib/loose-numbers.ts';
import { valuesAreTokens } from '../lib/proof/figure-proof.ts';
import type { Evidence } from '../schemas/common.ts';
import type { Article, Content, Entry, PlanArticle } from './read-content.ts';
import type { Problem } from './problem.ts';

/** Checks what no file can know alone: references, duplicate ids, clauses and their digests, values and their wordings, loose numbers. */
export function checkReferences(content: Content): Problem[] {
  const problems: Problem[] = [];
  const sets = Object.fromEntries(
    (
      [
        'plans',
        'indicators',
        'channels',
        'news',
        'agencies',
        'events',
        'regions',
        'topics',
        'applicants',
        'sources',
        'terms',
      ] as const
    ).map((name) => [
      name,
      new Map((content[name] as Entry<{ draft?: boolean }>[]).map((e) => [e.id, e.data.draft === true])),
    ]),
  ) as Record<
    | 'plans'
    | 'indicators'
    | 'channels'
    | 'news'
    | 'agencies'
    | 'events'
    | 'regions'
    | 'topics'
    | 'applicants'
    | 'sources'
    | 'terms',
    Map<string, boolean>
  >;
  const clausesOf = new Map(content.plans.map((plan) => [plan.id, new Set(plan.data.clauses.map((c) => c.id))]));
  const figuresOf = new Map(
    content.plans.map((plan) => [plan.id, new Map(plan.figures.map((f) => [f.data.id, f.data]))]),
  );

  type SetName = keyof typeof sets;
  const WHERE: Record<SetName, string> = {
    plans: 'plans/',
    indicators: 'indicators/',
    channels: 'channels/',
    news: 'news/',
    agencies: 'agencies/',
    events: 'events/',
    regions: 'regions.yaml',
    topics: 'topics.yaml',
    applicants: 'applicants.yaml',
    sources: 'sources.yaml',
    terms: 'glossary.yaml',
  };

  function refer(
    from: Entry<unknown>,
    path: readonly PropertyKey[],
    field: string,
    to: SetName,
    ids: readonly (string | null | undefined)[],
  ) {
    const draft = (from.data as { draft?: boolean }).draft === true;
    for (const id of ids) {
      if (id === null || id === undefined) continue;
      const found = sets[to].get(id);
      const at = { file: from.file, line: from.lineOf(path), field: `${from.id} 的 ${field}` };
      if (found === undefined)
        problems.push({
          ...at,
          cause: `“${from.id}”引用了“${id}”，但 content/${WHERE[to]} 里没有“${id}”`,
          remedy: '改成已有的编号，或先建立被引用的条目',
        });
      else if (found && !draft)
        problems.push({
          ...at,
          cause: `“${from.id}”引用了草稿“${id}”`,
          remedy: '先发布被引用的条目，或把这一条也设为草稿',
        });
    }
  }
  function referClause(
    from: Entry<unknown>,
    path: readonly PropertyKey[],
    field: string,
    plan: string,
    clause: string,
  ) {
    const clauses = clausesOf.get(plan);
    if (clauses && !clauses.has(clause))
      problems.push({
        file: from.file,
        line: from.lineOf(path),
        field: `${from.id} 的 ${field}`,
        cause: `“${from.id}”引用了 ${plan} 的条款“${clause}”，但那份文件的 clauses 里没有它`,
        remedy: `改成 content/plans/${plan}/plan.mdx 里 clauses 有的编号`,
      });
  }
  function referEvidence(from: Entry<unknown>, path: readonly PropertyKey[], list: readonly Evidence[]) {
    for (const item of list) {
      if ('source' in item) refer(from, path, 'evidence', 'sources', [item.source]);
      else {
        refer(from, path, 'evidence', 'plans', [item.plan]);
        referClause(from, path, 'evidence', item.plan, item.clause);
      }
    }
  }
  function unique(name: string, entries: readonly Entry<unknown>[]) {
    const first = new Map<string, Entry<unknown>>();
    for (const entry of entries) {
      const other = first.get(entry.id);
      if (other)
        problems.push({
          file: entry.file,
          line: entry.lineOf([]),
          field: `${entry.id} 的 id`,
          cause: `${name}编号“${entry.id}”重复，另一个在 ${other.file}:${other.lineOf([]) ?? 1}`,
          remedy: '换一个编号',
        });
      else first.set(entry.id, entry);
    }
  }
  function checkBody(article: Article<unknown>, plan: PlanArticle | null) {
    const draft = (article.data as { draft?: boolean }).draft === true;
    for (const used of article.body.components) {
      const at = { file: article.file, line: used.line, field: '正文' };
      const id = used.attributes['id'] ?? '';
      const target =
        used.name === 'Channel'
          ? sets.channels.get(id)
          : used.name === 'F' && sets.plans.get(used.attributes['plan'] ?? '');
      if (target && !draft)
        problems.push({
          ...at,
          cause: `“${article.id}”的正文引用了草稿“${used.attributes['plan'] ?? id}”`,
          remedy: '先发布被引用的条目，或把这一条也设为草稿',
        });
      if (used.name === 'F') {
        const owner = used.attributes['plan'] ?? plan?.id;
        if (!owner)
          problems.push({ ...at, cause: `<F id="${id}"> 没有说明是哪份文件的数字`, remedy: '补上 plan="文件编号"' });
        else if (!figuresOf.has(owner))
          problems.push({ ...at, cause: `<F> 引用的文件“${owner}”不存在`, remedy: '改成 content/plans/ 里有的编号' });
        else if (!figuresOf.get(owner)?.has(id))
          problems.push({
            ...at,
            cause: `“${article.id}”的正文引用了数字“${id}”，但 content/plans/${owner}/figures.yaml 里没有它`,
            remedy: '改成已有的数字编号，或先登记这个数字',
          });
      }
      if (used.name === 'Channel' && !sets.channels.has(id))
        problems.push({
          ...at,
          cause: `“${article.id}”的正文引用了热线或机构“${id}”，但 content/channels/ 里没有它`,
          remedy: '改成已有的编号',
        });
      if (used.name === 'Term' && !sets.terms.has(id))
        problems.push({
          ...at,
          cause: `“${article.id}”的正文引用了词语“${id}”，但 content/glossary.yaml 里没有它`,
          remedy: '改成已有的编号',
        });
      if (used.name === 'Clause' && !plan)
        problems.push({ ...at, cause: '只有文件（plan.mdx）的正文能用 <Clause>', remedy: '删去 <Clause>' });
    }
  }

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
  }))
    unique(name, entries);

  for (const plan of content.plans) {
    unique('数字', plan.figures);
    unique('措施', plan.measures);
    refer(plan, ['region'], 'region', 'regions', [plan.data.region]);
    for (const key of ['successor', 'reportsOn', 'reportDate'] as const)
      refer(plan, [key, 'sources'], key, 'sources', plan.data[key]?.sources ?? []);
    const seen = new Set<string>();
    for (const [n, clause] of plan.data.clauses.entries()) {
      if (seen.has(clause.id))
        problems.push({
          file: plan.file,
          line: plan.lineOf(['clauses', n, 'id']),
          field: `clauses 的 ${clause.id}`,
          cause: `条款编号“${clause.id}”重复`,
          remedy: '换一个编号',
        });
      seen.add(clause.id);
      refer(plan, ['clauses', n, 'agencies'], `条款 ${clause.id} 的 agencies`, 'agencies', clause.agencies);
      for (const note of clause.notes)
        refer(plan, ['clauses', n, 'notes'], `条款 ${clause.id} 的 notes`, 'sources', note.sources);
    }
    for (const [n, phase] of plan.data.phases.entries())
      referClause(plan, ['phases', n, 'clause'], `阶段 ${phase.id} 的 clause`, plan.id, phase.clause);
    for (const id of plan.data.keyFigures)
      if (!figuresOf.get(plan.id)?.has(id))
        problems.push({
          file: plan.file,
          line: plan.lineOf(['keyFigures']),
          field: 'keyFigures',
          cause: `“${plan.id}”的 keyFigures 引用了数字“${id}”，figures.yaml 里没有它`,
          remedy: '改成已有的数字编号',
        });
    checkBody(plan, plan);
    checkDigests(plan);
    checkFigures(plan);
    for (const measure of plan.measures) {
      referClause(measure, ['clause'], 'clause', plan.id, measure.data.clause);
      refer(measure, ['topics'], 'topics', 'topics', measure.data.topics);
      refer(measure, ['applicants'], 'applicants', 'applicants', measure.data.applicants);
      refer(measure, ['agencies'], 'agencies', 'agencies', measure.data.agencies);
      for (const id of measure.data.figures)
        if (!figuresOf.get(plan.id)?.has(id))
          problems.push({
            file: measure.file,
            line: measure.lineOf(['figures']),
            field: `${measure.id} 的 figures`,
            cause: `“${measure.id}”引用了数字“${id}”，figures.yaml 里没有它`,
            remedy: '改成已有的数字编号',
          });
    }
    checkLooseNumbers(plan);
  }
  for (const indicator of content.indicators) {
    refer(indicator, ['sources'], 'sources', 'sources', indicator.data.sources);
    checkBody(indicator, null);
  }
  for (const channel of content.channels) {
    refer(channel, ['regions'], 'regions', 'regions', channel.data.regions);
    refer(channel, ['agency'], 'agency', 'agencies', [channel.data.agency]);
    referEvidence(channel, ['evidence'], channel.data.evidence);
    referEvidence(
      channel,
      ['history'],
      channel.data.history.map((h) => h.evidence),
    );
    checkBody(channel, null);
  }
  for (const event of content.events) {
    refer(event, ['region'], 'region', 'regions', [event.data.region]);
    refer(event, ['plan'], 'plan', 'plans', [event.data.plan]);
    if (event.data.plan && event.data.clause)
      referClause(event, ['clause'], 'clause', event.data.plan, event.data.clause);
    refer(event, ['sources'], 'sources', 'sources', [...event.data.sources, ...event.data.themes.map((t) => t.source)]);
    for (const id of event.data.figures)
      if (!figuresOf.get(event.data.plan ?? '')?.has(id))
        problems.push({
          file: event.file,
          line: event.lineOf(['figures']),
          field: `${event.id} 的 figures`,
          cause: `“${event.id}”引用了数字“${id}”，它的文件里没有这个数字`,
          remedy: '改成已有的数字编号',
        });
  }
  for (const item of content.news) {
    refer(item, ['plans'], 'plans', 'plans', item.data.plans);
    refer(item, ['events'], 'events', 'events', item.data.events);
    refer(item, ['channels'], 'channels', 'channels', item.data.channels);
    refer(item, ['regions'], 'regions', 'regions', item.data.regions);
    refer(item, ['sources'], 'sources', 'sources', item.data.sources);
    checkBody(item, null);
  }
  for (const agency of content.agencies) refer(agency, ['region'], 'region', 'regions', [agency.data.region]);
  for (const region of content.regions) refer(region, ['parent'], 'parent', 'regions', [region.data.parent]);
  for (const term of content.terms) refer(term, ['sources'], 'sources', 'sources', term.data.sources);
  for (const outcome of content.outcomes) {
    refer(outcome, ['indicator'], 'indicator', 'indicators', [outcome.data.indicator]);
    refer(outcome, ['region'], 'region', 'regions', [outcome.data.region]);
    refer(outcome, ['sources'], 'sources', 'sources', outcome.data.sources);
  }
  return problems;

  function checkDigests(plan: PlanArticle) {
    const outline = plan.data.clauses;
    const bodies = plan.body.components.filter((c) => c.name === 'Clause');
    const order = bodies.map((c) => c.attributes['id'] ?? '');
    const known = new Set(outline.map((c) => c.id));
    const at = { file: plan.file, field: '正文' };
    for (const used of bodies)
      if (!known.has(used.attributes['id'] ?? ''))
        problems.push({
          ...at,
          line: used.line,
          cause: `<Clause id="${used.attributes['id']}">：clauses 里没有这个条款`,
          remedy: '在 clauses 里补上这个条款，或改正 id',
        });
    for (const [n, id] of order.entries())
      if (order.indexOf(id) !== n)
        problems.push({ ...at, line: bodies[n]?.line, cause: `条款“${id}”的摘要写了两次`, remedy: '合并成一个' });
    if (!plan.data.digested) return;
    for (const [n, clause] of outline.entries()) {
      const body = bodies.find((c) => c.attributes['id'] === clause.id);
      if (!clause.titleOnly && (!body || body.empty))
        problems.push({
          ...at,
          line: plan.lineOf(['clauses', n]),
          cause: `条款“${clause.id} ${clause.heading}”没有摘要`,
          remedy: `在正文里写 <Clause id="${clause.id}">…</Clause>；这一条确实没有正文时写 titleOnly: true`,
        });
      if (clause.titleOnly && body && !body.empty)
        problems.push({
          ...at,
          line: body.line,
          cause: `条款“${clause.id}”标了 titleOnly，却写了摘要`,
          remedy: '删去摘要或去掉 titleOnly',
        });
    }
    const expected = outline.map((c) => c.id).filter((id) => order.includes(id));
    const actual = order.filter((id) => known.has(id));
    const wrong = actual.findIndex((id, n) => id !== expected[n]);
    if (wrong >= 0)
      problems.push({
        ...at,
        line: bodies[wrong]?.line,
        cause: `条款“${actual[wrong]}”的摘要次序与 clauses 不同`,
        remedy: '按原文顺序排列',
      });
    for (const figure of plan.figures) {
      const printed = plan.body.components.some(
        (c) =>
          c.name === 'F' &&
          c.attributes['id'] === figure.id &&
          c.clause === figure.data.clause &&
          !c.attributes['plan'],
      );
      if (!printed)
        problems.push({
          ...at,
          line: bodies.find((c) => c.attributes['id'] === figure.data.clause)?.line,
          cause: `条款“${figure.data.clause}”的摘要没有印出数字“${figure.id}”（${figure.data.name}）`,
          remedy: `在这一条的摘要里用 <F id="${figure.id}" />`,
        });
    }
  }

  function checkFigures(plan: PlanArticle) {
    const wordings = new Map<string, string>();
    for (const figure of plan.figures) {
      const { data } = figure;
      const at = (field: string) => ({
        file: figure.file,
        line: figure.lineOf([field]),
        field: `${figure.id} 的 ${field}`,
      });
      referClause(figure, ['clause'], 'clause', plan.id, data.clause);
      refer(figure, ['indicator'], 'indicator', 'indicators', [data.indicator]);
      if (!valuesAreTokens(data.value, data.wording))
        problems.push({
          ...at('value'),
          cause: `数值 ${[data.value].flat().join('、')} 不是官方原话“${data.wording}”里完整的一个数`,
          remedy: '核对 value 和 wording；value 照原文写（6万件写 6，unit 写 万件）',
        });
      if (data.baselineOf !== null) {
        const target = figuresOf.get(plan.id)?.get(data.baselineOf);
        if (!target)
          problems.push({
            ...at('baselineOf'),
            cause: `“${figure.id}”的 baselineOf 引用了“${data.baselineOf}”，figures.yaml 里没有它`,
            remedy: '改成本文件里目标的编号',
          });
        else if (target.kind !== 'target')
          problems.push({
            ...at('baselineOf'),
            cause: `“${data.baselineOf}”不是目标`,
            remedy: 'baselineOf 只能指向 kind 为 target 的数字',
          });
        else if (target.indicator === null || target.indicator !== data.indicator)
          problems.push({
            ...at('indicator'),
            cause: `基期值“${figure.id}”和目标“${data.baselineOf}”不属于同一指标`,
            remedy: '两个数字填同一个 indicator；不是同一指标就不算基期值',
          });
      }
      const key = `${data.clause}|${data.wording}|${String(data.value)}|${data.unit}|${data.name}`;
      const other = wordings.get(key);
      if (other)
        problems.push({ ...at('id'), cause: `数字“${figure.id}”与“${other}”重复`, remedy: '一个数字只登记一次' });
      wordings.set(key, figure.id);
    }
  }

  function checkLooseNumbers(plan: PlanArticle) {
    const known = plan.figures.map((f) => f.data);
    const look = (file: string, line: number | undefined, field: string, prose: string | null | undefined) => {
      for (const loose of looseNumbers(prose ?? '', known))
        problems.push({
          file,
          line,
          field,
          cause: `“${loose.printed}”与数字“${loose.figure}”相同，不能直接写在文字里`,
          remedy: `正文里用 <F id="${loose.figure}" />；标题、摘要和说明里不写数字`,
        });
    };
    const paragraphs = new Map<string, { text: string; line: number }>();
    for (const piece of plan.body.prose) {
      const key = `${piece.clause ?? ''}|${piece.line}`;
      const previous = paragraphs.get(key);
      paragraphs.set(key, {
        text: `${previous?.text ?? ''}${piece.text}`,
        line: piece.line,
      });
    }
    for (const { text, line } of paragraphs.values()) look(plan.file, line, '正文', text);
    look(plan.file, plan.lineOf(['summary']), 'summary', plan.data.summary);
    for (const measure of plan.measures) {
      look(measure.file, measure.lineOf(['title']), `${measure.id} 的 title`, measure.data.title);
      look(measure.file, measure.lineOf(['summary']), `${measure.id} 的 summary`, measure.data.summary);
    }
    for (const figure of plan.figures) {
      look(figure.file, figure.lineOf(['name']), `${figure.id} 的 name`, figure.data.name);
      look(figure.file, figure.lineOf(['note']), `${figure.id} 的 note`, figure.data.note);
    }
    for (const event of content.events)
      if (event.data.plan === plan.id)
        look(event.file, event.lineOf(['summary']), `${event.id} 的 summary`, event.data.summary);
    for (const news of content.news)
      if (news.data.plans.includes(plan.id))
        for (const piece of news.body.prose) look(news.file, piece.line, '正文', piece.text);
  }
}
