import { excerpt, mark, type Piece } from '../lib/search/excerpt.ts';
import { rank, type Hit } from '../lib/search/rank.ts';
import { planQuery, type QueryPlan } from '../lib/search/query.ts';

interface PagefindResult {
  id: string;
  score: number;
  data: () => Promise<{ url: string; meta: Record<string, string> }>;
}
interface Pagefind {
  options: (options: { basePath: string; bundlePath?: string }) => Promise<void>;
  init: () => Promise<void>;
  search: (
    term: string | null,
    options: { filters: Record<string, string | string[]> },
  ) => Promise<{ results: PagefindResult[] }>;
}
interface Words {
  idle: string;
  loading: string;
  none: string;
  failed: string;
  types: Record<string, string>;
}

const PAGE = 20;

/** The search page: reads the address, asks the index, shows results. The index is loaded on the first query. */
class SiteSearch extends HTMLElement {
  #pagefind: Promise<Pagefind> | null = null;
  #asked = 0;
  #timer = 0;

  connectedCallback() {
    const input = this.querySelector<HTMLInputElement>('input[name=q]');
    const form = this.querySelector('form');
    if (!input || !form) return;
    input.value = this.#parameter('q');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go(input.value, 'push');
    });
    input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#go(input.value, 'replace'), 120);
    });
    window.addEventListener('popstate', () => {
      input.value = this.#parameter('q');
      void this.#show();
    });
    void this.#show();
  }

  #parameter(name: string): string {
    return new URLSearchParams(location.search).get(name) ?? '';
  }

  #go(query: string, how: 'push' | 'replace') {
    clearTimeout(this.#timer);
    const url = new URL(location.href);
    if (query === (url.searchParams.get('q') ?? '') && how === 'replace') return;
    url.searchParams.set('q', query);
    history[how === 'push' ? 'pushState' : 'replaceState'](null, '', url);
    void this.#show();
  }

  get #words(): Words {
    return JSON.parse(this.dataset['words'] ?? '{}') as Words;
  }

  #load(): Promise<Pagefind> {
    const address = `${this.dataset['bundle'] ?? '/pagefind/'}pagefind.js`;
    this.#pagefind ??= (import(/* @vite-ignore */ address) as Promise<Pagefind>).then(async (pagefind) => {
      await pagefind.options({ basePath: this.dataset['bundle'] ?? '/pagefind/' });
      await pagefind.init();
      return pagefind;
    });
    // A failed load may be tried again with the next query.
    this.#pagefind.catch(() => (this.#pagefind = null));
    return this.#pagefind;
  }

  async #show() {
    const ticket = ++this.#asked;
    const list = this.querySelector<HTMLElement>('#search-results');
    const status = this.querySelector<HTMLElement>('#search-status');
    const more = this.querySelector<HTMLButtonElement>('.more');
    if (!list || !status || !more) return;
    const plan = planQuery(this.#parameter('q'));
    const done = (text: string, items: HTMLElement[] = []) => {
      list.replaceChildren(...items);
      list.setAttribute('aria-busy', 'false');
      status.textContent = text;
    };
    more.hidden = true;
    if (plan.phrases.length === 0) return done(this.#words.idle);
    list.setAttribute('aria-busy', 'true');
    status.textContent = this.#words.loading;
    try {
      const pagefind = await this.#load();
      const { hits, partial } = await this.#search(pagefind, plan);
      if (ticket !== this.#asked) return;
      if (hits.length === 0) return done(this.#words.none);
      const first = await this.#items(hits.slice(0, PAGE), plan);
      if (ticket !== this.#asked) return;
      done(partial ? `没有同时含这几个词的内容，下面 ${hits.length} 条含其中一部分` : `找到 ${hits.length} 条`, first);
      let shown = PAGE;
      more.hidden = hits.length <= shown;
      more.onclick = async () => {
        const next = await this.#items(hits.slice(shown, shown + PAGE), plan);
        shown += PAGE;
        list.append(...next);
        next[0]?.querySelector('a')?.focus();
        more.hidden = hits.length <= shown;
      };
    } catch {
      if (ticket === this.#asked) done(this.#words.failed);
    }
  }

  /** Every word as a phrase; results that hold all words, else those that hold some. */
  async #search(pagefind: Pagefind, plan: QueryPlan): Promise<{ hits: Hit<PagefindResult>[]; partial: boolean }> {
    const filters: Record<string, string> = {};
    for (const name of ['type', 'region']) if (this.#parameter(name)) filters[name] = this.#parameter(name);
    const lists = await Promise.all(plan.phrases.map((phrase) => pagefind.search(phrase, { filters })));
    const found = new Map<string, Hit<PagefindResult>>();
    for (const { results } of lists)
      for (const result of results) {
        const hit = found.get(result.id) ?? { result, words: 0, score: 0 };
        hit.words += 1;
        hit.score += result.score;
        found.set(result.id, hit);
      }
    return rank([...found.values()], plan.phrases.length);
  }

  async #items(hits: Hit<PagefindResult>[], plan: QueryPlan): Promise<HTMLElement[]> {
    const data = await Promise.all(hits.map((hit) => hit.result.data()));
    const base = (this.dataset['bundle'] ?? '/pagefind/').replace(/pagefind\/$/, '').replace(/\/$/, '');
    return data.map(({ url, meta }) => this.#item(url.startsWith(base) ? url : `${base}${url}`, meta, plan));
  }

  #item(url: string, meta: Record<string, string>, plan: QueryPlan): HTMLElement {
    const item = document.createElement('li');
    item.className = 'result';
    const type = document.createElement('span');
    type.className = 'type';
    type.textContent = this.#words.types[meta['type'] ?? ''] ?? meta['type'] ?? '';
    const link = document.createElement('a');
    link.href = url;
    link.append(...nodes(mark(meta['title'] ?? '', plan.words)));
    const text = document.createElement('p');
    text.append(...nodes(excerpt((meta['text'] ?? '').replace(/\s+/g, ' '), plan.words)));
    const place = document.createElement('p');
    place.className = 'quiet';
    place.textContent = meta['plan'] ?? '';
    item.append(type, ' ', link, text);
    if (meta['plan']) item.append(place);
    return item;
  }
}

/** Pieces as DOM nodes: text stays text, whatever it holds. */
function nodes(pieces: Piece[]): Node[] {
  return pieces.map(({ text, hit }) => {
    if (!hit) return document.createTextNode(text);
    const element = document.createElement('mark');
    element.textContent = text;
    return element;
  });
}

customElements.define('site-search', SiteSearch);
