/** The shard of what belongs to no province: national things, and pages that draw on all places. */
export const SHARED = 'shared';

/** The whole country among the codes of regions. */
const COUNTRY = '100000';

/**
 * The shard of a place: its province, by the first two digits of its code (GB/T 2260).
 * @param code six digits, or null for what belongs to no place
 */
export const shardOf = (code: string | null): string => (code === null || code === COUNTRY ? SHARED : code.slice(0, 2));

/** The shards of a site with these places, the shared one first. */
export const shardsOf = (codes: readonly string[]): string[] =>
  [SHARED, ...new Set(codes.map(shardOf))]
    .filter((shard, n, all) => all.indexOf(shard) === n)
    .sort((a, b) => (a === SHARED ? -1 : b === SHARED ? 1 : a < b ? -1 : 1));
