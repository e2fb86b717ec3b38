// The name of a record tells where it stands among all: those of one type stand side by side, and in them those of one place. So types and
// places need no lists in the index, which Pagefind would go through for as long as they are, once for each entry.

/** The name of a record by its number; its last digit first: of names that follow each other so, the table that every reader loads packs best. */
export const recordName = (n: number, count: number): string =>
  inOrder(n.toString(36).padStart(count.toString(36).length, '0'));

/** The name of a record so that it compares as the records stand. */
export const inOrder = (name: string): string => [...name].reverse().join('');

/** The name of a part of a record: the first is called as the record; one that only names sources is marked. */
export const partName = (record: string, part: number, cited = false): string =>
  part === 0 ? record : `${record}${cited ? '.' : '-'}${part}`;

/** The record of a part, by its name. */
export const recordOf = (part: string): string => part.replace(/[-.]\d+$/, '');

/** How many records of each type there are, in the order in which they stand. */
export type TypeCounts = readonly (readonly [type: string, count: number])[];

/** Counts records by type. @param types of the records in the order in which they stand, those of one type side by side */
export function countTypes(types: Iterable<string>): [type: string, count: number][] {
  const counts: [string, number][] = [];
  for (const type of types) {
    const last = counts.at(-1);
    if (last?.[0] === type) last[1] += 1;
    else counts.push([type, 1]);
  }
  return counts;
}

/** Lists of places, each once with a space between its codes, and which of them how many records have, one after the other, in turn. */
export interface PlaceRuns {
  groups: string[];
  runs: number[];
}

/** Where records lie. @param places of the records in the order in which they stand */
export function runsOfPlaces(places: Iterable<readonly string[]>): PlaceRuns {
  const groups = new Map<string, number>();
  const runs: number[] = [];
  for (const codes of places) {
    const key = codes.join(' ');
    const group = groups.get(key) ?? groups.size;
    groups.set(key, group);
    if (runs.at(-2) === group) runs.push((runs.pop() ?? 0) + 1);
    else runs.push(group, 1);
  }
  return { groups: [...groups.keys()], runs };
}

/** Tells the places of a record from its name, and the names of the records of places. @param count of all records */
export function placesByName({ groups, runs }: PlaceRuns, count: number) {
  const lists = groups.map((group) => group.split(' ').filter(Boolean));
  const ranges: { from: number; list: readonly string[] }[] = [];
  let next = 0;
  for (let n = 0; n + 1 < runs.length; n += 2) {
    ranges.push({ from: next, list: lists[runs[n] ?? -1] ?? [] });
    next += runs[n + 1] ?? 0;
  }
  /** The last of the ranges that begins no later. */
  const rangeOf = (number: number): number => {
    let [low, high] = [0, ranges.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((ranges[middle]?.from ?? 0) <= number) low = middle;
      else high = middle;
    }
    return low;
  };
  return {
    placesOf: (name: string): readonly string[] => {
      const number = numberOf(name);
      return number < next ? (ranges[rangeOf(number)]?.list ?? []) : [];
    },
    recordsOf: (codes: ReadonlySet<string>): Set<string> => {
      const names = new Set<string>();
      for (const [n, { from, list }] of ranges.entries())
        if (list.some((code) => codes.has(code)))
          for (let at = from; at < (ranges[n + 1]?.from ?? next); at += 1) names.add(recordName(at, count));
      return names;
    },
  };
}

const numberOf = (name: string): number => Number.parseInt(inOrder(name), 36);

/** Tells the type of a record from its name; of a name that no record has, nothing. */
export function typesByName(counts: TypeCounts): (name: string) => string {
  let end = 0;
  const ends = counts.map(([type, count]) => ({ type, end: (end += count) }));
  return (name) => {
    const number = numberOf(name);
    return ends.find((range) => number < range.end)?.type ?? '';
  };
}
