import type { Evidence } from '../../schemas/common.ts';
import type { Context } from './context.ts';

/** `checked` of a channel is the date of its newest evidence, not the day on which somebody looked: it is never later. */
export function checkChannelDates(check: Context): void {
  for (const channel of check.content.channels) {
    const dates = channel.data.evidence.map((item) => dateOf(check, item));
    // Evidence that is missing or could not be read is told elsewhere.
    if (dates.includes(undefined)) continue;
    const newest = dates
      .filter((date): date is string => typeof date === 'string')
      .sort()
      .at(-1);
    const { checked } = channel.data;
    if (newest === undefined || !later(checked, newest)) continue;
    check.say({
      ...check.at(channel, ['checked'], 'checked'),
      cause: `checked（${checked}）晚于最新一份依据的日期（${newest}）`,
      remedy: `改成 "${newest}"，或补上更新的依据；checked 不是查看日期`,
    });
  }
}

/** The date of a piece of evidence, as far as it is known; null for one without a date, undefined for one that is not there. */
function dateOf({ content }: Context, evidence: Evidence): string | null | undefined {
  if ('source' in evidence) return content.sources.find(({ id }) => id === evidence.source)?.data.date;
  const plan = content.plans.find(({ id }) => id === evidence.plan)?.data;
  if (!plan) return undefined;
  const [, year, month = '', day = ''] =
    /(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?/.exec(plan.reportDate?.text ?? '') ?? [];
  const reported =
    year &&
    [year, month, day]
      .filter(Boolean)
      .map((part) => part.padStart(2, '0'))
      .join('-');
  return plan.issuedDate ?? reported ?? plan.period?.start.toString() ?? null;
}

/** Whether a date is later than another, as far as both are known: 2021-12 is not later than 2021-12-17. */
function later(a: string, b: string): boolean {
  const known = Math.min(a.length, b.length);
  return a.slice(0, known) > b.slice(0, known);
}
