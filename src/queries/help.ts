import { getCollection } from 'astro:content';
import { doorsAt, type DoorsAt } from '../lib/help/doors.ts';
import { LAST_RESORT, type HelpProblem, type HelpStep } from '../schemas/problem.ts';
import type { Source } from '../schemas/source.ts';
import {
  catalog,
  type Catalog,
  type ChannelView,
  type ClauseView,
  type MeasureView,
  type RegionView,
  type TopicView,
} from './catalog.ts';
import { once } from './once.ts';
import { isMade } from './shard.ts';

/** What a plan promised for a problem: a measure, or a clause as a whole. */
export type PromiseView = { clause: ClauseView; measure: MeasureView | null };
/** The answer to a problem in one place. */
export interface AnswerView extends DoorsAt<ChannelView> {
  region: RegionView;
  promises: PromiseView[];
}
export interface ProblemView extends Pick<HelpProblem, 'id' | 'title' | 'group' | 'asks' | 'summary' | 'have' | 'see'> {
  url: string;
  /** The answer that holds everywhere, and those of the places that have a plan. */
  everywhere: AnswerView;
  places: AnswerView[];
  lastResort: ChannelView;
  topics: TopicView[];
  notes: { text: string; sources: Source[] }[];
}

/** All problems, in the order of their file. */
export const problems = once(build);

/** Paths of all pages of problems. */
export async function problemPaths() {
  return isMade() ? (await problems()).map((problem) => ({ params: { problem: problem.id }, props: { problem } })) : [];
}

async function build(): Promise<ProblemView[]> {
  const all = await catalog();
  return (await getCollection('problems')).map(({ data }) => view(data, all));
}

function view(data: HelpProblem, all: Catalog): ProblemView {
  const channelOf = (id: string) => must(all.channels, id);
  const step = ({ channel: id, why }: HelpStep) => {
    const channel = channelOf(id);
    return { channel, why: why ?? channel.handles.join('、') };
  };
  const doors = data.doors.map(({ region, steps }) => ({ region, steps: steps.map(step) }));
  const then = data.then.map(step);
  const promises = data.promises.flatMap((promise): PromiseView[] => {
    const plan = all.plans.find((one) => one.id === promise.plan);
    if (!plan) return []; // a draft's
    if ('clause' in promise) return [{ clause: must(plan.clauses, promise.clause), measure: null }];
    const measure = must(plan.measures, promise.measure);
    return [{ clause: measure.clause, measure }];
  });
  const answer = (region: RegionView): AnswerView => ({
    region,
    ...doorsAt({ doors, then }, region),
    promises: promises.filter((promise) => promise.clause.plan.region === region),
  });
  const top = all.regions.find((region) => region.parent === null);
  if (!top) throw new Error('content/regions.yaml 里没有“全国”');
  return {
    ...data,
    url: `/help/${data.id}/`,
    everywhere: answer(top),
    places: all.regions.filter((region) => region.plans.length > 0).map(answer),
    lastResort: channelOf(LAST_RESORT),
    topics: data.topics.map((id) => must(all.topics, id)),
    notes: data.notes.map((note) => ({ text: note.text, sources: note.sources.map((id) => must(all.sources, id)) })),
  };
}

function must<T extends { id: string }>(list: readonly T[], id: string): T {
  const found = list.find((item) => item.id === id);
  if (!found) throw new Error(`引用“${id}”没有找到，请先运行 npm run check:content`);
  return found;
}
