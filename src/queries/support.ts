import { MEASURE_STATUSES } from '../schemas/measure.ts';
import { catalog, type MeasureView, type RegionView } from './catalog.ts';
import { isMade } from './shard.ts';

/** Paths of all topic pages. */
export async function topicPaths() {
  const { topics } = await catalog();
  return isMade() ? topics.map((topic) => ({ params: { topic: topic.id }, props: { topic } })) : [];
}

/** All measures by region, with the topics and applicants that they have and how many of each; and how many there are of each status. */
export async function supportFacets() {
  const { plans, topics, applicants } = await catalog();
  const measures = plans.flatMap((plan) => plan.measures);
  const counted = <T extends { id: string; name: string }>(
    list: readonly T[],
    of: (measure: MeasureView) => readonly { id: string }[],
  ) =>
    list
      .map(({ id, name }) => ({ id, name, count: measures.filter((m) => of(m).some((item) => item.id === id)).length }))
      .filter(({ count }) => count > 0);
  return {
    groups: measuresByRegion(measures),
    topics: counted(topics, (measure) => measure.topics),
    applicants: counted(applicants, (measure) => measure.applicants),
    total: measures.length,
    // Promises and open applications are always told apart, also while there is none of one.
    statuses: MEASURE_STATUSES.map((status) => ({
      status,
      count: measures.filter((measure) => measure.status === status).length,
    })).filter(({ status, count }) => count > 0 || status === 'plan-promise' || status === 'open'),
  };
}

/** Measures by region, in the order in which the regions first come. */
export function measuresByRegion(measures: readonly MeasureView[]): { region: RegionView; measures: MeasureView[] }[] {
  const groups = new Map<RegionView, MeasureView[]>();
  for (const measure of measures)
    groups.set(measure.plan.region, [...(groups.get(measure.plan.region) ?? []), measure]);
  return [...groups].map(([region, list]) => ({ region, measures: list }));
}
