/** What the names of all caches of a site begin with; another site of the same host has another base path. */
export const cachePrefix = (base: string): string => `ip-plans:${base}:`;

/** The header in which a saved page says when it was saved (ISO 8601). */
export const SAVED_AT = 'x-saved-at';

/** A time as it is said of a saved page, in the reader's own zone: 2026年11月22日 9:05. */
export function chineseTime(time: Date): string {
  const minutes = String(time.getMinutes()).padStart(2, '0');
  return `${time.getFullYear()}年${time.getMonth() + 1}月${time.getDate()}日 ${time.getHours()}:${minutes}`;
}
