import { shortPlace } from './place.ts';

/** A place as the names of its units need it. */
interface Place {
  /** 梁平区 */
  name: string;
  /** 重庆市梁平区 */
  fullName: string;
}

/**
 * What people call a unit of a place, from the names that documents print: 区市场监管局 is 梁平区市场监管局, 重庆市梁平区知识产权局 is
 * 梁平区知识产权局, and the place is named with or without what it is. Two names may be printed as one, the second in brackets.
 * @returns names that are not among the printed ones, each once
 */
export function localNames(printed: readonly string[], { name, fullName }: Place): string[] {
  const kind = name.slice(-1);
  const called = printed
    .flatMap((whole) => [whole, ...(/^(.+?)（(.+)）$/.exec(whole)?.slice(1) ?? [])])
    .flatMap((unit) => {
      const begun = [fullName, name, kind].find((start) => unit.startsWith(start));
      if (begun === undefined) return [unit];
      const rest = unit.slice(begun.length);
      return [unit, `${name}${rest}`, `${shortPlace(name)}${rest}`];
    });
  return [...new Set(called)].filter((unit) => !printed.includes(unit));
}
