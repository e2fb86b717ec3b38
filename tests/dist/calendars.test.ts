import fs from 'node:fs';
import path from 'node:path';
import ICAL from 'ical.js';
import { afterEach, expect, test } from 'vitest';
import { attribute, DIST, files, items, text } from '../support/dist.ts';
import { listPages } from '../support/lists.ts';

interface EventItem {
  id: string;
  title: string;
  kind: string;
  recurs: string | null;
  start: string | null;
  end: string | null;
  plan: string | null;
  clause: string | null;
  url: string;
}

const read = (file: string) => fs.readFileSync(path.join(DIST, file), 'utf8');
const component = (file: string) => new ICAL.Component(ICAL.parse(read(file)) as never[]);
const dated = items<EventItem>('events').filter((event) => event.recurs !== null || event.start !== null);
const uid = (event: EventItem) => `event-${event.id}@ip-plans`;
const vevents = (file: string) => component(file).getAllSubcomponents('vevent');
const find = (event: EventItem) =>
  vevents('events.ics').find((vevent) => vevent.getFirstPropertyValue('uid') === uid(event));

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

test('the calendar holds the events whose days are known, and no others: no day is made up', () => {
  expect(dated.length).toBeGreaterThan(4);
  expect(vevents('events.ics').map((vevent) => vevent.getFirstPropertyValue('uid'))).toEqual(dated.map(uid));
});

test('each event has its title, its page, a stamp in UTC, and whole days whose end is the day after', () => {
  for (const event of dated) {
    const vevent = find(event);
    expect(vevent?.getFirstPropertyValue('summary'), event.id).toContain(event.title);
    const { pathname, hash } = new URL(String(vevent?.getFirstPropertyValue('url')));
    expect(pathname + hash, event.id).toBe(event.url);
    const [start, end] = ['dtstart', 'dtend'].map((name) => vevent?.getFirstPropertyValue(name) as ICAL.Time);
    expect([start?.isDate, end?.isDate], event.id).toEqual([true, true]);
    expect((start && end?.subtractDate(start).toSeconds()) ?? 0, event.id).toBeGreaterThanOrEqual(86_400);
    expect(String((vevent?.getFirstPropertyValue('dtstamp') as ICAL.Time).zone), event.id).toBe('UTC');
    if (event.recurs) expect(String(vevent?.getFirstPropertyValue('rrule')), event.id).toContain('FREQ=YEARLY');
    if (event.start) expect(start?.toString(), event.id).toBe(event.start);
  }
});

test('the stamp is the day of the site, so that a build can be repeated', () => {
  const { generated } = JSON.parse(read('data/events.json')) as { generated: string };
  const stamps = new Set(read('events.ics').match(/^DTSTAMP:.*(?=\r$)/gm));
  const instant = new Date(`${generated}T00:00:00+08:00`).toISOString().replace(/[-:]|\.\d+/g, '');
  expect([...stamps]).toEqual([`DTSTAMP:${instant}`]);
});

test('an event of a document names the document and the clause', () => {
  const plans = new Map(
    items<{ id: string; title: string; clauses: { id: string; heading: string }[] }>('plans').map((plan) => [
      plan.id,
      plan,
    ]),
  );
  const own = dated.filter((event) => event.plan !== null);
  expect(own.length).toBeGreaterThan(0);
  for (const event of own) {
    const plan = plans.get(event.plan ?? '');
    const description = String(find(event)?.getFirstPropertyValue('description'));
    expect(description, event.id).toContain(plan?.title);
    expect(description, event.id).toContain(plan?.clauses.find(({ id }) => id === event.clause)?.heading);
  }
});

// Far from Shanghai on either side: whole days must not move.
test.each(['Asia/Shanghai', 'Pacific/Auckland', 'America/Los_Angeles'])(
  'seen from %s, what comes every year comes on its days for three years on end',
  (tz) => {
    process.env['TZ'] = tz;
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(tz);
    const yearly = dated.filter((event) => event.recurs !== null);
    expect(yearly.length).toBeGreaterThan(3);
    for (const event of yearly) {
      const part = (name: string) => new RegExp(`${name}=(\\d+)`).exec(event.recurs ?? '')?.[1]?.padStart(2, '0');
      const day = `${part('BYMONTH')}-${part('BYMONTHDAY')}`;
      const found = new ICAL.Event(find(event) as ICAL.Component);
      const times = found.iterator();
      const first = found.startDate.year;
      for (const year of [first, first + 1, first + 2]) {
        const start = times.next();
        expect(start.toString(), event.id).toBe(`${year}-${day}`);
        const local = start.toJSDate();
        expect([local.getFullYear(), local.getMonth() + 1, local.getDate()], event.id).toEqual([
          year,
          Number(part('BYMONTH')),
          Number(part('BYMONTHDAY')),
        ]);
      }
      expect(found.duration.toSeconds() / 86_400, event.id).toBe(event.kind === 'week' ? 7 : 1);
    }
  },
);

test('the national awareness week is 20 to 26 April, its last day World IP Day', () => {
  const week = new ICAL.Event(
    vevents('events.ics').find(
      (vevent) => vevent.getFirstPropertyValue('uid') === 'event-ip-week@ip-plans',
    ) as ICAL.Component,
  );
  expect(week.startDate.toString().slice(5)).toBe('04-20');
  expect(week.endDate.toString().slice(5)).toBe('04-27');
});

test('each event with days has a calendar of its own that says the same', () => {
  const own = files().filter((file) => /^events\/.*\.ics$/.test(file));
  expect(own).toEqual(dated.map((event) => `events/${event.id}.ics`).sort());
  for (const event of dated)
    expect(vevents(`events/${event.id}.ics`).map(String), event.id).toEqual([String(find(event))]);
});

test('the row of each event that is to come leads to its calendar; that of one that is over does not', () => {
  const elements = listPages('/events/').flatMap((page) => page.elements);
  const { generated } = JSON.parse(read('data/events.json')) as { generated: string };
  const links = new Set(elements.map((element) => attribute(element, 'href')));
  for (const event of dated) {
    const ahead = event.recurs !== null || (event.end ?? event.start ?? '') >= generated;
    expect(links.has(`/events/${event.id}.ics`), event.id).toBe(ahead);
  }
  expect(links.has('/events.ics')).toBe(true);
  const row = elements.find((element) => attribute(element, 'id') === 'ip-week');
  expect(text(row as never)).toContain('加入日历');
});
