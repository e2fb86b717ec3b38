import { icsCalendar, type CalendarEntry } from '../build/calendar.ts';
import { calendarDays, isAhead, type CalendarDays } from '../lib/calendar-days.ts';
import { firstDay } from '../lib/feed-dates.ts';
import { strings } from '../strings.ts';
import { catalog, type EventView } from './catalog.ts';
import { absoluteOf, siteRecord } from './site.ts';
import { isMade } from './shard.ts';

const words = strings.reuse.calendar;

/** The address of the calendar of all events. */
export const CALENDAR = '/events.ics';

/** Paths of the calendars of one event: those whose days are known. */
export async function eventCalendarPaths() {
  const { events, day } = await catalog();
  return events
    .filter((event) => isMade(event.region) && daysOf(event, day) !== null)
    .map((event) => ({ params: { id: event.id }, props: { event } }));
}

/** The address of the calendar of an event that is still to come; null for one that is over, or whose days are not known. */
export async function calendarAddress(event: EventView): Promise<string | null> {
  const { day } = await catalog();
  const days = daysOf(event, day);
  return days && isAhead(days, day) ? addressOf(event) : null;
}

/** All events whose days are known, as iCalendar. */
export async function allEvents(): Promise<string> {
  const { events } = await catalog();
  return calendar(events, CALENDAR);
}

/** One event as iCalendar. */
export const oneEvent = (event: EventView): Promise<string> => calendar([event], addressOf(event));

const addressOf = (event: EventView) => `/events/${event.id}.ics`;

async function calendar(events: readonly EventView[], address: string): Promise<string> {
  const { day } = await catalog();
  const site = await siteRecord();
  return icsCalendar({
    name: words.name(site.name),
    description: words.description,
    url: absoluteOf(address),
    day,
    entries: events.flatMap((event) => {
      const days = daysOf(event, day);
      return days ? [entry(event, days)] : [];
    }),
  });
}

/** An event that comes every year stands in the calendar from its first recorded theme on, else from its document, else from its sources. */
function daysOf(event: EventView, day: string): CalendarDays | null {
  const themes = event.themes.map(({ year }) => `${year}-01-01`);
  const issued = event.clause?.plan.issuedDate;
  const sources = event.sources.flatMap(({ date }) => (date ? [firstDay(date)] : []));
  const since = themes.sort()[0] ?? issued ?? sources.sort()[0] ?? day;
  return calendarDays(event, since);
}

function entry(event: EventView, days: CalendarDays): CalendarEntry {
  const { clause, region, sources } = event;
  const url = absoluteOf(event.url);
  const national = region.parent === null;
  const ended = clause?.plan.state === 'ended' && clause.plan.period ? clause.plan.period.end : null;
  return {
    uid: `event-${event.id}@ip-plans`,
    title: national ? event.title : words.inRegion(event.title, region.name),
    days,
    description: [
      event.summary,
      clause && words.evidence(clause.plan.title, clause.plan.docNumber, clause.label),
      days.rule !== null && ended !== null && words.ended(ended),
      ...sources.map((source) => strings.reuse.feed.source(source.publisher, source.title)),
      words.page(url),
    ]
      .filter(Boolean)
      .join('\n'),
    place: [region.fullName, ...event.places].join('、'),
    category: strings.event.kinds[event.kind],
    url,
  };
}
