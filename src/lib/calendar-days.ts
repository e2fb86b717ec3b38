import type { Event } from '../schemas/event.ts';

/** Whole days in a calendar: the first day, the day after the last one (as iCalendar counts), and the rule by which they come again. */
export interface CalendarDays {
  start: string;
  end: string;
  rule: string | null;
}

type Dated = Pick<Event, 'kind' | 'recurs' | 'start' | 'end'>;

const DAY = 86_400_000;
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
const time = (day: string) => Date.parse(`${day}T00:00:00Z`);

/**
 * When an event stands in a calendar; null when the day is not known.
 * One that comes every year begins with the first time on or after `since`, unless its first day is known. A yearly week lasts seven days.
 * @param since `YYYY-MM-DD`, from when on it is on record
 */
export function calendarDays({ kind, recurs, start, end }: Dated, since: string): CalendarDays | null {
  const first = start ?? (recurs === null ? null : firstTime(recurs, since));
  if (first === null) return null;
  const days = recurs !== null && kind === 'week' ? 7 : 1;
  const after = end === null ? time(first) + days * DAY : time(end) + DAY;
  return { start: first, end: iso(after), rule: recurs };
}

/** Whether an event is still to come or under way on a day. */
export const isAhead = (days: CalendarDays, day: string): boolean => days.rule !== null || days.end > day;

/** The first day of a yearly rule (`FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=26`) on or after a day. 29 February waits for a leap year. */
function firstTime(rule: string, since: string): string {
  const part = (name: string) => Number(new RegExp(`(?:^|;)${name}=(\\d+)`).exec(rule)?.[1]);
  const [month, date] = [part('BYMONTH'), part('BYMONTHDAY')];
  const from = Number(since.slice(0, 4));
  for (let year = from; year <= from + 8; year++) {
    const day = iso(Date.UTC(year, month - 1, date));
    if (Number(day.slice(8)) === date && day >= since) return day;
  }
  throw new Error(`重复规则“${rule}”没有这样的日子`);
}

/** The day of the year on which an event is that is a day, as 4月26日; null when it is a week, or has no day of its own. */
export function dayOfYear({ kind, recurs }: Pick<Dated, 'kind' | 'recurs'>): string | null {
  const rule = /BYMONTH=(\d+);BYMONTHDAY=(\d+)/.exec(recurs ?? '');
  return kind === 'day' && rule ? `${rule[1]}月${rule[2]}日` : null;
}
