import type { PageHead } from '../lib/head/page-head.ts';
import { publisher, type At } from '../lib/json-ld/common.ts';
import { dataset } from '../lib/json-ld/dataset.ts';
import { document } from '../lib/json-ld/document.ts';
import { event } from '../lib/json-ld/event.ts';
import { agency, channel } from '../lib/json-ld/office.ts';
import { glossary, note, website } from '../lib/json-ld/site.ts';
import { strings } from '../strings.ts';
import { indicatorCardView, planCardView } from './share-cards.ts';
import {
  catalog,
  type AgencyView,
  type ChannelView,
  type EventView,
  type EvidenceView,
  type IndicatorView,
  type NewsView,
  type PlanView,
  type RegionView,
  type TopicView,
} from './catalog.ts';
import { eventsByRegion, nextAwarenessWeek, type EventArea } from './events.ts';
import { addressAt, siteRecord } from './site.ts';

// What each kind of page tells machines about itself. Pages hand it to their layout.

const words = strings.head;
const at: At = addressAt;
const self = async () => publisher(await siteRecord(), at);
const distinct = <T>(list: readonly T[]): T[] => [...new Set(list)];

/** A page that leads to others. */
export const columnHead = (name: keyof typeof words.columns, keywords: readonly string[] = []): PageHead => ({
  kind: 'column',
  type: words.columns[name].type,
  keywords: distinct([...keywords, ...words.columns[name].keywords]),
});

/** A page in this site's own words. */
export const ownHead = async (title: string): Promise<PageHead> => ({
  kind: 'content',
  date: null,
  source: (await siteRecord()).name,
  keywords: [words.subject, title],
});

export async function homeHead(): Promise<PageHead> {
  return { ...columnHead('home'), things: [website(await siteRecord(), await self(), at)] };
}

export async function planHead(plan: PlanView): Promise<PageHead> {
  const { title, docNumber, issuer, issuedDate, region } = plan;
  const author = await self();
  const facts = { ...plan, kindName: strings.plan.kinds[plan.kind] };
  return {
    kind: 'content',
    title,
    date: issuedDate,
    source: issuer,
    keywords: [words.subject, region.name, facts.kindName, ...(docNumber ? [docNumber] : [])],
    card: planCardView(plan),
    citation: { title, author: issuer, date: issuedDate, docNumber },
    things: [
      document(facts, author, at),
      dataset(
        {
          url: plan.url,
          name: words.datasets.plan(plan.shortTitle),
          description: words.datasets.planText(title),
          // What is measured stands on the pages of the indicators; here it would be as long as the table.
          variables: [],
          years: plan.figures.flatMap((figure) => [figure.from, figure.year]),
          regions: [region],
          files: filesOf(plan.url),
          sources: [plan.url],
        },
        author,
        at,
      ),
    ],
  };
}

export async function indicatorHead(indicator: IndicatorView): Promise<PageHead> {
  const { name, aliases, figures, outcomes } = indicator;
  const regions = distinct([...figures.map((figure) => figure.plan.region), ...outcomes.map((item) => item.region)]);
  return {
    ...columnHead('indicator', [name, ...aliases.map((alias) => alias.name)]),
    card: indicatorCardView(indicator),
    things: [
      dataset(
        {
          url: indicator.url,
          name: words.datasets.indicator(name),
          description: strings.indicator.description(indicator.definition),
          variables: [indicator],
          years: [...figures.flatMap((figure) => [figure.from, figure.year]), ...outcomes.map((item) => item.year)],
          regions,
          files: filesOf(indicator.url),
          sources: distinct(figures.map((figure) => figure.plan.url)),
        },
        await self(),
        at,
      ),
    ],
  };
}

/** The data files of a plan or an indicator: `/plans/x/` → `/data/plans/x.csv` … */
const filesOf = (url: string): string[] =>
  ['csv', 'json', 'xlsx'].map((ending) => `/data${url.slice(0, -1)}.${ending}`);

export async function dataHead(): Promise<PageHead> {
  const { plans, indicators } = await catalog();
  return {
    ...columnHead('data'),
    things: [
      dataset(
        {
          url: '/data/',
          name: words.datasets.all,
          description: strings.data.description,
          variables: indicators.map(({ name }) => ({ name })),
          years: plans.flatMap((plan) => plan.figures.flatMap((figure) => [figure.from, figure.year])),
          regions: distinct(plans.map((plan) => plan.region)),
          files: ['/data/ip-plans.zip', '/data/ip-plans.xlsx', '/data/figures.csv', '/data/figures.json'],
          sources: plans.map((plan) => plan.url),
        },
        await self(),
        at,
      ),
    ],
  };
}

export function channelHead(view: ChannelView): PageHead {
  return {
    kind: 'content',
    title: view.name,
    date: view.checked,
    source: distinct(view.evidence.map(publisherOf)).join('、'),
    keywords: distinct([words.subject, view.name, ...(view.number ? [view.number] : []), ...view.handles]),
    things: [channel({ ...view, kindName: strings.channel.kinds[view.kind], agency: view.agency?.name ?? null }, at)],
  };
}

const publisherOf = ({ clause, source }: EvidenceView): string => (clause ? clause.plan.issuer : source.publisher);

export async function newsHead(item: NewsView): Promise<PageHead> {
  const publishers = item.sources.map((source) => source.publisher);
  // A note without other sources is told from the documents themselves.
  const sources = publishers.length > 0 ? publishers : item.plans.map((plan) => plan.issuer);
  const plans = item.plans.map((plan) => plan.url);
  return {
    kind: 'content',
    date: item.date,
    source: distinct(sources).join('、'),
    keywords: [words.subject, ...item.regions.map((region) => region.name), strings.news.list],
    things: [note({ ...item, plans }, await self(), at)],
  };
}

export const agencyHead = (view: AgencyView): PageHead => ({
  ...columnHead('agency', [view.name]),
  things: [agency(view, at)],
});

export const regionHead = (region: RegionView): PageHead => columnHead('region', [region.name, region.fullName]);

export const topicHead = (topic: TopicView): PageHead => columnHead('topic', [topic.name]);

export async function glossaryHead(): Promise<PageHead> {
  const { terms } = await catalog();
  return { ...columnHead('glossary'), things: [glossary('/glossary/', strings.term.list, terms, at)] };
}

export async function eventsHead(area: EventArea): Promise<PageHead> {
  const { day } = await catalog();
  const events = (await eventsByRegion(area)).flatMap((group) => group.events);
  const week = await nextAwarenessWeek();
  const days = (view: EventView) => (view.id === week.event?.id ? week.days : 1);
  const dated = events.map((view) => event(view, day, days(view), at)).filter((thing) => thing !== null);
  return { ...columnHead('events'), things: dated };
}
