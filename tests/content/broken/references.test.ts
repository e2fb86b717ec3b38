import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/loaders/read-content.ts';
import {
  type Said,
  cases,
  content,
  copy,
  digested,
  figuresFile,
  first,
  must,
  NO_REGION,
  NOWHERE,
  placeIn,
  planWith,
  words,
} from './breaking.ts';

describe('references to nothing, with both ends named', () => {
  /** Sets a field of an entry; the cause must name the entry and what it refers to. */
  const refer = (
    from: Entry<unknown>,
    where: readonly (string | number)[],
    value: unknown,
    field: string | RegExp,
    target = NOWHERE,
  ): Said => {
    copy.set(from.file, where, value);
    return { file: from.file, field, cause: words(`“${from.id}”`, `“${target}”`), remedy: /改成/ };
  };
  const ofFigure = (field: string, value: unknown): Said => {
    const plan = digested();
    const entry = must(plan.figures[0], 'figure');
    return refer(entry, [0, field], value, `${entry.id} 的 ${field}`);
  };
  const ofMeasure = (field: string, value: unknown): Said => {
    const entry = must(digested().measures[0], 'measure');
    return refer(entry, [0, field], value, `${entry.id} 的 ${field}`);
  };
  const listed = (entries: readonly Entry<unknown>[], field: string, value: unknown, target = NOWHERE): Said => {
    const entry = must(entries[0], 'entry');
    return refer(entry, [0, field], value, `${entry.id} 的 ${field}`, target);
  };
  const article = (entries: readonly Entry<unknown>[], field: string, value: unknown, target = NOWHERE): Said => {
    const entry = must(entries[0], 'article');
    return refer(entry, [field], value, `${entry.id} 的 ${field}`, target);
  };
  const plan = (where: (string | number)[], value: unknown, field: RegExp, target = NOWHERE): Said =>
    refer(digested(), where, value, field, target);
  const inPlan = () => digested().id;
  const document = { title: '某文件', docNumber: null, sources: [NOWHERE] };
  cases({
    'of a figure’s clause': () => ofFigure('clause', NOWHERE),
    'of a figure’s indicator': () => ofFigure('indicator', NOWHERE),
    'of a baseline’s target': () => {
      const entry = must(digested().figures[0], 'figure');
      copy.set(entry.file, [0, 'kind'], 'baseline');
      return ofFigure('baselineOf', NOWHERE);
    },
    'of a measure’s clause': () => ofMeasure('clause', NOWHERE),
    'of a measure’s topic': () => ofMeasure('topics', [NOWHERE]),
    'of a measure’s applicant': () => ofMeasure('applicants', [NOWHERE]),
    'of a measure’s agency': () => ofMeasure('agencies', [NOWHERE]),
    'of a measure’s figure': () => ofMeasure('figures', [NOWHERE]),
    'of a plan’s region': () => plan(['region'], NO_REGION, / 的 region$/, NO_REGION),
    'of a plan’s key figure': () => plan(['keyFigures'], [NOWHERE], /^keyFigures$/),
    'of a successor’s source': () => plan(['successor'], document, / 的 successor$/),
    'of a reported document’s source': () => plan(['reportsOn'], document, / 的 reportsOn$/),
    'of a reported date’s source': () => plan(['reportDate'], { text: '某日', sources: [NOWHERE] }, / 的 reportDate$/),
    'of a clause’s agency': () => plan(['clauses', 0, 'agencies'], [NOWHERE], / 的 agencies$/),
    'of the source of a clause’s note': () =>
      plan(['clauses', 0, 'notes'], [{ text: '已被取代', sources: [NOWHERE] }], / 的 notes$/),
    'of a phase’s clause': () => {
      const from = planWith((p) => p.data.phases.length > 0, 'plan with phases');
      return refer(from, ['phases', 0, 'clause'], NOWHERE, / 的 clause$/);
    },
    'of an indicator’s source': () => article(content.indicators, 'sources', [NOWHERE]),
    'of a channel’s region': () => article(content.channels, 'regions', [NO_REGION], NO_REGION),
    'of a channel’s agency': () => article(content.channels, 'agency', NOWHERE),
    'of a channel’s source': () => article(content.channels, 'evidence', [{ source: NOWHERE }]),
    'of the plan in a channel’s evidence': () =>
      article(content.channels, 'evidence', [{ plan: NOWHERE, clause: 'c1' }]),
    'of the clause in a channel’s evidence': () =>
      article(content.channels, 'evidence', [{ plan: inPlan(), clause: NOWHERE }]),
    'of the source in a channel’s history': () => {
      const said = article(content.channels, 'history', [
        { date: '2020', text: '设立', evidence: { source: NOWHERE } },
      ]);
      return { ...said, field: / 的 evidence$/ };
    },
    'of an event’s region': () => listed(content.events, 'region', NO_REGION, NO_REGION),
    'of an event’s plan': () => {
      copy.set(must(content.events[0], 'event').file, [0, 'clause'], 'c1');
      return listed(content.events, 'plan', NOWHERE);
    },
    'of an event’s clause': () => {
      copy.set(must(content.events[0], 'event').file, [0, 'plan'], inPlan());
      return listed(content.events, 'clause', NOWHERE);
    },
    'of an event’s figure': () => listed(content.events, 'figures', [NOWHERE]),
    'of an event’s source': () => listed(content.events, 'sources', [NOWHERE]),
    'of the source of an event’s theme': () => {
      const said = listed(content.events, 'themes', [{ year: 2025, theme: null, source: NOWHERE }]);
      return { ...said, field: / 的 sources$/ };
    },
    'of a plan in news': () => article(content.news, 'plans', [NOWHERE]),
    'of an event in news': () => article(content.news, 'events', [NOWHERE]),
    'of a channel in news': () => article(content.news, 'channels', [NOWHERE]),
    'of a region in news': () => article(content.news, 'regions', [NO_REGION], NO_REGION),
    'of a source in news': () => article(content.news, 'sources', [NOWHERE]),
    'of an agency’s region': () => listed(content.agencies, 'region', NO_REGION, NO_REGION),
    'of a region’s parent': () => listed(content.regions, 'parent', NO_REGION, NO_REGION),
    'of a term’s source': () => listed(content.terms, 'sources', [NOWHERE]),
    'of an outcome’s indicator': () => listed(content.outcomes, 'indicator', NOWHERE),
    'of an outcome’s region': () => listed(content.outcomes, 'region', NO_REGION, NO_REGION),
    'of an outcome’s source': () => listed(content.outcomes, 'sources', [NOWHERE]),
  });

  const inBody = (text: string, cause: RegExp, remedy: RegExp): Said => {
    const { file } = must(content.news[0], 'news');
    copy.body(file, (body) => `${body}\n\n${text}\n`);
    return { file, field: '正文', cause, remedy };
  };
  const news = () => must(content.news[0], 'news').id;
  cases({
    'of a figure in a body': () =>
      inBody(`共<F id="${NOWHERE}" plan="${inPlan()}" />`, words(`“${news()}”`, `“${NOWHERE}”`), /改成已有/),
    'of a figure’s plan in a body': () => inBody(`共<F id="a" plan="${NOWHERE}" />`, words(`“${NOWHERE}”`), /改成/),
    'that a figure in news does not say whose it is': () => inBody('共<F id="a" />', /没有说明是哪份文件/, /plan=/),
    'of a channel in a body': () =>
      inBody(`拨打<Channel id="${NOWHERE}" />`, words(`“${news()}”`, `“${NOWHERE}”`), /改成已有/),
    'of a term in a body': () =>
      inBody(`叫作<Term id="${NOWHERE}">词</Term>`, words(`“${news()}”`, `“${NOWHERE}”`), /改成已有/),
    'that only a plan has clauses': () => inBody('<Clause id="c1">\n\n文\n\n</Clause>', /只有文件/, /删去/),
  });
});

describe('regions', () => {
  cases({
    'that a region is above itself': () => {
      const region = first(content.regions, (r) => r.data.parent === null, 'top region');
      const below = first(content.regions, (r) => r.data.parent === region.id, 'region below it');
      copy.set(region.file, [placeIn(content.regions, region), 'parent'], below.id);
      return {
        file: region.file,
        field: `${region.id} 的 parent`,
        cause: words(`“${region.id}”沿着 parent 往上会回到它自己`),
        remedy: /真正的上级/,
      };
    },
    'that a region is its own parent': () => {
      const region = must(content.regions[1], 'region');
      copy.set(region.file, [1, 'parent'], region.id);
      return { file: region.file, field: `${region.id} 的 parent`, cause: /回到它自己/, remedy: /真正的上级/ };
    },
  });
});

describe('one fault', () => {
  /** One problem, or so many of one file: none of them about what refers to it. */
  const only = (file: string, cause: RegExp) =>
    expect(copy.check()).toEqual([expect.objectContaining({ file, cause: expect.stringMatching(cause) })]);

  it('in a channel that others name is told alone', () => {
    const named = content.news.flatMap((n) => n.data.channels);
    const channel = first(content.channels, (c) => named.includes(c.id), 'channel that news name');
    copy.set(channel.file, ['kind'], 'shop');
    only(channel.file, /可选：hotline/);
  });

  it('in a figure that the digest prints is told alone', () => {
    const plan = digested();
    const n = plan.figures.findIndex((f) => plan.data.keyFigures.includes(f.id));
    copy.set(figuresFile(plan), [Math.max(n, 0), 'comparator'], 'at-least');
    only(figuresFile(plan), /可选：eq/);
  });

  it('in the YAML of all figures of a plan is told alone', () => {
    copy.edit(figuresFile(digested()), (text) => `${text}\n- id: {\n`);
    expect(new Set(copy.check().map(({ file, cause }) => `${file} ${cause.slice(0, 9)}`)).size).toBe(1);
  });

  it('in a plan’s own fields is told alone', () => {
    const { file } = digested();
    copy.set(file, ['kind'], 'book');
    only(file, /可选：plan/);
  });

  it('in the writing of a plan’s body is told alone', () => {
    const { file } = digested();
    copy.body(file, (body) => `${body}\n\n文 {\n`);
    only(file, /MDX 写法有误/);
  });

  it('in a source, an agency, a region, a topic, an applicant or a term is told alone', () => {
    const lists = [
      content.sources,
      content.agencies,
      content.regions,
      content.topics,
      content.applicants,
      content.terms,
    ];
    for (const entries of lists) {
      const { file } = must(entries[0], 'entry');
      copy.set(file, [0, 'remark'], '多余');
      only(file, /没有“remark”这个字段/);
      copy.mend();
    }
  });

  it('in an id that cannot be read keeps quiet about all of its kind', () => {
    copy.unset('content/topics.yaml', [1, 'id']);
    only('content/topics.yaml', /缺少这个字段/);
  });

  it('of a stray file among the plans is told alone', () => {
    copy.write('content/plans/notes.txt', 'x');
    only('content/plans/notes.txt', /这里只放文件夹/);
  });

  it('of an unquoted date is told alone', () => {
    const { file } = digested();
    copy.edit(file, (text) => text.replace(/^issuedDate: .*$/m, 'issuedDate: 2022-09-29'));
    const problems = copy.check().filter((p) => p.field !== 'checked');
    expect(problems).toEqual([expect.objectContaining({ file, cause: '日期要加引号：2022-09-29' })]);
  });
});
