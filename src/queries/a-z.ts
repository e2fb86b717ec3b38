import { pinyin } from 'pinyin-pro';
import { strings } from '../strings.ts';
import { catalog } from './catalog.ts';
import { problems } from './help.ts';
import { figureTitle, outcomeTitle } from './plans.ts';
import { fixedPages } from './sitemap.ts';

/** A line of the index of everything. */
export interface IndexLine {
  type: string;
  title: string;
  place: string;
  url: string;
}

/** Everything on the site by the first letter of its pinyin (digits and signs under #), in the order of the pinyin. */
export async function indexOfEverything(): Promise<{ letter: string; lines: IndexLine[] }[]> {
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
  const groups = new Map<string, { key: string; line: IndexLine }[]>();
  for (const entry of lines) {
    const bare = entry.title.replace(/^[^\p{L}\p{N}]+/u, '');
    const key = pinyin(bare, { toneType: 'none', type: 'array', nonZh: 'consecutive' }).join(' ').toLowerCase();
    const letter = /^[a-z]/.test(key) ? (key[0] ?? '').toUpperCase() : '#';
    groups.set(letter, [...(groups.get(letter) ?? []), { key, line: entry }]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([letter, entries]) => ({
      letter,
      lines: entries.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map((entry) => entry.line),
    }));
}
