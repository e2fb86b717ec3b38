import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { Dictionary, Names } from '../../src/lib/search/dictionary.ts';
import { openSearch, type Pagefind, type Search } from '../../src/lib/search/open.ts';

/** A folder with a Pagefind index, opened in this process. */
export interface Bundle {
  pagefind: Pagefind;
  json: <T>(file: string) => Promise<T>;
  /** What was fetched since the last call: files with the bytes that a server sends for them. */
  fetched: () => Map<string, number>;
}

type Opening = Pagefind & { init: () => Promise<void>; filters: () => Promise<object> };

let listeners: { folder: string; got: (file: string, body: Uint8Array) => void }[] | null = null;

/** Opens Pagefind on a folder, as a Chinese page does. Its requests are answered from the disk, and counted. */
export async function openBundle(folder: string): Promise<Bundle> {
  const root = `${path.resolve(folder)}${path.sep}`;
  const fetched = new Map<string, number>();
  const sizes = new Map<string, number>();
  listen(root, (file, body) => {
    const size = sizes.get(file) ?? sent(file, body);
    sizes.set(file, size);
    fetched.set(file, size);
  });
  const address = pathToFileURL(root).href;
  const module = (await import(`${address}pagefind.js`)) as {
    createInstance: (options: object) => Opening;
  };
  const pagefind = await onPage(async () => {
    const instance = module.createInstance({ basePath: address, baseUrl: '/', noWorker: true });
    await instance.init();
    // Only now is it open: before, it has merely begun.
    await instance.filters();
    return instance;
  });
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
async function onPage(task: () => Promise<Opening>): Promise<Opening> {
  const page = {
    window: { location: { origin: '' } },
    document: { currentScript: null, querySelector: () => ({ getAttribute: () => 'zh-CN' }) },
  };
  Object.assign(globalThis, page);
  const opened = await task();
  for (const name of Object.keys(page)) Reflect.deleteProperty(globalThis, name);
  return opened;
}

/** Opens the search of a built site as the search page does. */
export async function openSite(folder: string): Promise<Search & Pick<Bundle, 'fetched'>> {
  const { pagefind, json, fetched } = await openBundle(folder);
  let names: Promise<Names> | null = null;
  const search = await openSearch(
    pagefind,
    await json<Dictionary>('dictionary.json'),
    () => (names ??= json<Names>('names.json')),
  );
  return { ...search, fetched };
}

export const total = (fetched: ReadonlyMap<string, number>): number =>
  [...fetched.values()].reduce((sum, size) => sum + size, 0);

/** What a server sends: Pagefind's own files are packed already, the others are packed with Brotli. */
export const sent = (file: string, body: Uint8Array): number =>
  /\.pf_\w+$/.test(file) ? body.length : Math.min(body.length, brotliCompressSync(body).length);

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
