import { z } from 'astro/zod';
import { DATASETS, type Published } from '../schemas/published/datasets.ts';
import type { citedFigure } from '../schemas/published/figure.ts';
import type { Source } from '../schemas/source.ts';
import {
  catalog,
  type Catalog,
  type ChannelView,
  type DocumentView,
  type EventView,
  type EvidenceView,
  type FigureView,
  type IndicatorView,
  type MeasureView,
  type OutcomeView,
  type PlanView,
  type RegionView,
} from './catalog.ts';

type Item<Name extends keyof Published> = Published[Name][number];
type CitedFigure = z.output<typeof citedFigure>;

const ids = (list: readonly { id: string }[]) => list.map((item) => item.id);
const region = (view: RegionView) => ({ code: view.id, name: view.name });
const document = (view: DocumentView | null) => view && { title: view.title, docNumber: view.docNumber, url: view.url };
const evidence = (view: EvidenceView) =>
  view.clause ? { plan: view.clause.plan.id, clause: view.clause.id } : { source: view.source.id };

export const plan = (view: PlanView): Item<'plans'> => ({
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

const figure = (view: FigureView): Item<'figures'> => ({
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

/** A figure with its document, for files that stand alone. */
export const cited = (view: FigureView): CitedFigure => ({
  ...figure(view),
  region: region(view.plan.region),
  document: {
    issuer: view.plan.issuer,
    title: view.plan.title,
    docNumber: view.plan.docNumber,
    issuedDate: view.plan.issuedDate,
  },
  heading: view.clause.label,
});

export const measure = (view: MeasureView): Item<'measures'> => ({
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

const channel = (view: ChannelView): Item<'channels'> => ({
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

const event = ({ id, title, kind, recurs, start, end, clause, region: place, url }: EventView): Item<'events'> => ({
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
});

export const indicator = (view: IndicatorView): Item<'indicators'> => ({
  id: view.id,
  name: view.name,
  aliases: view.aliases,
  theme: view.theme,
  unit: view.unit,
  basis: view.basis,
  definition: view.definition,
  url: view.url,
});

export const outcome = (view: OutcomeView): Item<'outcomes'> => ({
  id: view.id,
  indicator: view.indicator?.id ?? null,
  region: view.region.id,
  name: view.name,
  comparator: view.comparator,
  value: view.value,
  unit: view.unit,
  normalized: view.normalized,
  year: view.year,
  basis: view.basis,
  sources: ids(view.sources),
  wording: view.wording,
  note: view.note,
});

export const source = ({ id, publisher, title, docNumber, date, url, supports }: Source): Item<'sources'> => ({
  id,
  publisher,
  title,
  docNumber: docNumber ?? null,
  date,
  url,
  supports,
});

const publish = (all: Catalog): Published => ({
  plans: all.plans.map(plan),
  figures: all.plans.flatMap((view) => view.figures).map(figure),
  measures: all.plans.flatMap((view) => view.measures).map(measure),
  channels: all.channels.map(channel),
  events: all.events.map(event),
  news: all.news.map(({ id, title, date, summary, regions, plans, url }) => ({
    id,
    title,
    date,
    summary,
    regions: ids(regions),
    plans: ids(plans),
    url,
  })),
  indicators: all.indicators.map(indicator),
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
    printedNames: printedNames.map((printed) => printed.name),
    region: place.id,
    url,
  })),
  topics: all.topics.map(({ id, name, summary, url }) => ({ id, name, summary, url })),
  applicants: all.applicants.map(({ id, name, summary }) => ({ id, name, summary })),
  outcomes: all.outcomes.map(outcome),
  corrections: all.corrections.map(({ id, date, page, was, now }) => ({ id, date, page, was, now })),
  sources: all.sources.map(source),
});

/**
 * What the site gives to machines: the items of every data file. Ids and addresses are stable.
 * @throws when an item has not the shape that `src/schemas/published/` promises
 */
export async function published(): Promise<Published> {
  const data = publish(await catalog());
  for (const [name, item] of Object.entries(DATASETS)) {
    const { error } = z.array(item).safeParse(data[name as keyof Published]);
    if (error)
      throw new Error(
        `数据文件 ${name}.json 的条目不合公布的格式（src/schemas/published/）：\n${z.prettifyError(error)}\n请改正内容，或改格式并在 content/data-changes.yaml 记一条。`,
      );
  }
  return data;
}
