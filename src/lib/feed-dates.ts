/** The first day of a date that may be known to the year or the month only: `2009-04` → `2009-04-01`. Feeds know no shorter dates. */
export function firstDay(date: string): string {
  const [year = '', month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}`;
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The beginning of a day in Shanghai as RFC 822 writes it, with the year in full as RSS 2.0 wants: `Wed, 20 Apr 2022 00:00:00 +0800`. */
export function rfc822(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()];
  return `${weekday}, ${date} ${MONTHS[Number(month) - 1]} ${year} 00:00:00 +0800`;
}

/** The beginning of a day in Shanghai as RFC 3339 writes it: `2022-04-20T00:00:00+08:00`. */
export const rfc3339 = (day: string): string => `${day}T00:00:00+08:00`;
