import { areaPath, pagesBelow, type Area } from '../lib/split/by-place.ts';
import { strings } from '../strings.ts';
import type { RegionView } from './catalog.ts';
import { isMade } from './shard.ts';

/** Paths of the pages of a list that is cut by place. */
export const areaPaths = (start: Area<RegionView>) =>
  pagesBelow(start)
    .filter(({ place }) => isMade(place))
    .map((area) => ({ params: { code: areaPath(area).replace(/\/$/, '') }, props: { area } }));

/** What a page is called among those of the place above it. */
export function areaName({ place, part }: Area<RegionView>): string | null {
  if (part === null) return place?.name ?? null;
  const [first, ...others] = part.places.map(({ name }) => name);
  return strings.areas.span(first ?? '', others.at(-1) ?? null);
}

/** The same where nothing else says which place it is in: two counties may have one name. */
export const areaTitle = (area: Area<RegionView>): string | null =>
  area.part === null
    ? (area.place?.fullName ?? null)
    : strings.areas.part(area.place?.fullName ?? '', areaName(area) ?? '');
