import { catalog, type MeasureView, type RegionView, type TopicView } from './catalog.ts';

/** Paths of all topic pages. */
export async function topicPaths() {
  const { topics } = await catalog();
  return topics.map((topic) => ({ params: { topic: topic.id }, props: { topic } }));
}

/** All topics in their order. */
export async function allTopics(): Promise<TopicView[]> {
  return (await catalog()).topics;
}

/** Measures by region, in the order in which the regions first come. */
export function measuresByRegion(measures: readonly MeasureView[]): { region: RegionView; measures: MeasureView[] }[] {
  const groups = new Map<RegionView, MeasureView[]>();
  for (const measure of measures)
    groups.set(measure.plan.region, [...(groups.get(measure.plan.region) ?? []), measure]);
  return [...groups].map(([region, list]) => ({ region, measures: list }));
}
