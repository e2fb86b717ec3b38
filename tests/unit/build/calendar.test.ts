import ICAL from 'ical.js';
import { afterEach, expect, test } from 'vitest';
import { icsCalendar, type Calendar, type CalendarEntry } from '../../../src/build/calendar.ts';

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

const entry = (over: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'event-ip-week@ip-plans',
  title: '宣传周',
  days: { start: '2022-04-20', end: '2022-04-27', rule: 'FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=20' },
  description: '一行，带逗号; 分号, 和\\斜线\n第二行',
  place: '全国',
  category: '宣传周',
  url: 'https://example.org/events/#ip-week',
  ...over,
});
const calendar = (entries: CalendarEntry[]): Calendar => ({
  name: '日历',
  description: '说明',
  url: 'https://example.org/events.ics',
  day: '2026-11-22',
  entries,
});
const parsed = (text: string) => new ICAL.Component(ICAL.parse(text) as never[]).getAllSubcomponents('vevent');

test('text comes through with its commas, semicolons, slashes and lines', () => {
  const [event] = parsed(icsCalendar(calendar([entry()])));
  expect(event?.getFirstPropertyValue('description')).toBe(entry().description);
});

test('the bytes are the same whatever zone the machine is in, and whenever it runs', () => {
  const offsets = new Set<number>();
  const texts = ['Asia/Shanghai', 'Pacific/Auckland', 'America/Los_Angeles', 'UTC'].map((tz) => {
    process.env['TZ'] = tz;
    offsets.add(new Date(0).getTimezoneOffset());
    return icsCalendar(calendar([entry()]));
  });
  // The zone of the process did change: else this would prove nothing.
  expect(offsets.size).toBe(4);
  expect(new Set(texts).size).toBe(1);
  expect(texts[0]).toContain('DTSTAMP:20261121T160000Z');
  expect(texts[0]).toContain('DTSTART;VALUE=DATE:20220420');
  expect(texts[0]).toContain('DTEND;VALUE=DATE:20220427');
});

test('lines end in CRLF, hold 75 octets at most, and cut no character in two', () => {
  const text = icsCalendar(calendar([entry({ description: '知识产权𠮷'.repeat(60) })]));
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  expect(parsed(text)[0]?.getFirstPropertyValue('description')).toBe('知识产权𠮷'.repeat(60));
});

test('what belongs to the calendar stands before the events, as the grammar wants it', () => {
  const text = icsCalendar(calendar([entry(), entry({ uid: 'b' })]));
  expect(text.indexOf('X-WR-TIMEZONE:Asia/Shanghai')).toBeGreaterThan(0);
  expect(text.indexOf('X-WR-TIMEZONE')).toBeLessThan(text.indexOf('BEGIN:VEVENT'));
  expect(text.match(/X-WR-TIMEZONE/g)).toHaveLength(1);
});

test('an event that comes once has no rule', () => {
  const text = icsCalendar(calendar([entry({ days: { start: '2021-12-17', end: '2021-12-18', rule: null } })]));
  expect(text).not.toContain('RRULE');
});
