import { nextYearly } from '../lib/dates.ts';
import type { Area } from '../lib/split/by-place.ts';
import { catalog, type EventView, type RegionView } from './catalog.ts';
import { areaPaths } from './areas.ts';

/** A page of events: of all places, or of one. */
export type EventArea = Area<RegionView>;

/** The national awareness week of 20 to 26 April: when it comes next (or whether it is on), and its record. */
export async function nextAwarenessWeek(): Promise<{
  start: string;
  end: string;
  days: number;
  running: boolean;
  event: EventView | null;
}> {
  const { day, events } = await catalog();
  const days = 7;
  const next = nextYearly({ month: 4, day: 20 }, days, day);
  return {
    ...next,
    days,
    running: next.start <= day,
    event: events.find((event) => event.id === 'ip-week') ?? null,
  };
}

/** The page of all events. */
export const eventsStart = async (): Promise<EventArea> => (await catalog()).eventArea;

/** Paths of the pages of places, where all events are too many for one page. */
export const eventAreaPaths = async () => areaPaths(await eventsStart());

/** The events that a page shows, by region, in the order of the regions. */
export async function eventsByRegion({ shown }: EventArea): Promise<{ region: RegionView; events: EventView[] }[]> {
  const { regions } = await catalog();
  return regions.filter((region) => shown.has(region)).map((region) => ({ region, events: region.events }));
}
