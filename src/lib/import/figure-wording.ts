import { squeeze } from '../text/squeeze.ts';
import type { Flow } from './flow.ts';
import type { Counted } from './numbers-in-text.ts';

export const LONGEST = 60;

/** A short piece of the official text that holds the number and its name. */
export function wordingOf(
  flow: Flow,
  official: string,
  from: number,
  number: Counted,
  end: number,
  name: string,
): string {
  let start = from;
  const nameAt = flow.text.lastIndexOf(name, number.start);
  while (end - start > LONGEST && start < number.start) {
    const cut = flow.text.slice(start + 1, number.start).search(/[、的和]/);
    const next = cut < 0 ? end - LONGEST : start + 2 + cut;
    start = nameAt >= start && next > nameAt ? Math.max(nameAt, end - LONGEST) : Math.max(next, start + 1);
    if (cut < 0) break;
  }
  while (/[、，,；;。：:\n（(）)”]/.test(flow.text[start] ?? '') && start < number.start) start += 1;
  // Whatever was cut, the number stands in it.
  const last = Math.max(number.end, Math.min(end, start + LONGEST));
  const first = Math.max(Math.min(start, number.start), last - LONGEST);
  return slice(flow, official, Math.min(first, number.start), last);
}

/** Where a wording ends: with the name behind the number; with the phrase, where that is near; else with the word of comparison. */
export function tailEnd(text: string, end: number, to: number, name: string | null): number {
  if (name !== null) return Math.min(to, text.indexOf(name, end) + name.length);
  const next = text.slice(end, to).search(/[、\d（(]/);
  const near = next < 0 ? to : end + next;
  const more =
    /^[）)]?(?:[（(][\u4e00-\u9fff]{1,3}[）)])?(?:及?以上|左右|以内|以下)?/.exec(text.slice(end))?.[0].length ?? 0;
  return near - end <= 14 ? Math.max(near, end + more) : end + more;
}

export function slice(flow: Flow, official: string, start: number, end: number): string {
  const from = flow.at[start] ?? 0;
  const to = (flow.at[end - 1] ?? from) + 1;
  return squeeze(official.slice(from, to)).replace(/(?<!（[^（]*)）$|(?<!\([^(]*)\)$/, '');
}
