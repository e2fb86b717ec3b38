import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import type { Dictionary } from '../../src/lib/search/dictionary.ts';
import { openSearch, type Beside, type Pagefind, type Search } from '../../src/lib/search/open.ts';
import { SIGNATURE } from '../../src/lib/search/soundness.ts';
import { DIST } from './dist.ts';

/** A folder with a Pagefind index, opened in this process. */
export interface Bundle {
  pagefind: Pagefind;
  json: <T>(file: string) => Promise<T>;
  /** What was fetched since the last call: files with the bytes that a server sends for them. */
  fetched: () => Map<string, number>;
}

/** What is opened is there when this has come to its end; before, opening has merely begun. */
type Opening = Pagefind & { opened: Promise<void> };
type PlainOpening = Pagefind & { filters: () => Promise<object> };
interface Module<Opened> {
  createInstance: (options: object) => Opened;
}

let listeners: { folder: string; got: (file: string, body: Uint8Array) => void }[] | null = null;

/** Opens an index of ours, as a page does. Its requests are answered from the disk, and counted. */
export const openBundle = (folder: string): Promise<Bundle> =>
  opened(folder, async ({ createInstance }: Module<Opening>, address) => {
    const { build } = (await (await fetch(`${address}dictionary.json`)).json()) as { build: string };
    const instance = createInstance({ basePath: address, build });
    await instance.opened;
    return instance;
  });

/** Opens an index as Pagefind itself writes it, with its own script, as a Chinese page does. */
export const openPlain = (folder: string): Promise<Bundle> =>
  opened(folder, async ({ createInstance }: Module<PlainOpening>, address) => {
    const instance = createInstance({ basePath: address, baseUrl: '/', noWorker: true });
    await instance.filters();
    return instance;
  });

async function opened<Opened>(
  folder: string,
  open: (module: Module<Opened>, address: string) => Promise<Pagefind>,
): Promise<Bundle> {
  const root = `${path.resolve(folder)}${path.sep}`;
  const fetched = new Map<string, number>();
  listen(root, (file, body) => fetched.set(file, sent(file, body)));
  const address = pathToFileURL(root).href;
  const module = (await import(`${address}pagefind.js`)) as Module<Opened>;
  const pagefind = await onPage(() => open(module, address));
  await fetch(`${address}pagefind.js`);
  return {
    pagefind,
    json: async <T>(file: string) => (await (await fetch(`${address}${file}`)).json()) as T,
    fetched: () => {
      const copy = new Map(fetched);
      fetched.clear();
      return copy;
    },
  };
}

/** Pagefind asks the page for its language, and cuts what is typed accordingly. */
async function onPage<T>(task: () => Promise<T>): Promise<T> {
  const page = {
    window: { location: { origin: '' } },
    document: { currentScript: null, querySelector: () => ({ getAttribute: () => 'zh-CN' }) },
  };
  Object.assign(globalThis, page);
  const done = await task();
  for (const name of Object.keys(page)) Reflect.deleteProperty(globalThis, name);
  return done;
}

/** Opens the search of a built site as the search page does. */
export async function openSite(folder: string): Promise<Search & Pick<Bundle, 'fetched'>> {
  const { pagefind, json, fetched } = await openBundle(folder);
  const search = openSearch(pagefind, await json<Dictionary>('dictionary.json'), besideOf(json));
  return { ...search, fetched };
}

/** Opens the search of a built site as a page does on which nothing is loaded yet, as often as it is called. */
export async function openCold(folder: string): Promise<() => Promise<{ search: Search; fetched: Bundle['fetched'] }>> {
  const { pagefind, json, fetched } = await openBundle(folder);
  const opening = fetched();
  return async () => {
    // What opens the index is the same each time; what it loads with a query, it forgets.
    (pagefind as unknown as { loading: object }).loading = {};
    fetched();
    const search = openSearch(pagefind, await json<Dictionary>('dictionary.json'), besideOf(json));
    return { search, fetched: () => new Map([...opening, ...fetched()]) };
  };
}

/** What stands beside the index, each loaded once. */
export function besideOf(json: Bundle['json']): Beside {
  const loaded = new Map<string, Promise<unknown>>();
  const once = <T>(file: string) => {
    const load = loaded.get(file) ?? json<T>(file);
    loaded.set(file, load);
    return load as Promise<T>;
  };
  return {
    record: (name) => once(`fragment/${name}.json`),
    names: () => once('names.json'),
    readings: () => once('readings.json'),
    traditional: () => once('traditional.json'),
  };
}

export const total = (fetched: ReadonlyMap<string, number>): number =>
  [...fetched.values()].reduce((sum, size) => sum + size, 0);

/** What a server sends: pieces of the index are packed already, the rest is packed with Brotli. */
export function sent(file: string, body: Uint8Array): number {
  if (/\.pf_\w+$/.test(file)) return body.length;
  // The program takes half a second to pack, and is asked for again and again.
  const key = createHash('sha1').update(body).digest('hex');
  const size = packed.get(key) ?? Math.min(body.length, brotliCompressSync(body, { params: qualityFor(body) }).length);
  packed.set(key, size);
  return size;
}
const packed = new Map<string, number>();
/** The names of thousands of documents would take minutes to pack as small as can be; a little larger is on the safe side. */
const qualityFor = (body: Uint8Array) => (body.length > 4_000_000 ? { [constants.BROTLI_PARAM_QUALITY]: 9 } : {});

function listen(folder: string, got: (file: string, body: Uint8Array) => void) {
  if (!listeners) {
    const original = globalThis.fetch;
    listeners = [];
    globalThis.fetch = async (input, init) => {
      const address = input instanceof Request ? input.url : String(input);
      if (!address.startsWith('file:')) return original(input, init);
      const file = fileURLToPath(address.replace(/[?#].*$/, ''));
      const body = await fs.promises.readFile(file).catch(() => null);
      if (!body) return new Response('', { status: 404 });
      for (const listener of listeners ?? [])
        if (file.startsWith(listener.folder)) listener.got(file.slice(listener.folder.length), body);
      return new Response(body);
    };
  }
  listeners.push({ folder, got });
}

/** The names of all parts of records that the index of the built site holds, as its table says. */
export function indexedParts(folder = path.join(DIST, 'pagefind')): string[] {
  const table = fs.readdirSync(folder).find((file) => file.endsWith('.pf_meta')) ?? '';
  const content = gunzipSync(fs.readFileSync(path.join(folder, table))).subarray(SIGNATURE.length);
  const [, parts] = decode(content) as [string, [name: string, words: number][]];
  return parts.map(([name]) => name);
}
