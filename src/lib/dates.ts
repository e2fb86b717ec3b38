/** A date as Chinese official papers print it: `2022-01-27` → 2022年1月27日; a month or a year alone stays so. */
export function chineseDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`;
}

/** A span of days: 4月20日—26日, or with both months when they differ. */
export function chineseSpan(start: string, end: string): string {
  const [, m1, d1] = start.split('-').map(Number);
  const [, m2, d2] = end.split('-').map(Number);
  return m1 === m2 ? `${m1}月${d1}日—${d2}日` : `${m1}月${d1}日—${m2}月${d2}日`;
}

/**
 * The next time that a yearly event on fixed days comes, seen from a day: the running one counts until it is over.
 * @param first month and day (1-based) on which it begins
 * @param days how many days it lasts
 * @param day `YYYY-MM-DD`
 * @returns first and last day as `YYYY-MM-DD`
 */
export function nextYearly(
  first: { month: number; day: number },
  days: number,
  day: string,
): { start: string; end: string } {
  const at = (year: number) => {
    const start = new Date(Date.UTC(year, first.month - 1, first.day));
    const end = new Date(start.getTime() + (days - 1) * 86_400_000);
    return { start: start.toISOString().slice(0, 10), end: end.toISOString().slice(0, 10) };
  };
  const year = Number(day.slice(0, 4));
  // The one that began in the old year may still run.
  return [at(year - 1), at(year)].find(({ end }) => end >= day) ?? at(year + 1);
}
