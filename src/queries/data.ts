import { csv, flat } from '../lib/csv.ts';
import {
  catalog,
  type ChannelView,
  type DocumentView,
  type EvidenceView,
  type FigureView,
  type MeasureView,
  type PlanView,
  type RegionView,
} from './catalog.ts';

const ids = (list: readonly { id: string }[]) => list.map((item) => item.id);
const region = (view: RegionView) => ({ code: view.id, name: view.name });
const document = (view: DocumentView | null) => view && { title: view.title, docNumber: view.docNumber, url: view.url };
const evidence = (view: EvidenceView) =>
  view.clause ? { plan: view.clause.plan.id, clause: view.clause.id } : { source: view.source.id };

const plan = (view: PlanView) => ({
  id: view.id,
  title: view.title,
  kind: view.kind,
  docNumber: view.docNumber,
  issuer: view.issuer,
  issuedDate: view.issuedDate,
  region: region(view.region),
  period: view.period,
  periodState: view.state,
  url: view.url,
  sourceUrl: view.sourceUrl,
  successor: document(view.successor),
  reportsOn: document(view.reportsOn),
  clauses: view.digested
    ? view.clauses.map(({ id, number, heading, level, agencies, url }) => ({
        id,
        number,
        heading,
        level,
        agencies: ids(agencies),
        url,
      }))
    : [],
});

const figure = (view: FigureView) => ({
  id: view.key,
  plan: view.plan.id,
  clause: view.clause.id,
  kind: view.kind,
  baselineOf: view.baselineOf?.key ?? null,
  indicator: view.indicator?.id ?? null,
  name: view.name,
  comparator: view.comparator,
  value: view.value,
  unit: view.unit,
  normalized: view.normalized,
  year: view.year,
  from: view.from,
  spanText: view.spanText,
  attribute: view.attribute,
  basis: view.basis,
  wording: view.wording,
  note: view.note,
  url: view.url,
});

const measure = (view: MeasureView) => ({
  id: view.key,
  plan: view.plan.id,
  clause: view.clause.id,
  title: view.title,
  summary: view.summary,
  topics: ids(view.topics),
  applicants: ids(view.applicants),
  form: view.form,
  status: view.status,
  agencies: ids(view.agencies),
  figures: view.figures.map((item) => item.key),
  url: view.url,
});

const channel = (view: ChannelView) => ({
  id: view.id,
  name: view.name,
  kind: view.kind,
  number: view.number,
  regions: ids(view.regions),
  handles: view.handles,
  state: view.state,
  agency: view.agency?.id ?? null,
  evidence: view.evidence.map(evidence),
  checked: view.checked,
  url: view.url,
});

/** The files under `/data/`, by name: the contract with machines. Ids and addresses are stable. */
export async function datasets(): Promise<Record<string, { generated: string; count: number; items: unknown[] }>> {
  const all = await catalog();
  const lists: Record<string, unknown[]> = {
    plans: all.plans.map(plan),
    figures: all.plans.flatMap((view) => view.figures).map(figure),
    measures: all.plans.flatMap((view) => view.measures).map(measure),
    channels: all.channels.map(channel),
    events: all.events.map(({ id, title, kind, recurs, start, end, clause, region: place, url }) => ({
      id,
      title,
      kind,
      recurs,
      start,
      end,
      plan: clause?.plan.id ?? null,
      clause: clause?.id ?? null,
      region: place.id,
      url,
    })),
    news: all.news.map(({ id, title, date, summary, regions, plans, url }) => ({
      id,
      title,
      date,
      summary,
      regions: ids(regions),
      plans: ids(plans),
      url,
    })),
    indicators: all.indicators.map(({ id, name, aliases, theme, unit, basis, definition, url }) => ({
      id,
      name,
      aliases,
      theme,
      unit,
      basis,
      definition,
      url,
    })),
    terms: all.terms.map(({ id, name, aliases, definition, url }) => ({ id, name, aliases, definition, url })),
    regions: all.regions.map(({ id, name, fullName, parent, url }) => ({
      id,
      name,
      fullName,
      parent: parent?.id ?? null,
      url,
    })),
    agencies: all.agencies.map(({ id, name, printedNames, region: place, url }) => ({
      id,
      name,
      printedNames: printedNames.map((p) => p.name),
      region: place.id,
      url,
    })),
    topics: all.topics.map(({ id, name, summary, url }) => ({ id, name, summary, url })),
    applicants: all.applicants,
    outcomes: all.outcomes.map(
      ({
        id,
        indicator,
        region: place,
        name,
        comparator,
        value,
        unit,
        normalized,
        year,
        basis,
        sources,
        wording,
        note,
      }) => ({
        id,
        indicator: indicator?.id ?? null,
        region: place.id,
        name,
        comparator,
        value,
        unit,
        normalized,
        year,
        basis,
        sources: ids(sources),
        wording,
        note,
      }),
    ),
    corrections: all.corrections,
    sources: all.sources,
  };
  return Object.fromEntries(
    Object.entries(lists).map(([name, items]) => [name, { generated: all.day, count: items.length, items }]),
  );
}

/** Paths of the JSON files. */
export async function datasetPaths() {
  return Object.keys(await datasets()).map((name) => ({ params: { name } }));
}

/** A data file as text, one item a line, so that changes can be followed. @throws when there is no such file */
export async function dataset(name: string): Promise<string> {
  const file = (await datasets())[name];
  if (!file) throw new Error(`没有数据文件“${name}”`);
  const items = file.items.map((item) => JSON.stringify(item)).join(',\n');
  return `{"generated":${JSON.stringify(file.generated)},"count":${file.count},"items":[\n${items}\n]}\n`;
}

/** Paths of the CSV files: one beside each JSON file, and the clauses of all plans. */
export async function tablePaths() {
  return [...Object.keys(await datasets()), 'clauses'].map((name) => ({ params: { name } }));
}

/** A data file as a table. @throws when there is no such file */
export async function table(name: string): Promise<string> {
  const files = await datasets();
  if (name === 'clauses') {
    const plans = (files['plans']?.items ?? []) as { id: string; clauses: Record<string, unknown>[] }[];
    return csv(plans.flatMap((item) => item.clauses.map((clause) => flat({ plan: item.id, ...clause }))));
  }
  const file = files[name];
  if (!file) throw new Error(`没有数据文件“${name}”`);
  // Clauses have a table of their own.
  return csv((file.items as Record<string, unknown>[]).map((item) => flat(withoutClauses(item))));
}

const withoutClauses = (item: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(item).filter(([key]) => key !== 'clauses'));
