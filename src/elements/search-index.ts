import type { Dictionary, Names } from '../lib/search/dictionary.ts';
import type { Facets } from '../lib/search/engine.ts';
import { openSearch, type Pagefind, type RecordData, type Search } from '../lib/search/open.ts';

/** The search index of the site, opened; whatever is asked of it fails when a part of it does not load. */
export interface SearchIndex {
  names: () => Promise<Names>;
  inPlaces: Facets['inPlaces'];
  search: Search['search'];
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

let guard: { bundle: string; guarded: ReturnType<typeof watch> } | null = null;

const json = async <T>(address: string): Promise<T> => (await fetch(address)).json() as Promise<T>;

/**
 * Opens the index under an address that ends in `/pagefind/`.
 * @throws when a part of it is missing, broken, or does not fit the others
 */
export async function openIndex(bundle: string): Promise<SearchIndex> {
  if (guard?.bundle !== bundle) guard = { bundle, guarded: watch(bundle) };
  const { guarded } = guard;
  const script = `${bundle}pagefind.js`;
  const [{ createInstance }, dictionary] = await guarded(
    Promise.all([
      import(/* @vite-ignore */ script) as Promise<{
        createInstance: (options: object) => Pagefind & { init: () => Promise<void> };
      }>,
      json<Dictionary>(`${bundle}dictionary.json`),
    ]),
  );
  // Addresses stay as they are recorded, without the base path, which is put before them where they are shown.
  // In this thread: the index is small, and a worker would load the same code once more.
  const pagefind = createInstance({ basePath: bundle, baseUrl: '/', noWorker: true });
  await guarded(pagefind.init());
  let loaded: Promise<Names> | null = null;
  const names = () => (loaded ??= json<Names>(`${bundle}names.json`));
  const { facets, search, load } = await guarded(openSearch(pagefind, dictionary, names));
  return {
    names: () => guarded(names()),
    inPlaces: (codes) => guarded(facets.inPlaces(codes)),
    search: (query) => guarded(search(query)),
    load: (id) => guarded(load(id)),
  };
}
