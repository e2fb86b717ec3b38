// The code of /service-worker.js. It is made plain JavaScript by src/build/service-worker.ts, with SETTINGS before it; it imports nothing.
export {};

interface Settings {
  /** The path of the site, with a slash at its end. */
  base: string;
  /** What the names of all its caches begin with, and the name of the one for this build. */
  prefix: string;
  cache: string;
  /** Addresses that are saved before they are asked for. */
  first: string[];
  /** The page for whoever is not connected and asks for something that is not saved. */
  offline: string;
  /** Said on top of a saved page; {} is the time. */
  notice: string;
  savedAt: string;
}
declare const SETTINGS: Settings;

// What of a worker's world is used here: the types of workers and those of pages do not go together in one project.
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends Lasting {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface Scope {
  readonly location: Location;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(which: { type: 'window'; includeUncontrolled: boolean }): Promise<{ url: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listen: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listen: (event: FetchEvent) => void): void;
}
const worker = self as unknown as Scope;

/** How many pages are kept, and for how long (ms) a saved page waits for a slow network. */
const MOST = 80;
const PATIENCE = 6000;
/** Modules are asked for with an Origin that our own fetch does not send; a server that varies by it means the same file. */
const ANY = { ignoreVary: true };

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(clear()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin || !url.pathname.startsWith(SETTINGS.base))
    return;
  const path = url.pathname.slice(SETTINGS.base.length);
  if (request.mode === 'navigate') event.respondWith(page(event));
  // Their names change with what is in them.
  else if (path.startsWith('_astro/')) event.respondWith(asset(request));
  else if (path.startsWith('data/charts/')) event.respondWith(picture(request));
  else if (SETTINGS.first.includes(url.pathname)) event.respondWith(small(request));
});

async function install(): Promise<void> {
  const cache = await caches.open(SETTINGS.cache);
  // The page that is open now was fetched before there was a worker.
  const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const visited = open.map((client) => new URL(client.url).pathname).filter((path) => path.startsWith(SETTINGS.base));
  await Promise.all(
    SETTINGS.first.map(async (path) => {
      const response = await fetch(path, { cache: 'reload' });
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      await save(cache, path, response);
    }),
  );
  for (const path of visited)
    await fetch(path).then((response) => (keepable(response) ? save(cache, path, response) : undefined), ignore);
  await worker.skipWaiting();
}

/** Copies of other builds go. */
async function clear(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names
      .filter((name) => name.startsWith(SETTINGS.prefix) && name !== SETTINGS.cache)
      .map((name) => caches.delete(name)),
  );
  await worker.clients.claim();
}

/** A page comes from the network; its saved copy, which says that it is one, when there is no network or the server is at fault. */
async function page(event: FetchEvent): Promise<Response> {
  const cache = await caches.open(SETTINGS.cache);
  const path = new URL(event.request.url).pathname;
  const saved = await cache.match(path, ANY);
  const fresh = fetch(event.request).then((response) => {
    if (keepable(response)) {
      const copy = response.clone();
      event.waitUntil(save(cache, path, copy).then(() => trim(cache)));
    }
    return response;
  });
  try {
    const response = await (saved ? Promise.race([fresh, late()]) : fresh);
    if (response && response.status < 500) return response;
    if (!saved) return await fresh;
  } catch {
    // No network: what is saved must do.
  }
  fresh.catch(ignore);
  return saved ? marked(saved) : away(cache);
}

async function asset(request: Request): Promise<Response> {
  const cache = await caches.open(SETTINGS.cache);
  const saved = await cache.match(request, ANY);
  if (saved) return saved;
  const response = await fetch(request);
  if (keepable(response)) await cache.put(request, response.clone());
  return response;
}

/** A chart's picture tells a page what to draw: new from the network, else as it was when it was drawn last. */
async function picture(request: Request): Promise<Response> {
  const response = await small(request);
  const cache = await caches.open(SETTINGS.cache);
  if (keepable(response)) await cache.put(request, response.clone());
  return response;
}

async function small(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const saved = await (await caches.open(SETTINGS.cache)).match(request, { ...ANY, ignoreSearch: true });
    if (saved) return saved;
    throw error;
  }
}

async function away(cache: Cache): Promise<Response> {
  const saved = await cache.match(SETTINGS.offline, ANY);
  return saved ? marked(saved, 503) : Response.error();
}

/** A saved page, with a line on top of its main part that says of when it is. */
async function marked(saved: Response, status = 200): Promise<Response> {
  const html = await saved.text();
  const time = new Date(saved.headers.get(SETTINGS.savedAt) ?? 0);
  // As chineseTime of src/lib/offline-copies.ts says it: a worker of these engines cannot import.
  const minutes = String(time.getMinutes()).padStart(2, '0');
  const said = `${time.getFullYear()}年${time.getMonth() + 1}月${time.getDate()}日 ${time.getHours()}:${minutes}`;
  const line = `<p class="notice saved-copy" role="status">${SETTINGS.notice.replace('{}', said)}</p>`;
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  return new Response(
    html.replace(/<main\b[^>]*>/, (main) => main + line),
    { status, headers },
  );
}

const keepable = (response: Response) => response.ok && response.type === 'basic' && !response.redirected;

async function save(cache: Cache, path: string, response: Response): Promise<void> {
  const headers = new Headers(response.headers);
  headers.set(SETTINGS.savedAt, new Date().toISOString());
  // Deleted first, so that it stands at the end: the oldest go first.
  await cache.delete(path);
  await cache.put(path, new Response(await response.blob(), { headers }));
}

async function trim(cache: Cache): Promise<void> {
  const pages = (await cache.keys()).map((key) => new URL(key.url).pathname).filter((path) => path.endsWith('/'));
  const extra = pages.filter((path) => !SETTINGS.first.includes(path));
  for (const path of extra.slice(0, Math.max(0, extra.length - MOST))) await cache.delete(path);
}

const late = () => new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE));
const ignore = () => undefined;
