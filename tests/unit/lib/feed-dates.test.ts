import { expect, test } from 'vitest';
import { firstDay, rfc3339, rfc822 } from '../../../src/lib/feed-dates.ts';

test('a date known to the month or the year begins with its first day', () => {
  expect(firstDay('2009-04')).toBe('2009-04-01');
  expect(firstDay('2020')).toBe('2020-01-01');
  expect(firstDay('2022-01-27')).toBe('2022-01-27');
});

test('a day is written as RFC 822 and RFC 3339 want it, in the zone of Shanghai', () => {
  expect(rfc822('2022-04-20')).toBe('Wed, 20 Apr 2022 00:00:00 +0800');
  expect(rfc822('2024-01-01')).toBe('Mon, 01 Jan 2024 00:00:00 +0800');
  expect(rfc3339('2022-04-20')).toBe('2022-04-20T00:00:00+08:00');
});

test('both name the same instant, on every day of a leap year', () => {
  for (let n = 0; n < 366; n++) {
    const day = new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);
    expect(Date.parse(rfc822(day)), day).toBe(Date.parse(rfc3339(day)));
    expect(new Date(rfc822(day)).toUTCString(), day).toBe(new Date(`${day}T00:00:00+08:00`).toUTCString());
    // The name of the weekday is read by nobody who parses, but by people.
    expect(rfc822(day).slice(0, 3), day).toBe(new Date(`${day}T00:00:00Z`).toUTCString().slice(0, 3));
  }
});
