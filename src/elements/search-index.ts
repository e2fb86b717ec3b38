import type { Dictionary, Names } from '../lib/search/dictionary.ts';
import { find, type Ask, type Facets, type Found } from '../lib/search/engine.ts';
import { facetToken } from '../lib/search/segment.ts';
import { isForeign, planQuery, type QueryPlan } from '../lib/search/query.ts';

/** What stands in the index beside a record's words. */
export interface RecordData {
  url: string;
  meta: { title: string; type: string; text?: string; plan?: string; state?: string; answer?: string };
}
interface PagefindResult {
  id: string;
  score: number;
  data: () => Promise<RecordData>;
}
interface Pagefind {
  init: () => Promise<void>;
  search: (
    term: string | null,
    options?: { filters?: Record<string, unknown> },
  ) => Promise<{ results: PagefindResult[] }>;
}

const TYPES = ['figure', 'clause', 'measure', 'channel', 'event', 'news', 'term', 'indicator', 'agency', 'page'];

/** The search index, opened. */
export interface SearchIndex {
  names: () => Promise<Names>;
  facets: Facets;
  /** Plans and runs a query. */
  search: (query: string) => Promise<{ plan: QueryPlan; found: Found }>;
  load: (id: string) => Promise<RecordData>;
}

/**
 * Watches what is fetched from under an address. Pagefind is silent when a part of the index does not load, and then finds less:
 * a reader would be told that nothing is there. So a part that fails never answers Pagefind, and what waits for it fails here.
 * @returns runs some work, and fails when a part fails meanwhile
 */
function watch(bundle: string): <T>(work: Promise<T>) => Promise<T> {
  const fetched = window.fetch.bind(window);
  const waiting = new Set<(error: Error) => void>();
  const fail = (address: string): Promise<never> => {
    for (const reject of waiting) reject(new Error(`${address} 没有装载成功`));
    return new Promise(() => undefined);
  };
  window.fetch = async (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
    if (!pathname.startsWith(bundle)) return fetched(input, init);
    try {
      const response = await fetched(input, init);
      return response.ok ? response : await fail(pathname);
    } catch {
      return fail(pathname);
    }
  };
  return (work) =>
    new Promise((resolve, reject) => {
      waiting.add(reject);
      void work.then(resolve, reject).finally(() => waiting.delete(reject));
    });
}

async function json<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} 没有装载成功（${response.status}）`);
  return response.json() as Promise<T>;
}

/**
 * Opens the index under an address that ends in `/pagefind/`.
 * @throws when a part of it is missing, broken, or does not fit the others
 */
export async function openIndex(bundle: string): Promise<SearchIndex> {
  const guarded = watch(bundle);
  const script = `${bundle}pagefind.js`;
  const [{ createInstance }, dictionary] = await guarded(
    Promise.all([
      import(/* @vite-ignore */ script) as Promise<{ createInstance: (options: object) => Pagefind }>,
      json<Dictionary>(`${bundle}dictionary.json`),
    ]),
  );
  // In this thread: the index is small, and a worker would load the same code once more.
  const pagefind = createInstance({ basePath: bundle, noWorker: true });
  await guarded(pagefind.init());

  const results = new Map<string, PagefindResult>();
  const remember = (list: PagefindResult[]) => {
    for (const result of list) results.set(result.id, result);
    return new Map(list.map((result) => [result.id, result.score]));
  };
  const asked = new Map<string, Promise<Map<string, number>>>();
  const ask: Ask = (query) => {
    if (query === '') return Promise.resolve(new Map<string, number>());
    const known = asked.get(query) ?? pagefind.search(query).then((answer) => remember(answer.results));
    asked.set(query, known);
    return known;
  };

  const idsOf = async (name: 'type' | 'region' | 'first', value?: string) =>
    new Set((await ask(`"${facetToken(name, value)}"`)).keys());
  const type = new Map<string, string>();
  for (const name of TYPES) for (const id of await guarded(idsOf('type', name))) type.set(id, name);
  if (type.size === 0) throw new Error('索引是空的');
  const inPlaces = async (codes: readonly string[]) => {
    const sets = await Promise.all(codes.map((code) => idsOf('region', code)));
    return new Set(sets.flatMap((ids) => [...ids]));
  };
  const facets: Facets = { type, inPlaces, first: await guarded(idsOf('first')) };
  let loaded: Promise<Names> | null = null;
  const names = () => (loaded ??= json<Names>(`${bundle}names.json`));
  const run = async (query: string) => {
    if (!isForeign(query, dictionary)) {
      const plan = planQuery(query, dictionary, null);
      const found = await find(plan, null, ask, facets);
      if (found.way !== 'none') return { plan, found };
    }
    const known = await names();
    const plan = planQuery(query, dictionary, known);
    return { plan, found: await find(plan, known, ask, facets) };
  };
  return {
    names,
    facets,
    search: (query) => guarded(run(query)),
    load: async (id) => {
      const result = results.get(id);
      if (!result) throw new Error(`索引里没有 ${id}`);
      return guarded(result.data());
    },
  };
}
