import { catalog, type ChannelView, type RegionView } from './catalog.ts';
import { isMade } from './shard.ts';

/** Paths of all region pages. */
export async function regionPaths() {
  const { regions } = await catalog();
  return regions
    .filter((region) => isMade(region))
    .map((region) => ({ params: { code: region.id }, props: { region } }));
}

/** The regions at the top: the whole country, with all below it reachable through `children`. */
export async function topRegions(): Promise<RegionView[]> {
  const { regions } = await catalog();
  return regions.filter((region) => region.parent === null);
}

/** The channels of the regions above, which serve this one too. */
export function channelsAbove(region: RegionView): ChannelView[] {
  const above: ChannelView[] = [];
  for (let parent = region.parent; parent; parent = parent.parent) above.push(...parent.channels);
  return above;
}
