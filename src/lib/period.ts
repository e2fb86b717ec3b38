/** Where a plan's period stands; `none` when the document has no period. */
export type PeriodState = 'not-started' | 'running' | 'ended' | 'none';

/**
 * The state of a period of whole years, seen from a day.
 * A period ends with 31 December of its last year, by the calendar of Asia/Shanghai.
 * @param period first and last year, or null when the document has none
 * @param day the day of the look, as `YYYY-MM-DD` in Asia/Shanghai
 */
export function periodState(period: { start: number; end: number } | null, day: string): PeriodState {
  if (period === null) return 'none';
  const year = Number(day.slice(0, 4));
  if (year < period.start) return 'not-started';
  return year > period.end ? 'ended' : 'running';
}

/** The calendar day in Asia/Shanghai at an instant, as `YYYY-MM-DD`. */
export function shanghaiDay(instant: Date): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Asia/Shanghai',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant);
}

/**
 * The day from which the site looks at time: `SITE_DATE` where set, else today in Asia/Shanghai.
 * @throws when `SITE_DATE` is no real date
 */
export function siteDay(siteDate: string | undefined, now: Date): string {
  if (siteDate === undefined || siteDate === '') return shanghaiDay(now);
  const parsed = new Date(`${siteDate}T00:00:00Z`);
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(siteDate) ||
    Number.isNaN(parsed.getTime()) ||
    !parsed.toISOString().startsWith(siteDate)
  ) {
    throw new Error(`环境变量 SITE_DATE 的值“${siteDate}”不是真实日期。请写成 2026-11-22 这样，或不设它。`);
  }
  return siteDate;
}
