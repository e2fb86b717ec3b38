// The name of a record tells where it stands among all: those of one type stand side by side, and mostly those of one place. So types and
// places need no lists in the index, which Pagefind would go through for as long as they are, once for each entry.

/** The name of a record by its number; its last digit first: of names that follow each other so, the table that every reader loads packs best. */
export const recordName = (n: number, count: number): string =>
  reversed(n.toString(36).padStart(count.toString(36).length, '0'));

/** The number of a record by its name; NaN for what is no name. */
export const recordNumber = (name: string): number => Number.parseInt(reversed(name), 36);

const reversed = (name: string): string => [...name].reverse().join('');

/** The name of a part of a record: the first is called as the record; one that only names sources is marked. */
export const partName = (record: string, part: number, cited = false): string =>
  part === 0 ? record : `${record}${cited ? '.' : '-'}${part}`;

/** The record of a part, by its name. */
export const recordOf = (part: string): string => part.replace(/[-.]\d+$/, '');

/** What is known of records by where they stand. */
export interface RecordOrder {
  /** How many records of each type there are, in the order in which they stand. */
  types: [type: string, count: number][];
  /** The numbers of those that come before their like. */
  first: number[];
  /** The codes of all places of records. */
  codes: string[];
  /** Lists of places, each once: of each place, how far on it stands among the codes from the one before. */
  groups: number[][];
  /** Which of these lists how many records have, one after the other, in turn. */
  runs: number[];
}

/**
 * Tells what is to be known of records by where they stand.
 * @param records in the order in which they stand, those of one type side by side
 * @param places the codes of places in the order in which they are told; others follow
 */
export function orderOf(
  records: readonly { type: string; regions: readonly string[]; first: boolean }[],
  places: readonly string[],
): RecordOrder {
  const used = new Set(records.flatMap(({ regions }) => regions));
  const codes = [...new Set([...places, ...[...used].sort()])].filter((code) => used.has(code));
  const at = new Map(codes.map((code, n) => [code, n]));
  const types: RecordOrder['types'] = [];
  const groups = new Map<string, number>();
  const runs: number[] = [];
  for (const { type, regions } of records) {
    const last = types.at(-1);
    if (last?.[0] === type) last[1] += 1;
    else types.push([type, 1]);
    const list = [...new Set(regions)].map((code) => at.get(code) ?? 0).sort((a, b) => a - b);
    const key = list.map((n, i) => n - (list[i - 1] ?? 0)).join(' ');
    const group = groups.get(key) ?? groups.size;
    groups.set(key, group);
    if (runs.at(-2) === group) runs.push((runs.pop() ?? 0) + 1);
    else runs.push(group, 1);
  }
  return {
    types,
    first: records.flatMap(({ first }, n) => (first ? [n] : [])),
    codes,
    groups: [...groups.keys()].map((key) => key.split(' ').filter(Boolean).map(Number)),
    runs,
  };
}

/** What is known of records by their names. */
export interface KnownRecords {
  /** How many records there are. */
  count: number;
  /** The type of a record; empty for a name that no record has. */
  typeOf: (name: string) => string;
  /** The codes of the places of a record; none for a name that no record has. */
  placesOf: (name: string) => readonly string[];
  /** The names of the records of places. */
  recordsOf: (codes: ReadonlySet<string>) => Set<string>;
  /** The names of the records that come before their like. */
  first: ReadonlySet<string>;
}

/** Reads what is known of records by where they stand. */
export function knownRecords({ types, first, codes, groups, runs }: RecordOrder): KnownRecords {
  const ofTypes = stretches(types);
  const lists = groups.map((steps) => {
    let at = 0;
    return steps.flatMap((step) => codes[(at += step)] ?? []);
  });
  const ofPlaces = stretches(
    Array.from({ length: runs.length / 2 }, (_, n) => [lists[runs[2 * n] ?? -1] ?? NOWHERE, runs[2 * n + 1] ?? 0]),
  );
  const count = ofTypes.at(-1)?.to ?? 0;
  return {
    count,
    typeOf: (name) => holding(ofTypes, recordNumber(name)) ?? '',
    placesOf: (name) => holding(ofPlaces, recordNumber(name)) ?? NOWHERE,
    recordsOf: (wanted) => {
      const names = new Set<string>();
      for (const { from, to, what } of ofPlaces)
        if (what.some((code) => wanted.has(code))) for (let n = from; n < to; n += 1) names.add(recordName(n, count));
      return names;
    },
    first: new Set(first.map((n) => recordName(n, count))),
  };
}

const NOWHERE: readonly string[] = [];

/** Records that follow each other and are alike: their numbers from the first to before the last, and what they have. */
interface Stretch<T> {
  from: number;
  to: number;
  what: T;
}

function stretches<T>(lengths: readonly (readonly [what: T, length: number])[]): Stretch<T>[] {
  let to = 0;
  return lengths.map(([what, length]) => ({ from: to, to: (to += length), what }));
}

/** What the record of a number has. */
function holding<T>(all: readonly Stretch<T>[], number: number): T | undefined {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.to ?? 0) <= number) low = middle + 1;
    else high = middle;
  }
  const found = all[low];
  return found && number >= found.from ? found.what : undefined;
}
