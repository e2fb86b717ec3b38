import type { Dictionary, Names } from './dictionary.ts';
import { find, TYPES, type Ask, type Facets, type Found } from './engine.ts';
import { isForeign, planQuery, type QueryPlan } from './query.ts';
import { facetToken } from './segment.ts';

/** What stands in the index beside a record's words. */
export interface RecordData {
  url: string;
  meta: { title: string; text?: string; plan?: string; state?: string; answer?: string };
}

/** What we use of Pagefind's own interface. */
export interface Pagefind {
  search: (term: string) => Promise<{ results: { id: string; score: number; data: () => Promise<RecordData> }[] }>;
}

/** What became of a query. */
export interface Outcome {
  plan: QueryPlan;
  found: Found;
  /** The name of the place that the query names, when nothing there was found and the results are from elsewhere; else null. */
  placeDropped: string | null;
  /** Whether only the beginning of the query was searched (its first 100 characters). */
  cut: boolean;
}

/** The search, ready to be asked. */
export interface Search {
  facets: Facets;
  /** Plans and runs a query. */
  search: (query: string) => Promise<Outcome>;
  load: (id: string) => Promise<RecordData>;
}

/**
 * Joins planner and engine to an opened Pagefind.
 * @param names loads the names of things; asked only when a query is not found as typed
 * @throws when the index knows no types: it is empty or of another kind
 */
export async function openSearch(
  pagefind: Pagefind,
  dictionary: Dictionary,
  names: () => Promise<Names>,
): Promise<Search> {
  const records = new Map<string, () => Promise<RecordData>>();
  const asked = new Map<string, Promise<ReadonlyMap<string, number>>>();
  const askNow = async (query: string) => {
    const { results } = await pagefind.search(query);
    for (const { id, data } of results) records.set(id, data);
    return new Map(results.map(({ id, score }) => [id, score]));
  };
  const ask: Ask = (query) => {
    if (query === '') return Promise.resolve(new Map<string, number>());
    const answer = asked.get(query) ?? askNow(query);
    asked.set(query, answer);
    return answer;
  };

  const idsOf = async (name: 'type' | 'region' | 'first', value?: string) =>
    new Set((await ask(`"${facetToken(name, value)}"`)).keys());
  const type = new Map<string, string>();
  for (const name of TYPES) for (const id of await idsOf('type', name)) type.set(id, name);
  if (type.size === 0) throw new Error('索引是空的');
  const inPlaces = async (codes: readonly string[]) => {
    const sets = await Promise.all(codes.map((code) => idsOf('region', code)));
    return new Set(sets.flatMap((ids) => [...ids]));
  };
  const facets: Facets = { type, inPlaces, first: await idsOf('first') };
  return {
    facets,
    search: async (query) => {
      if (!isForeign(query, dictionary)) {
        const plan = planQuery(query, dictionary, null);
        const found = await find(plan, null, ask, facets);
        if (found.way !== 'none') return outcome(plan, found);
      }
      const known = await names();
      const plan = planQuery(query, dictionary, known);
      return outcome(plan, await find(plan, known, ask, facets));
    },
    load: (id) => {
      const load = records.get(id);
      return load ? load() : Promise.reject(new Error(`索引里没有 ${id}`));
    },
  };
}

const outcome = (plan: QueryPlan, found: Found): Outcome => ({
  plan,
  found,
  placeDropped: found.placeDropped,
  cut: plan.cut,
});
