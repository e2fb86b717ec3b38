import { describe, expect, it } from 'vitest';
import { chineseDate, chineseSpan, nextYearly } from '../../../src/lib/dates.ts';

describe('chineseDate', () => {
  it.each([
    ['2022-01-27', '2022年1月27日'],
    ['2009-04', '2009年4月'],
    ['2019', '2019年'],
  ])('prints %s as %s', (date, printed) => {
    expect(chineseDate(date)).toBe(printed);
  });
});

describe('chineseSpan', () => {
  it('names the month once when both days are in it', () => {
    expect(chineseSpan('2026-04-20', '2026-04-26')).toBe('4月20日—26日');
  });

  it('names both months when they differ', () => {
    expect(chineseSpan('2026-04-28', '2026-05-04')).toBe('4月28日—5月4日');
  });
});

describe('nextYearly', () => {
  const week = (day: string) => nextYearly({ month: 4, day: 20 }, 7, day);
  const of = (year: number) => ({ start: `${year}-04-20`, end: `${year}-04-26` });

  it('is this year’s week before it begins', () => {
    expect(week('2026-01-01')).toEqual(of(2026));
    expect(week('2026-04-19')).toEqual(of(2026));
  });

  it('is the running week from its first to its last day', () => {
    expect(week('2026-04-20')).toEqual(of(2026));
    expect(week('2026-04-26')).toEqual(of(2026));
  });

  it('is next year’s week from 27 April on', () => {
    expect(week('2026-04-27')).toEqual(of(2027));
    expect(week('2026-12-31')).toEqual(of(2027));
  });

  it('counts a day as a span of one day', () => {
    expect(nextYearly({ month: 4, day: 26 }, 1, '2026-04-26')).toEqual({ start: '2026-04-26', end: '2026-04-26' });
    expect(nextYearly({ month: 4, day: 26 }, 1, '2026-04-27')).toEqual({ start: '2027-04-26', end: '2027-04-26' });
  });

  it('still counts a running event that began in the old year', () => {
    expect(nextYearly({ month: 12, day: 30 }, 5, '2027-01-02')).toEqual({ start: '2026-12-30', end: '2027-01-03' });
    expect(nextYearly({ month: 12, day: 30 }, 5, '2027-01-04')).toEqual({ start: '2027-12-30', end: '2028-01-03' });
  });
});
