import { pagesBelow, splitByPlace, type Area } from '../lib/split/by-place.ts';
import { catalog, type RegionView } from './catalog.ts';
import { once } from './once.ts';
import { topRegions } from './regions.ts';

/** So many places a table sets side by side at most, beside those above them. */
const MOST = 12;

/** A page of the comparison: of all places, or of those below one. */
export type CompareArea = Area<RegionView>;

/** The page of all places when they are few enough, else with pages of places below it. */
export const compareStart = once(async (): Promise<CompareArea> => {
  const { plans } = await catalog();
  const regions = new Set(plans.map(({ region }) => region));
  return splitByPlace(await topRegions(), {
    countOf: (region) => (regions.has(region) ? 1 : 0),
    most: MOST,
    together: true,
  });
});

/** The pages of places, where there are too many places for one page. */
export const compareAreas = once(async () => pagesBelow(await compareStart()));

/** The places that stand side by side on a page of places: its own, and those above, of which the places are parts. */
export function comparedIn({ place, part, shown }: CompareArea): ReadonlySet<RegionView> {
  const above: RegionView[] = [];
  for (let region = (part === null ? place?.parent : place) ?? null; region; region = region.parent) above.push(region);
  return new Set([...above, ...shown]);
}
