import { FORMAT, type Addresses, type Dictionary } from '../lib/search/dictionary.ts';
import type { Facets } from '../lib/search/engine.ts';
import { openSearch, type PackedRecord, type Pagefind, type RecordData, type Search } from '../lib/search/open.ts';
import { isSound } from '../lib/search/soundness.ts';
import { turn } from './turns.ts';

/** The search index of the site, opened; whatever is asked of it fails when a part of it does not load. */
export interface SearchIndex {
  /** The names of things with their addresses. */
  names: () => Promise<Addresses>;
  /** The codes of the places of a record. */
  placesOf: Facets['placesOf'];
  search: Search['search'];
  load: (id: string) => Promise<RecordData>;
}

/** The parts of the index are not of one build, or not of this script's: the site was published anew while the page was open. */
export class OtherBuild extends Error {
  constructor(address: string) {
    super(`not of this build: ${address}`);
  }
}

/**
 * Watches what is fetched from under an address. Pagefind is silent when a part of the index does not load or is cut off, and then finds
 * less: a reader would be told that nothing is there. So a part that fails never answers Pagefind, and what waits for it fails here.
 */
class Watch {
  readonly bundle: string;
  /** The build that all parts must be of; known once the dictionary is loaded. */
  build = '';
  readonly #fetched = window.fetch.bind(window);
  readonly #waiting = new Set<(error: Error) => void>();

  constructor(bundle: string) {
    this.bundle = bundle;
    window.fetch = (input, init) => {
      const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
      return pathname.startsWith(bundle) ? this.#sound(pathname, input, init) : this.#fetched(input, init);
    };
  }

  /** Runs some work, and fails when a part fails meanwhile. */
  guarded<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#waiting.add(reject);
      void work.then(resolve, reject).finally(() => this.#waiting.delete(reject));
    });
  }

  async #sound(pathname: string, ...asked: Parameters<typeof fetch>): Promise<Response> {
    try {
      const response = await this.#fetched(...asked);
      if (!response.ok) throw new Error(`${pathname} 没有装载成功`);
      if (!/\.pf_\w+$/.test(pathname)) return response;
      const name = pathname.replace(/^.*\//, '');
      for (const again of [response, null]) {
        // What is kept in the browser may be of an earlier build: then the server is asked for it.
        const { ok, body } = again ?? (await this.#fetched(asked[0], { ...asked[1], cache: 'reload' }));
        const bytes = new Uint8Array(await new Response(body).arrayBuffer());
        if (ok && isSound(`${this.build}/${name}`, bytes)) return new Response(bytes);
      }
      throw new Error(`${pathname} 不完整`);
    } catch (error) {
      for (const reject of this.#waiting) reject(error instanceof Error ? error : new Error(pathname));
      return new Promise(() => undefined);
    }
  }
}

let watch: Watch | null = null;

/** What is opened is there when this has come to its end. */
type Opening = Pagefind & { opened: Promise<void> };
type Part = PackedRecord | { build: string };

/** Reads what stands beside the index, and must be of a build, if one is given. */
async function part<T>(address: string, build?: string): Promise<T & Part> {
  // What is kept in the browser may be of an earlier build: then the server is asked.
  for (const cache of build === undefined ? (['no-cache'] as const) : (['default', 'reload'] as const)) {
    const read = (await (await fetch(address, { cache })).json()) as T & Part;
    if (build === undefined || (Array.isArray(read) ? read[0] : read.build) === build) return read;
  }
  throw new OtherBuild(address);
}

/**
 * Opens the index under an address that ends in `/pagefind/`.
 * @throws when a part of it is missing or broken, or does not fit the others or this script
 */
export async function openIndex(bundle: string): Promise<SearchIndex> {
  if (watch?.bundle !== bundle) watch = new Watch(bundle);
  const watched = watch;
  const script = `${bundle}pagefind.js`;
  const [{ createInstance }, dictionary] = await watched.guarded(
    Promise.all([
      import(/* @vite-ignore */ script) as Promise<{ createInstance: (options: object) => Opening }>,
      part<Dictionary & { format: number; build: string }>(`${bundle}dictionary.json`),
    ]),
  );
  const { build } = dictionary;
  if (dictionary.format !== FORMAT) throw new OtherBuild('dictionary.json');
  watched.build = build;
  const index = createInstance({ basePath: bundle, build });
  await watched.guarded(index.opened);
  const pagefind: Pagefind = {
    search: async (query) => {
      await turn();
      return index.search(query);
    },
  };
  const loaded = new Map<string, Promise<unknown>>();
  const once = <T>(name: string): Promise<T> => {
    const load = loaded.get(name) ?? part<T>(`${bundle}${name}.json`, build);
    loaded.set(name, load);
    // What did not load may be asked again.
    load.catch(() => loaded.delete(name));
    return load as Promise<T>;
  };
  const { facets, search, load } = openSearch(pagefind, dictionary, {
    record: (name) => once(`fragment/${name}`),
    names: () => once('names'),
    readings: () => once('readings'),
    traditional: () => once('traditional'),
  });
  return {
    names: () => watched.guarded(once<Addresses>('addresses')),
    placesOf: facets.placesOf,
    search: (query) => watched.guarded(search(query)),
    load: (id) => watched.guarded(load(id)),
  };
}
