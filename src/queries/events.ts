import { nextYearly } from '../lib/dates.ts';
import { catalog, type EventView, type RegionView } from './catalog.ts';

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

/** Events by region, in the order of the regions. */
export async function eventsByRegion(): Promise<{ region: RegionView; events: EventView[] }[]> {
  const { regions } = await catalog();
  return regions.filter((region) => region.events.length > 0).map((region) => ({ region, events: region.events }));
}
