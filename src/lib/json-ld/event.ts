import type { Event } from 'schema-dts';
import { nextYearly } from '../dates.ts';
import { area, type At } from './common.ts';

export interface EventFacts {
  url: string;
  title: string;
  summary: string;
  recurs: string | null;
  start: string | null;
  end: string | null;
  region: { id: string; fullName: string };
}

/**
 * An event with real dates: its own, or the next that its yearly rule gives, with the rule.
 * @param day from which "next" is looked for, `YYYY-MM-DD`
 * @param days how long a yearly event lasts
 * @returns null without a date: an event "some time" is none for a calendar
 */
export function event(facts: EventFacts, day: string, days: number, at: At): Event | null {
  const rule = /BYMONTH=(\d+);BYMONTHDAY=(\d+)/.exec(facts.recurs ?? '');
  const first = rule && { month: Number(rule[1]), day: Number(rule[2]) };
  const next = first && nextYearly(first, days, day);
  const start = facts.start ?? next?.start;
  if (!start) return null;
  return {
    '@type': 'Event',
    '@id': at(facts.url),
    name: facts.title,
    description: facts.summary,
    url: at(facts.url),
    startDate: start,
    endDate: facts.end ?? next?.end ?? start,
    location: area(facts.region),
    ...(first
      ? { eventSchedule: { '@type': 'Schedule', repeatFrequency: 'P1Y', byMonth: first.month, byMonthDay: first.day } }
      : {}),
  };
}
