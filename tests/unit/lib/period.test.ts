import { describe, expect, it } from 'vitest';
import { periodState, shanghaiDay, siteDay } from '../../../src/lib/period.ts';

const period = { start: 2021, end: 2025 };

describe('periodState', () => {
  it.each([
    ['2020-12-31', 'not-started'],
    ['2021-01-01', 'running'],
    ['2025-12-31', 'running'],
    ['2026-01-01', 'ended'],
  ])('is on %s %s', (day, state) => {
    expect(periodState(period, day)).toBe(state);
  });

  it('is none for a document without a period, such as a reply', () => {
    expect(periodState(null, '2026-01-01')).toBe('none');
  });

  it('runs within a period of a single year', () => {
    expect(periodState({ start: 2025, end: 2025 }, '2025-06-01')).toBe('running');
  });
});

describe('shanghaiDay', () => {
  it('is already the new year in Shanghai when UTC has 16:00 on 31 December', () => {
    expect(shanghaiDay(new Date('2025-12-31T15:59:59Z'))).toBe('2025-12-31');
    expect(shanghaiDay(new Date('2025-12-31T16:00:00Z'))).toBe('2026-01-01');
  });

  it('is still 1 January in Shanghai when Los Angeles has 31 December', () => {
    expect(shanghaiDay(new Date('2025-12-31T23:30:00-08:00'))).toBe('2026-01-01');
  });
});

describe('siteDay', () => {
  const now = new Date('2025-12-31T16:00:00Z');

  it('is SITE_DATE where set, so that a build can be repeated', () => {
    expect(siteDay('2025-12-31', now)).toBe('2025-12-31');
    expect(periodState(period, siteDay('2025-12-31', now))).toBe('running');
  });

  it('is today in Shanghai where SITE_DATE is not set or empty', () => {
    expect(siteDay(undefined, now)).toBe('2026-01-01');
    expect(siteDay('', now)).toBe('2026-01-01');
    expect(periodState(period, siteDay(undefined, now))).toBe('ended');
  });

  it('takes 29 February of a leap year', () => {
    expect(siteDay('2024-02-29', now)).toBe('2024-02-29');
  });

  it.each(['2025-02-29', '2025-13-01', '2025-00-10', '2025-4-1', '20250401', '2025-04-01T00:00', 'heute'])(
    'refuses %s, names SITE_DATE and says what to write',
    (written) => {
      expect(() => siteDay(written, now)).toThrow(/SITE_DATE.*不是真实日期。请写成 \d{4}-\d{2}-\d{2}/);
    },
  );
});
