import { expect, test } from 'vitest';
import { calendarDays, isAhead } from '../../../src/lib/calendar-days.ts';

const APRIL_26 = 'FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=26';
const yearly = (recurs: string, kind: 'day' | 'week' = 'day') => ({ kind, recurs, start: null, end: null });

test('a yearly day begins with the first time on or after it is on record, and ends before the next day', () => {
  expect(calendarDays(yearly(APRIL_26), '2022-10-18')).toEqual({
    start: '2023-04-26',
    end: '2023-04-27',
    rule: APRIL_26,
  });
  expect(calendarDays(yearly(APRIL_26), '2022-04-26')?.start).toBe('2022-04-26');
  expect(calendarDays(yearly(APRIL_26), '2022-01-01')?.start).toBe('2022-04-26');
});

test('a yearly week lasts seven days', () => {
  const week = calendarDays(yearly('FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=20', 'week'), '2022-01-01');
  expect(week).toMatchObject({ start: '2022-04-20', end: '2022-04-27' });
});

test('29 February waits for a leap year', () => {
  expect(calendarDays(yearly('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29'), '2025-01-01')?.start).toBe('2028-02-29');
});

test('a rule whose day no year has is refused', () => {
  expect(() => calendarDays(yearly('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'), '2025-01-01')).toThrow('没有这样的日子');
});

test('known days stand as they are: the last one counts in full', () => {
  const days = { kind: 'campaign', recurs: null, start: '2021-12-17', end: '2021-12-31' } as const;
  expect(calendarDays(days, '2026-01-01')).toEqual({ start: '2021-12-17', end: '2022-01-01', rule: null });
  expect(calendarDays({ ...days, end: null }, '2026-01-01')?.end).toBe('2021-12-18');
});

test('an event without a day stands in no calendar', () => {
  expect(calendarDays({ kind: 'week', recurs: null, start: null, end: null }, '2022-01-01')).toBeNull();
});

test('what is over is over on the day after its last one; what comes every year is always ahead', () => {
  const once = { start: '2021-12-17', end: '2021-12-18', rule: null };
  expect(isAhead(once, '2021-12-17')).toBe(true);
  expect(isAhead(once, '2021-12-18')).toBe(false);
  expect(isAhead({ ...once, rule: APRIL_26 }, '2030-01-01')).toBe(true);
});
