import { getCollection, render, type CollectionEntry } from 'astro:content';
import { labelOf } from '../lib/citation/locator.ts';
import { obstacle } from '../lib/figure/comparability.ts';
import { normalize, type Normalized } from '../lib/figure/units.ts';
import { amountText, comparatorSign, figureText } from '../lib/figure/wording.ts';
import { periodState, siteDay, type PeriodState } from '../lib/period.ts';
import type { Agency } from '../schemas/agency.ts';
import type { Channel } from '../schemas/channel.ts';
import type { Correction } from '../schemas/correction.ts';
import type { DataChange } from '../schemas/data-change.ts';
import type { Event } from '../schemas/event.ts';
import type { Figure } from '../schemas/figure.ts';
import type { Indicator } from '../schemas/indicator.ts';
import type { Measure } from '../schemas/measure.ts';
import type { News } from '../schemas/news.ts';
import type { Outcome } from '../schemas/outcome.ts';
import type { Clause, Plan } from '../schemas/plan.ts';
import type { Redirect } from '../schemas/redirect.ts';
import type { Region } from '../schemas/region.ts';
import type { Source } from '../schemas/source.ts';
import type { Term } from '../schemas/term.ts';
import type { Topic } from '../schemas/topic.ts';
import { pagesBelow, splitByPlace, type Area } from '../lib/split/by-place.ts';
import { once } from './once.ts';

// The view models point at each other, so that a page never has to look anything up.
// Addresses are root-relative without the base path; components put it before them.

export interface RegionView extends Omit<Region, 'parent'> {
  url: string;
  parent: RegionView | null;
  children: RegionView[];
  plans: PlanView[];
  channels: ChannelView[];
  agencies: AgencyView[];
  events: EventView[];
  news: NewsView[];
  outcomes: OutcomeView[];
}
export interface ClauseView extends Omit<Clause, 'agencies' | 'notes'> {
  plan: PlanView;
  url: string;
  /** Number and heading as one line. */
  label: string;
  agencies: AgencyView[];
  notes: { text: string; sources: Source[] }[];
  figures: FigureView[];
  measures: MeasureView[];
  channels: ChannelView[];
  events: EventView[];
}
export interface PlanView extends Omit<Plan, 'region' | 'clauses' | 'keyFigures' | 'successor' | 'reportsOn'> {
  id: string;
  url: string;
  region: RegionView;
  state: PeriodState;
  clauses: ClauseView[];
  figures: FigureView[];
  measures: MeasureView[];
  keyFigures: FigureView[];
  successor: DocumentView | null;
  reportsOn: DocumentView | null;
  entry: CollectionEntry<'plans'>;
}
export type DocumentView = Omit<NonNullable<Plan['successor']>, 'sources'> & { sources: Source[] };
export interface FigureView extends Omit<Figure, 'clause' | 'indicator' | 'baselineOf'> {
  /** Unique in the site: `<plan>/<id>`. */
  key: string;
  url: string;
  plan: PlanView;
  clause: ClauseView;
  indicator: IndicatorView | null;
  baselineOf: FigureView | null;
  /** The baseline of this target, if the plan has one. */
  baseline: FigureView | null;
  normalized: Normalized | null;
  /** Results of the same place and indicator, published for later years, that may stand beside it. */
  results: OutcomeView[];
  /** In plain words: 60件以上. */
  text: string;
  amount: string;
  sign: string;
}
export interface MeasureView extends Omit<Measure, 'clause' | 'topics' | 'applicants' | 'agencies' | 'figures'> {
  key: string;
  url: string;
  plan: PlanView;
  clause: ClauseView;
  topics: TopicView[];
  applicants: Topic[];
  agencies: AgencyView[];
  figures: FigureView[];
}
export interface TopicView extends Topic {
  url: string;
  measures: MeasureView[];
}
export interface IndicatorView extends Indicator {
  id: string;
  url: string;
  figures: FigureView[];
  outcomes: OutcomeView[];
  sourceList: Source[];
  entry: CollectionEntry<'indicators'>;
}
export interface OutcomeView extends Omit<Outcome, 'indicator' | 'region' | 'sources'> {
  indicator: IndicatorView | null;
  region: RegionView;
  normalized: Normalized | null;
  sources: Source[];
  text: string;
  /** Its row on the page of its indicator, or on that of its place where it has none. */
  url: string;
}
export type EvidenceView = { clause: ClauseView; source: null } | { clause: null; source: Source };
export interface ChannelView extends Omit<Channel, 'regions' | 'agency' | 'evidence' | 'history'> {
  id: string;
  url: string;
  regions: RegionView[];
  agency: AgencyView | null;
  evidence: EvidenceView[];
  history: { date: string; text: string; evidence: EvidenceView }[];
  news: NewsView[];
  entry: CollectionEntry<'channels'>;
}
export interface EventView extends Omit<Event, 'region' | 'plan' | 'clause' | 'figures' | 'themes' | 'sources'> {
  url: string;
  region: RegionView;
  clause: ClauseView | null;
  figures: FigureView[];
  themes: { year: number; theme: string | null; source: Source | null }[];
  sources: Source[];
}
export interface NewsView extends Omit<News, 'regions' | 'plans' | 'events' | 'channels' | 'sources'> {
  id: string;
  url: string;
  regions: RegionView[];
  plans: PlanView[];
  events: EventView[];
  channels: ChannelView[];
  sources: Source[];
  entry: CollectionEntry<'news'>;
}
export interface AgencyView extends Omit<Agency, 'region'> {
  url: string;
  region: RegionView;
  clauses: ClauseView[];
  measures: MeasureView[];
  channels: ChannelView[];
}
export interface TermView extends Omit<Term, 'sources'> {
  url: string;
  sources: Source[];
}

export interface Catalog {
  /** The day from which the site looks at time. */
  day: string;
  plans: PlanView[];
  indicators: IndicatorView[];
  channels: ChannelView[];
  events: EventView[];
  /** The page of all events, with the pages of places below it where they are too many for one. */
  eventArea: Area<RegionView>;
  news: NewsView[];
  regions: RegionView[];
  agencies: AgencyView[];
  topics: TopicView[];
  applicants: Topic[];
  terms: TermView[];
  sources: Source[];
  outcomes: OutcomeView[];
  corrections: Correction[];
  dataChanges: DataChange[];
  redirects: Redirect[];
  /** Figures by their keys, `<plan>/<id>`, and channels by their ids: pages look them up by the thousand. */
  figureOf: ReadonlyMap<string, FigureView>;
  channelOf: ReadonlyMap<string, ChannelView>;
}

/** So many events a page lists at most: 160 KB. */
const MOST_EVENTS = 150;

/** The whole content as linked view models. */
export const catalog = once(buildCatalog);

/** The site's own record. */
export const siteRecord = once(async (): Promise<CollectionEntry<'site'>['data']> => {
  const [entry] = await getCollection('site');
  if (!entry) throw new Error('content/site.yaml 没有读到');
  return entry.data;
});

/** Whether a published result may stand beside a figure: same place, a later year (for a target, its year or later), and nothing that forbids it. */
function isResultOf(outcome: OutcomeView, figure: FigureView): boolean {
  if (outcome.region !== figure.plan.region || figure.year === null) return false;
  const inTime = figure.kind === 'target' ? outcome.year >= figure.year : outcome.year > figure.year;
  return inTime && obstacle(figure, { ...outcome, kind: 'achievement', from: null, spanText: null }) === null;
}

/** The body of a record that is written in MDX, as a component. */
export async function bodyOf(view: Pick<PlanView | IndicatorView | ChannelView | NewsView, 'entry'>) {
  const { Content } = await render(view.entry);
  return Content;
}

const published = <T extends { data: { draft?: boolean } }>(entries: T[]) =>
  entries.filter((entry) => import.meta.env.DEV || !entry.data.draft);
const byId = <T extends { id: string }>(list: readonly T[]) => new Map(list.map((item) => [item.id, item]));

/** A reference that check:content has proved; a hole here is a fault of this code. */
function must<T>(map: ReadonlyMap<string, T>, id: string): T {
  const found = map.get(id);
  if (found === undefined) throw new Error(`引用“${id}”没有找到，请先运行 npm run check:content`);
  return found;
}

async function buildCatalog(): Promise<Catalog> {
  const day = siteDay(process.env['SITE_DATE'], new Date());
  const sources = (await getCollection('sources')).map((entry) => entry.data);
  const sourceOf = byId(sources);
  const sourcesOf = (ids: readonly string[]) => ids.map((id) => must(sourceOf, id));

  const regionData = published(await getCollection('regions')).map((entry) => entry.data);
  const regions = regionData.map((data): RegionView => ({
    ...data,
    parent: null,
    url: `/regions/${data.id}/`,
    children: [],
    plans: [],
    channels: [],
    agencies: [],
    events: [],
    news: [],
    outcomes: [],
  }));
  const regionOf = byId(regions);
  for (const data of regionData) {
    if (data.parent === null) continue;
    const region = must(regionOf, data.id);
    region.parent = must(regionOf, data.parent);
    region.parent.children.push(region);
  }

  const agencies = published(await getCollection('agencies')).map(({ data }): AgencyView => ({
    ...data,
    url: `/agencies/${data.id}/`,
    region: must(regionOf, data.region),
    clauses: [],
    measures: [],
    channels: [],
  }));
  for (const agency of agencies) agency.region.agencies.push(agency);
  const agencyOf = byId(agencies);

  const topics = (await getCollection('topics')).map(({ data }): TopicView => ({
    ...data,
    url: `/support/${data.id}/`,
    measures: [],
  }));
  const topicOf = byId(topics);
  const applicants = (await getCollection('applicants')).map(({ data }) => data);
  const applicantOf = byId(applicants);

  const indicators = published(await getCollection('indicators')).map((entry): IndicatorView => ({
    ...entry.data,
    id: entry.id,
    url: `/indicators/${entry.id}/`,
    figures: [],
    outcomes: [],
    sourceList: sourcesOf(entry.data.sources),
    entry,
  }));
  const indicatorOf = byId(indicators);

  const document = (data: Plan['successor']): DocumentView | null =>
    data && { ...data, sources: sourcesOf(data.sources) };
  const plans = published(await getCollection('plans')).map((entry): PlanView => {
    const { data } = entry;
    const plan: PlanView = {
      ...data,
      id: entry.id,
      url: `/plans/${entry.id}/`,
      region: must(regionOf, data.region),
      state: periodState(data.period, day),
      clauses: [],
      figures: [],
      measures: [],
      keyFigures: [],
      successor: document(data.successor),
      reportsOn: document(data.reportsOn),
      entry,
    };
    plan.region.plans.push(plan);
    plan.clauses = data.clauses.map((clause): ClauseView => {
      const view: ClauseView = {
        ...clause,
        plan,
        url: `${plan.url}#${clause.id}`,
        label: labelOf(clause),
        agencies: clause.agencies.map((id) => must(agencyOf, id)),
        notes: clause.notes.map((note) => ({ text: note.text, sources: sourcesOf(note.sources) })),
        figures: [],
        measures: [],
        channels: [],
        events: [],
      };
      for (const agency of view.agencies) agency.clauses.push(view);
      return view;
    });
    return plan;
  });
  // Places in their own order, not that of the files' names.
  const place = new Map(regions.map((region, n) => [region, n]));
  plans.sort((a, b) => (place.get(a.region) ?? 0) - (place.get(b.region) ?? 0));
  const planOf = byId(plans);
  const clauseOf = new Map(
    plans.flatMap((plan) => plan.clauses.map((clause) => [`${plan.id}#${clause.id}`, clause] as const)),
  );

  const figureOf = new Map<string, FigureView>();
  for (const { data } of await getCollection('figures')) {
    const plan = planOf.get(data.plan);
    if (!plan) continue; // a draft's
    const indicator = data.indicator === null ? null : must(indicatorOf, data.indicator);
    const clause = must(clauseOf, `${plan.id}#${data.clause}`);
    const figure: FigureView = {
      ...data,
      key: `${plan.id}/${data.id}`,
      url: `${plan.url}#f-${data.id}`,
      plan,
      clause,
      indicator,
      baselineOf: null,
      baseline: null,
      results: [],
      normalized: indicator && normalize(data.value, data.unit, indicator),
      text: figureText(data),
      amount: amountText(data),
      sign: comparatorSign(data.comparator),
    };
    figureOf.set(figure.key, figure);
    plan.figures.push(figure);
    clause.figures.push(figure);
    indicator?.figures.push(figure);
  }
  for (const { data } of await getCollection('figures')) {
    if (data.baselineOf === null || !planOf.has(data.plan)) continue;
    const baseline = must(figureOf, `${data.plan}/${data.id}`);
    baseline.baselineOf = must(figureOf, `${data.plan}/${data.baselineOf}`);
    baseline.baselineOf.baseline = baseline;
  }
  for (const plan of plans)
    plan.keyFigures = plan.entry.data.keyFigures.map((id) => must(figureOf, `${plan.id}/${id}`));

  for (const { data } of await getCollection('measures')) {
    const plan = planOf.get(data.plan);
    if (!plan) continue;
    const measure: MeasureView = {
      ...data,
      key: `${plan.id}/${data.id}`,
      url: `${plan.url}#m-${data.id}`,
      plan,
      clause: must(clauseOf, `${plan.id}#${data.clause}`),
      topics: data.topics.map((id) => must(topicOf, id)),
      applicants: data.applicants.map((id) => must(applicantOf, id)),
      agencies: data.agencies.map((id) => must(agencyOf, id)),
      figures: data.figures.map((id) => must(figureOf, `${plan.id}/${id}`)),
    };
    plan.measures.push(measure);
    measure.clause.measures.push(measure);
    for (const topic of measure.topics) topic.measures.push(measure);
    for (const agency of measure.agencies) agency.measures.push(measure);
  }

  const evidenceView = (evidence: Channel['evidence'][number]): EvidenceView =>
    'source' in evidence
      ? { clause: null, source: must(sourceOf, evidence.source) }
      : { clause: must(clauseOf, `${evidence.plan}#${evidence.clause}`), source: null };
  const channels = published(await getCollection('channels')).map((entry): ChannelView => {
    const { data } = entry;
    const channel: ChannelView = {
      ...data,
      id: entry.id,
      url: `/hotlines/${entry.id}/`,
      regions: data.regions.map((code) => must(regionOf, code)),
      agency: data.agency === null ? null : must(agencyOf, data.agency),
      evidence: data.evidence.map(evidenceView),
      history: data.history.map((item) => ({ ...item, evidence: evidenceView(item.evidence) })),
      news: [],
      entry,
    };
    for (const region of channel.regions) region.channels.push(channel);
    channel.agency?.channels.push(channel);
    for (const { clause } of channel.evidence) clause?.channels.push(channel);
    return channel;
  });
  const channelOf = byId(channels);

  const events = published(await getCollection('events')).map(({ data }): EventView => {
    const event: EventView = {
      ...data,
      url: `/events/#${data.id}`,
      region: must(regionOf, data.region),
      clause: data.plan === null || data.clause === null ? null : must(clauseOf, `${data.plan}#${data.clause}`),
      figures: data.figures.map((id) => must(figureOf, `${data.plan}/${id}`)),
      themes: data.themes.map((theme) => ({
        ...theme,
        source: theme.source === null ? null : must(sourceOf, theme.source),
      })),
      sources: sourcesOf(data.sources),
    };
    event.region.events.push(event);
    event.clause?.events.push(event);
    return event;
  });
  const eventOf = byId(events);
  const tops = regions.filter((region) => region.parent === null);
  const eventArea = splitByPlace(tops, { countOf: (region) => region.events.length, most: MOST_EVENTS });
  for (const { place, shown } of pagesBelow(eventArea))
    for (const event of [...shown].flatMap((region) => region.events))
      event.url = `/events/in/${place.id}/#${event.id}`;

  const news = published(await getCollection('news'))
    .map((entry): NewsView => {
      const { data } = entry;
      const item: NewsView = {
        ...data,
        id: entry.id,
        url: `/news/${entry.id}/`,
        regions: data.regions.map((code) => must(regionOf, code)),
        plans: data.plans.map((id) => must(planOf, id)),
        events: data.events.map((id) => must(eventOf, id)),
        channels: data.channels.map((id) => must(channelOf, id)),
        sources: sourcesOf(data.sources),
        entry,
      };
      return item;
    })
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? -1 : 1));
  for (const item of news) {
    for (const region of item.regions) region.news.push(item);
    for (const channel of item.channels) channel.news.push(item);
  }

  const outcomes = (await getCollection('outcomes')).map(({ data }): OutcomeView => {
    const indicator = data.indicator === null ? null : must(indicatorOf, data.indicator);
    const region = must(regionOf, data.region);
    const outcome: OutcomeView = {
      ...data,
      indicator,
      region,
      url: `${indicator?.url ?? region.url}#o-${data.id}`,
      normalized: indicator && normalize(data.value, data.unit, indicator),
      sources: sourcesOf(data.sources),
      text: figureText(data),
    };
    indicator?.outcomes.push(outcome);
    for (const figure of indicator?.figures ?? []) if (isResultOf(outcome, figure)) figure.results.push(outcome);
    outcome.region.outcomes.push(outcome);
    return outcome;
  });
  const terms = published(await getCollection('terms')).map(({ data }): TermView => ({
    ...data,
    url: `/glossary/#${data.id}`,
    sources: sourcesOf(data.sources),
  }));

  const rank = new Map(plans.map((plan, n) => [plan, n]));
  const byPlan = (a: { plan: PlanView }, b: { plan: PlanView }) => (rank.get(a.plan) ?? 0) - (rank.get(b.plan) ?? 0);
  for (const { figures } of indicators) figures.sort(byPlan);
  for (const { measures } of [...topics, ...agencies]) measures.sort(byPlan);
  const corrections = (await getCollection('corrections')).map(({ data }) => data);
  const dataChanges = (await getCollection('dataChanges')).map(({ data }) => data);
  const redirects = (await getCollection('redirects')).map(({ data }) => data);
  return {
    day,
    plans,
    // An indicator that nothing stands under has no page (its figures may all be drafts).
    indicators: indicators.filter((indicator) => indicator.figures.length > 0),
    channels,
    events,
    eventArea,
    news,
    regions,
    agencies,
    topics,
    applicants,
    terms,
    sources,
    outcomes,
    corrections,
    dataChanges,
    redirects,
    figureOf,
    channelOf,
  };
}
