// The name of a record tells where it stands among all: those of one type stand side by side. So a type needs no list in the index, which
// every reader would load, and which Pagefind would go through for as long as it is, once for each entry.

/** The name of a record by its number; its last digit first: of names that follow each other so, the table that every reader loads packs best. */
export const recordName = (n: number, width: number): string => inOrder(n.toString(36).padStart(width, '0'));

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

/** Tells the type of a record from its name; of a name that no record has, nothing. */
export function typesByName(counts: TypeCounts): (name: string) => string {
  let end = 0;
  const ends = counts.map(([type, count]) => ({ type, end: (end += count) }));
  return (name) => {
    const number = Number.parseInt(inOrder(name), 36);
    return ends.find((range) => number < range.end)?.type ?? '';
  };
}
