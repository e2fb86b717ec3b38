import type { FoundFigure } from './figures.ts';
import type { Flow } from './flow.ts';
import { trimmed } from './names.ts';
import type { Counted } from './numbers-in-text.ts';

/** Numbers that share a list of names. Offsets are of the flow. */
export interface SharedList {
  names: string[];
  /** From the list to the last of its numbers. */
  from: number;
  to: number;
  /** What is said before the numbers. */
  before: string;
  /** The year of this number, where the list is one of years. */
  year?: number | undefined;
}

/** 甲、乙、丙分别为1、2、3, and 甲、乙均居第2位: names that share their numbers. */
export function sharedList(
  text: string,
  sentence: number,
  number: Counted,
  counted: readonly Counted[],
  n: number,
): SharedList | null {
  const years = byYears(text, sentence, number, counted, n);
  if (years) return years;
  const said = text.slice(sentence, number.start);
  // 获得甲、乙、丙的，每项分别奖励: the list may be the phrase before.
  const each =
    /(?:^|[，；;：:。\n]|,)([^，；;：:。\n,]*[、和及与][^，；;：:。\n,]*?)((?:的[，,](?:每[项件家个名次])?)?分别)([^，；;。\n]*)$/.exec(
      said,
    );
  if (each) {
    const [, list = '', bridge = '', rest = ''] = each;
    const from = number.start - list.length - bridge.length - rest.length;
    const names = listNames(list);
    const first = counted.findIndex((one) => one.start >= from + list.length);
    const verb = text.slice(from + list.length + bridge.length, counted[first]?.start ?? number.start);
    const last = first + names.length - 1;
    const name = names[n - first];
    const end = counted[last]?.end;
    if (name !== undefined && end !== undefined && !/[。；\n]/.test(text.slice(from, end)))
      return { names: [name], from, to: end, before: `${names[n - first] ?? ''}${verb}` };
  }
  const all =
    /(?:^|[，；;：:。\n]|,)([^，；;：:。\n,]*[、和及与][^，；;：:。\n,]*?)(?:均|都|各)((?:位居|居|达到|达|超过|突破|排名|排|列|位列|名列|为|不少于|不低于)[^，；;。\n\d]*)$/.exec(
      said,
    );
  if (all) {
    const names = listNames(all[1] ?? '');
    const from = number.start - (all[1] ?? '').length - 1 - (all[2] ?? '').length;
    if (names.length > 1) return { names, from, to: number.end, before: all[2] ?? '' };
  }
  return null;
}

/** 甲10件、乙5件，分别比上年增长3%、2%: the n-th change is of the n-th thing before. */
export function comparedList(
  text: string,
  sentence: number,
  number: Counted,
  counted: readonly Counted[],
  n: number,
  figures: readonly FoundFigure[],
  flow: Flow,
): SharedList | null {
  const match = /[，,]分别((?:比|较|同比)[^，；。\n\d]*(?:\d{4}年)?[^，；。\n\d]*)(?:[^，；。\n]*)$/.exec(
    text.slice(sentence, number.start),
  );
  if (!match) return null;
  const from = sentence + match.index + 1;
  const first = counted.findIndex((one) => one.start >= from);
  const size = runFrom(text, counted, first);
  const before = figures.filter((figure) => figure.at >= (flow.at[sentence] ?? 0) && figure.at < (flow.at[from] ?? 0));
  const of = before.slice(-size)[n - first];
  const end = counted[first + size - 1]?.end;
  if (of === undefined || before.length < size || end === undefined) return null;
  const lead = before.slice(-size)[0];
  const back = Math.max(sentence, text.lastIndexOf(lead?.name ?? '', flow.at.indexOf(lead?.at ?? 0)));
  return { names: [of.name], from: back, to: end, before: match[1] ?? '' };
}

/** How many numbers follow each other in a list (1件以上、2件和3件), from one of them on. */
function runFrom(text: string, counted: readonly Counted[], first: number): number {
  let size = 1;
  while (
    /^(?:及?以上|左右|以内)?(?:、|，|,|和|及|以及)$/.test(
      text.slice(counted[first + size - 1]?.end ?? 0, counted[first + size]?.start ?? 0),
    )
  )
    size += 1;
  return size;
}

/** 到2024年、2025年，某量分别达到1、2: one name, a year for each number. */
function byYears(
  text: string,
  sentence: number,
  number: Counted,
  counted: readonly Counted[],
  n: number,
): SharedList | null {
  const said = text.slice(sentence, number.start);
  // No other year stands between them and the name, unless one that is compared with.
  const match =
    /((?:20\d\d年?底?[、和及]?){2,}[，,]?)((?:(?!(?<![较比])20\d\d年)[^；。\n])*[，,])?((?:(?!(?<![较比])20\d\d年)[^，；。\n])*?)分别([^，；。\n]*)$/.exec(
      said,
    );
  const years = [...(match?.[1] ?? '').matchAll(/20\d\d/g)].map(Number);
  if (!match || years.length < 2) return null;
  const name = match[3] ?? '';
  // A list of names takes the numbers for itself; a single name may hold 和 where the years stand right before it.
  if ((match[2] === undefined ? /、/ : /[、和及与]/).test(name)) return null;
  const verbAt = number.start - (match[4] ?? '').length;
  // The years stand before the first of several lists.
  const from = match[2] === undefined ? sentence + match.index : verbAt - 2 - name.length;
  const first = counted.findIndex((one) => one.start >= verbAt);
  const year = years[n - first];
  const size = runFrom(text, counted, first);
  const end = counted[first + size - 1]?.end;
  if (year === undefined || end === undefined || size !== years.length) return null;
  const verb = text.slice(verbAt, counted[first]?.start ?? number.start);
  return { names: [trimmed(name)], from, to: end, before: verb, year };
}

/** The names of a list; its head (到2025年，全市; 2024年和2025年) taken off the first. */
function listNames(list: string): string[] {
  const parts = list
    .replace(/^[到至]?(?:20\d\d年?底?[、和及]?){2,}/, '')
    .split(/[、和及与]|以及/)
    .filter((part) => part !== '');
  return parts.map((part, n) => (n === 0 ? trimmed(part) || part : part));
}
