import { MEASURE_STATUSES } from '../schemas/measure.ts';
import { placesOf, splitByPlace, type Area } from '../lib/split/by-place.ts';
import { catalog, type MeasureView, type RegionView, type TopicView } from './catalog.ts';
import { areaPaths } from './areas.ts';
import { once, onceFor } from './once.ts';
import { topRegions } from './regions.ts';
import { isMade } from './shard.ts';

/** Paths of all topic pages. */
export async function topicPaths() {
  const { topics } = await catalog();
  return isMade() ? topics.map((topic) => ({ params: { topic: topic.id }, props: { topic } })) : [];
}

/** So many measures a page lists at most: 450 KB. */
const MOST = 300;

/** A page of measures: of all, or of a topic; of all places, or of one. */
export type MeasureArea = Area<RegionView>;

async function areasOf(measures: readonly MeasureView[]): Promise<MeasureArea> {
  const byRegion = Map.groupBy(measures, ({ plan }) => plan.region);
  return splitByPlace(await topRegions(), { countOf: (region) => byRegion.get(region)?.length ?? 0, most: MOST });
}

const allMeasures = once(async () => (await catalog()).plans.flatMap((plan) => plan.measures));

/** The page of all measures: of all places when they are few enough, else with pages of places below it. */
export const supportStart = once(async () => areasOf(await allMeasures()));

const topicStarts = once(async () => {
  const { topics } = await catalog();
  return new Map(await Promise.all(topics.map(async (topic) => [topic, await areasOf(topic.measures)] as const)));
});

/** The page of a topic, as that of all measures. */
export async function topicStart(topic: TopicView): Promise<MeasureArea> {
  const area = (await topicStarts()).get(topic);
  if (!area) throw new Error(`没有事项“${topic.id}”`);
  return area;
}

/** Paths of the pages of places, where all measures are too many for one page. */
export async function supportAreaPaths() {
  return areaPaths(await supportStart());
}

/** Paths of the pages of places of each topic that has too many measures for one page. */
export async function topicAreaPaths() {
  return [...(await topicStarts())].flatMap(([topic, start]) =>
    areaPaths(start).map(({ params, props }) => ({
      params: { ...params, topic: topic.id },
      props: { ...props, topic },
    })),
  );
}

/**
 * The measures that a page shows, by region; and of all that stand on it or below it, the topics and applicants that they have and how
 * many of each, and how many there are of each status.
 */
export async function supportFacets(area: MeasureArea) {
  const { topics, applicants } = await catalog();
  const all = await allMeasures();
  const measures = groupsIn(all, placesOf(area)).flatMap((group) => group.measures);
  const counted = <T extends { id: string; name: string }>(
    list: readonly T[],
    of: (measure: MeasureView) => readonly { id: string }[],
  ) =>
    list
      .map(({ id, name }) => ({ id, name, count: measures.filter((m) => of(m).some((item) => item.id === id)).length }))
      .filter(({ count }) => count > 0);
  return {
    groups: groupsIn(all, area.shown),
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

/** The measures of a topic that a page shows, by region. */
export const topicGroups = ({ measures }: TopicView, { shown }: MeasureArea) => groupsIn(measures, shown);

/** Measures of a region, and which one of all regions it is. */
interface MeasureGroup {
  region: RegionView;
  measures: MeasureView[];
  n: number;
}

const groupsOf = onceFor(
  (measures: readonly MeasureView[]): ReadonlyMap<RegionView, MeasureGroup> =>
    new Map(
      [...Map.groupBy(measures, ({ plan }) => plan.region)].map(([region, own], n) => [
        region,
        { region, measures: own, n },
      ]),
    ),
);

/** Measures of some regions, in the order in which the regions first come. A page asks for its few, not through those of all. */
function groupsIn(measures: readonly MeasureView[], regions: Iterable<RegionView>): MeasureGroup[] {
  const groups = groupsOf(measures);
  return [...regions].flatMap((region) => groups.get(region) ?? []).sort((a, b) => a.n - b.n);
}
