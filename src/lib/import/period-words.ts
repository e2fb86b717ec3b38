import { parseHanNumber } from '../text/numbers.ts';

/** First and last year of a five-year plan by its number: 十三五 is 2016 to 2020. */
export function fiveYearPlan(numeral: string): { start: number; end: number } | null {
  const n = parseHanNumber(numeral);
  if (n === null || n < 1) return null;
  return { start: 1951 + n * 5, end: 1955 + n * 5 };
}

const FIVE = '[“"‘「]?(十[一二三四五六七八九]?)五[”"’」]?';

/** The year up to which, or in which, a number is said to hold; null when the text names none. */
export function yearIn(text: string): { year: number; until: boolean } | null {
  const printed = [
    ...text.matchAll(
      /(到|至|截至|截止|力争|争取)?((?:19|20)\d\d)年(?![、—–~～至到-]*(?:(?:19|20)\d\d|十))(以来|以前|起|开始|[底末]?的)?/g,
    ),
  ].findLast(
    (match) =>
      match[3] === undefined &&
      // 2023年底前完成……；: a deadline holds for its own phrase only.
      !(/^(?:底|末)?前/.test(text.slice(match.index + match[0].length)) && /[；;\n]/.test(text.slice(match.index))) &&
      !/(?:较|比|相比|相较于|自|从|由)[^，。]{0,3}$/.test(text.slice(0, match.index + (match[1] ?? '').length)),
  );
  if (printed) return { year: Number(printed[2]), until: printed[1] !== undefined };
  const plan = new RegExp(`(?<![是比较][“"‘「]?)(到|至|截至)?${FIVE}(?:规划)?(?:期)?(?:末|期末|时期末)(?!的)`).exec(
    text,
  );
  const years = plan && fiveYearPlan(plan[2] ?? '');
  return years ? { year: years.end, until: plan[1] !== undefined } : null;
}

/** The span over which something is summed up, as printed, with its first year where that is printed too. */
export function spanIn(text: string): { spanText: string; from: number | null } | null {
  const years = /((?:19|20)\d\d)年?[—–―~～至到-]+(?:19|20)\d\d年?/.exec(text);
  if (years) return { spanText: years[0], from: Number(years[1]) };
  const since = /(?:自)?((?:19|20)\d\d)年以来/.exec(text);
  if (since) return { spanText: since[0], from: Number(since[1]) };
  const named =
    new RegExp(`${FIVE}(?:规划)?(?:时期|期间|以来)`).exec(text)?.[0] ??
    /(?:近|过去|今后|未来)[一二三四五六七八九十两\d]年(?:来)?/.exec(text)?.[0] ??
    /(?:试点|规划|建设|方案|创建|计划)(?:期间|期内|期)/.exec(text)?.[0] ??
    /[一二三四五六七八九十两\d]年(?:来|内|间)/.exec(text)?.[0];
  return named === undefined ? null : { spanText: named, from: null };
}
