import { TYPES } from './engine.ts';
import { tokensOf, type Indexed } from './segment.ts';

/** A record with what it is ranked by. */
export type Ranked = Indexed & { type: string; first: boolean };

/** A word that stands in more records than this is not searched as a phrase: asking for it would take seconds. */
export const MANY = 4000;
/** So many records, the best of each type, answer for what stands everywhere. */
const EXAMPLES = 400;

/** The tokens that stand in too many of the records. Empty for a site of ordinary size, which so loses nothing. */
export function commonTokens(records: readonly Indexed[], many = MANY): Set<string> {
  if (records.length <= many) return new Set();
  const counts = new Map<string, { records: number; last: Indexed }>();
  for (const record of records)
    for (const token of tokensOf(record)) {
      const counted = counts.get(token);
      if (!counted) counts.set(token, { records: 1, last: record });
      else if (counted.last !== record) {
        counted.records += 1;
        counted.last = record;
      }
    }
  return new Set([...counts].filter(([, counted]) => counted.records > many).map(([token]) => token));
}

/** The records that answer for what stands everywhere: those that answer by themselves before texts, as the results are ordered. */
export function exampleRecords<R extends Ranked>(records: readonly R[], limit = EXAMPLES): Set<R> {
  const rank = (record: R) => (record.first ? 0 : 1) + 2 * TYPES.indexOf(record.type);
  return new Set([...records].sort((a, b) => rank(a) - rank(b)).slice(0, limit));
}
