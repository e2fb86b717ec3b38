import { ACCESS_DATE, fillIn } from '../lib/citation/access.ts';
import { shanghaiDay } from '../lib/period.ts';

/**
 * The day of reading in Asia/Shanghai, by the reader's clock. A clock that shows a day before the page was made is wrong: then null, and the
 * day stays open. A clock that is too late cannot be told.
 */
export function readingDay(): string | null {
  const made = document.querySelector<HTMLTimeElement>('footer time')?.dateTime ?? '';
  const today = shanghaiDay(new Date());
  return today < made ? null : today;
}

/** A citation with today and the browser's own place of the site in it. */
export const complete = (text: string): string => fillIn(text, readingDay() ?? ACCESS_DATE, location.origin);

/**
 * Puts a text on the clipboard. Where the browser refuses or has none, the text is selected, and the old command tried.
 * @param select selects the text on the page
 * @returns whether it is on the clipboard
 */
export async function copyText(text: string, select: () => void): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    select();
    // Deprecated, but all there is where a page was not opened by https (or in old WeChat).
    const old = document as unknown as { execCommand?: (command: string) => boolean };
    return old.execCommand?.('copy') ?? false;
  }
}
