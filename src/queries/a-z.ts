import { pinyin } from 'pinyin-pro';
import { indexParts, type IndexPart } from '../lib/split/by-letter.ts';
import { strings } from '../strings.ts';
import { catalog } from './catalog.ts';
import { problems } from './help.ts';
import { once } from './once.ts';
import { figureTitle, outcomeTitle } from './plans.ts';
import { isMade } from './shard.ts';
import { fixedPages } from './sitemap.ts';

/** A line of the index of everything. */
export interface IndexLine {
  type: string;
  title: string;
  place: string;
  url: string;
}

/** A page of the index of everything. */
export type EverythingPart = IndexPart<IndexLine>;

/** So many lines a page of the index has at most: 300 KB. */
const MOST = 2000;

/** Everything on the site by the first letter of its pinyin (digits and signs under #), in the order of the pinyin, as pages. */
const indexOfEverything = once(async (): Promise<EverythingPart[]> => {
  const all = await catalog();
  const { types } = strings.search;
  const line = (type: string, title: string, url: string, place = ''): IndexLine => ({ type, title, url, place });
  const lines: IndexLine[] = [
    ...all.plans.flatMap((plan) => [
      line(strings.plan.kinds[plan.kind], plan.title, plan.url, plan.region.name),
      ...plan.clauses.map((clause) => line(types.clause, clause.heading, clause.url, plan.region.name)),
      ...plan.figures.map((figure) => line(types.figure, figureTitle(figure), figure.url)),
      ...plan.measures.map((measure) => line(types.measure, measure.title, measure.url, plan.region.name)),
    ]),
    ...all.channels.map((channel) => line(types.channel, channel.name, channel.url, channel.regions[0]?.name)),
    ...all.events.map((event) => line(types.event, event.title, event.url, event.region.name)),
    ...all.news.map((item) => line(types.news, item.title, item.url)),
    ...all.indicators.map((indicator) => line(types.indicator, indicator.name, indicator.url)),
    ...all.outcomes.map((outcome) => line(types.figure, outcomeTitle(outcome).title, outcome.url)),
    ...all.terms.map((term) => line(types.term, term.name, term.url)),
    ...all.agencies.map((agency) => line(types.agency, agency.name, agency.url)),
    ...all.regions.map((region) => line(strings.region.list, region.fullName, region.url)),
    ...(await problems()).map((problem) => line(strings.help.title, problem.title, problem.url)),
    ...all.topics.map((topic) => line(strings.support.list, topic.name, topic.url)),
    ...(await fixedPages()).map((page) => line(types.page, page.title, page.url)),
  ];
  const entries = lines.map((entry) => {
    const bare = entry.title.replace(/^[^\p{L}\p{N}]+/u, '');
    return {
      key: pinyin(bare, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).join(' ').toLowerCase(),
      line: entry,
    };
  });
  return indexParts(entries, MOST);
});

/** The first page of the index of everything. */
export async function indexStart(): Promise<EverythingPart> {
  const [first] = await indexOfEverything();
  if (!first) throw new Error('索引没有首页');
  return first;
}

/** Paths of the other pages of the index, of which there are some when it is long. */
export async function indexPaths() {
  const [, ...pages] = isMade() ? await indexOfEverything() : [];
  return pages.map((page) => ({ params: { part: page.part }, props: { page } }));
}
