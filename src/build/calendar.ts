import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { CalendarDays } from '../lib/calendar-days.ts';

/** An event as calendars give it. Addresses are absolute. */
export interface CalendarEntry {
  /** Stays the same for ever, wherever the site stands. */
  uid: string;
  title: string;
  days: CalendarDays;
  description: string;
  place: string;
  category: string;
  url: string;
}

export interface Calendar {
  name: string;
  description: string;
  /** Its own address. */
  url: string;
  /** The day from which the site looks at time. */
  day: string;
  entries: CalendarEntry[];
}

/** Midnight in UTC: the library writes whole days from it, whatever zone the machine is in. */
const whole = (day: string) => new Date(`${day}T00:00:00Z`);

/**
 * A calendar as iCalendar (RFC 5545). All events are whole days, so they need no zone and nothing moves them;
 * `X-WR-TIMEZONE` tells programs where the calendar is at home. Handing the zone to the library would make it write
 * stamps in the machine's local time.
 */
export function icsCalendar(calendar: Calendar): string {
  const ics = ical({
    name: calendar.name,
    description: calendar.description,
    prodId: '//ip-plans//events//ZH-CN',
    method: ICalCalendarMethod.PUBLISH,
    source: calendar.url,
    ttl: 7 * 24 * 60 * 60,
    events: calendar.entries.map((entry) => ({
      id: entry.uid,
      stamp: new Date(`${calendar.day}T00:00:00+08:00`),
      allDay: true,
      start: whole(entry.days.start),
      end: whole(entry.days.end),
      repeating: entry.days.rule,
      summary: entry.title,
      description: entry.description,
      location: entry.place,
      categories: [{ name: entry.category }],
      transparency: ICalEventTransparency.TRANSPARENT,
      url: entry.url,
    })),
  });
  // The library puts extra properties behind the events, where the grammar has no place for them.
  return `${ics.toString().replace('BEGIN:VEVENT', 'X-WR-TIMEZONE:Asia/Shanghai\r\nBEGIN:VEVENT')}\r\n`;
}
