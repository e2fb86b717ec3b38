import { nearestNames } from '../lib/search/dictionary.ts';
import type { Found, Hit } from '../lib/search/engine.ts';
import type { QueryPlan, QueryWord } from '../lib/search/query.ts';
import { rerank } from '../lib/search/rerank.ts';
import { openIndex, type SearchIndex } from './search-index.ts';
import { facet, nearestList, resultItem, type SearchWords } from './search-view.ts';

const PAGE = 20;
/** After a keystroke, in milliseconds: before the index is loaded, and after. */
const PAUSE = 120;
const PAUSE_OPEN = 16;
const SLOW = 4000;

/** The search page: reads the address, asks the index, shows answers and results. Nothing is loaded before the first query. */
class SiteSearch extends HTMLElement {
  #index: Promise<SearchIndex> | null = null;
  #ticket = 0;
  #timer = 0;
  #typing = false;

  connectedCallback() {
    const input = this.#input;
    input.value = this.#all('q')[0] ?? '';
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask(input.value, 'sent');
    });
    const typed = () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#ask(input.value, 'typing'), this.#index ? PAUSE_OPEN : PAUSE);
    };
    // While an input method composes, what stands in the box is not yet what is meant.
    input.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) typed();
    });
    input.addEventListener('compositionend', typed);
    this.#facets.addEventListener('change', () => this.#filter());
    this.addEventListener('keydown', (event) => this.#move(event));
    window.addEventListener('popstate', () => {
      this.#typing = false;
      input.value = this.#all('q')[0] ?? '';
      void this.#show();
    });
    void this.#show();
  }

  #part<E extends HTMLElement>(selector: string): E {
    const found = this.querySelector<E>(selector);
    if (!found) throw new Error(`搜索页缺少 ${selector}`);
    return found;
  }
  get #input() {
    return this.#part<HTMLInputElement>('input[name=q]');
  }
  get #form() {
    return this.#part<HTMLFormElement>('form');
  }
  get #list() {
    return this.#part('#search-results');
  }
  get #facets() {
    return this.#part('.facets');
  }
  get #words(): SearchWords {
    return JSON.parse(this.dataset['words'] ?? '{}') as SearchWords;
  }
  get #bundle(): string {
    return this.dataset['bundle'] ?? '/pagefind/';
  }
  get #base(): string {
    return this.#bundle.replace(/\/pagefind\/$/, '');
  }
  get #regions(): Record<string, string> {
    return JSON.parse(this.dataset['regions'] ?? '{}') as Record<string, string>;
  }

  /** Values of the address: `type=figure&type=clause` and `type=figure,clause` alike. */
  #all(name: string): string[] {
    const values = new URLSearchParams(location.search).getAll(name);
    return name === 'q' ? values : values.flatMap((value) => value.split(',')).filter(Boolean);
  }

  /** The first change of a shown query makes a new entry in the history; further typing and sending stay in it. */
  #ask(query: string, how: 'typing' | 'sent') {
    clearTimeout(this.#timer);
    const url = new URL(location.href);
    if (query !== (url.searchParams.get('q') ?? '')) {
      url.searchParams.set('q', query);
      this.#go(url, this.#typing ? 'replace' : 'push');
      this.#typing = how === 'typing';
    } else if (how === 'sent') {
      this.#typing = false;
      void this.#show();
    }
  }

  #filter() {
    this.#typing = false;
    const url = new URL(location.href);
    for (const name of ['type', 'region']) {
      url.searchParams.delete(name);
      for (const box of this.querySelectorAll<HTMLInputElement>(`input[name=${name}]:checked`))
        url.searchParams.append(name, box.value);
    }
    this.#go(url, 'push');
  }

  #go(url: URL, how: 'push' | 'replace') {
    try {
      if (how === 'push') history.pushState(null, '', url);
      else history.replaceState(null, '', url);
    } catch {
      // A browser that counts changes of the address may refuse one: the results matter more.
    }
    void this.#show();
  }

  /** Arrow keys go through the results, Escape back to the box. */
  #move(event: KeyboardEvent) {
    if (event.isComposing || !['ArrowDown', 'ArrowUp', 'Escape'].includes(event.key)) return;
    const links = [...this.#list.querySelectorAll<HTMLElement>('li > a')];
    const at = links.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'Escape' && at < 0) return;
    if (event.key !== 'Escape' && at < 0 && document.activeElement !== this.#input) return;
    event.preventDefault();
    const to = event.key === 'Escape' ? -1 : at + (event.key === 'ArrowDown' ? 1 : -1);
    (links[to] ?? (to < 0 ? this.#input : links[at]))?.focus();
  }

  #open(): Promise<SearchIndex> {
    this.#index ??= openIndex(this.#bundle);
    // A failed load may be tried again with the next query.
    this.#index.catch(() => (this.#index = null));
    return this.#index;
  }

  async #show() {
    const ticket = ++this.#ticket;
    const words = this.#words;
    const query = this.#all('q')[0] ?? '';
    if (query.trim() === '') return this.#done(words.idle);
    this.#list.setAttribute('aria-busy', 'true');
    this.#say(words.loading);
    const slow = window.setTimeout(() => ticket === this.#ticket && this.#say(words.slow), SLOW);
    try {
      const index = await this.#open();
      const { plan, found } = await index.search(query);
      if (ticket !== this.#ticket) return;
      await this.#present(plan, found, index, ticket);
    } catch {
      // Everything is opened anew with the next query.
      this.#index = null;
      if (ticket === this.#ticket) this.#done(words.failed);
    } finally {
      clearTimeout(slow);
    }
  }

  async #present(plan: QueryPlan, found: Found, index: SearchIndex, ticket: number) {
    const words = this.#words;
    if (found.way === 'none') {
      const near = nearestNames(plan.text, await index.names());
      this.#done(words.none);
      if (near.length > 0) this.#part('.nearest-slot').replaceChildren(nearestList(words.nearest, near, this.#base));
      return;
    }
    const { hits, facets } = await this.#narrow(found.hits, index);
    const items = await this.#items(hits.slice(0, PAGE), found, index, plan.words);
    if (ticket !== this.#ticket) return;
    const said =
      words.found[found.way].replace('{n}', String(hits.length)).replace('{names}', found.names.join('、')) +
      (found.common.length > 0 ? words.common.replace('{}', found.common.join('、')) : '');
    this.#done(hits.length > 0 ? said : words.none, items, facets);
    this.#offerMore(hits, found, index);
  }

  /** Keeps the hits of the chosen types and places, and counts what each choice would leave. */
  async #narrow(all: Hit[], index: SearchIndex): Promise<{ hits: Hit[]; facets: HTMLElement[] }> {
    const types = this.#all('type');
    const codes = this.#all('region');
    const regions = await Promise.all(
      Object.entries(this.#regions).map(async ([code, name]) => ({
        code,
        name,
        ids: await index.inPlaces([code]),
      })),
    );
    const inRegion = (hit: Hit) =>
      codes.length === 0 || regions.some(({ code, ids }) => codes.includes(code) && ids.has(hit.id));
    const ofType = (hit: Hit) => types.length === 0 || types.includes(hit.type);
    const typeValues = Object.entries(this.#words.types).map(([value, text]) => ({
      value,
      text,
      count: all.filter((hit) => hit.type === value && inRegion(hit)).length,
      checked: types.includes(value),
    }));
    const regionValues = regions.map(({ code, name, ids }) => ({
      value: code,
      text: name,
      count: all.filter((hit) => ids.has(hit.id) && ofType(hit)).length,
      checked: codes.includes(code),
    }));
    const shown = (values: typeof typeValues) => values.filter((value) => value.count > 0 || value.checked);
    return {
      hits: all.filter((hit) => ofType(hit) && inRegion(hit)),
      facets: [
        facet('type', this.dataset['typeLegend'] ?? '', shown(typeValues)),
        facet('region', this.dataset['regionLegend'] ?? '', shown(regionValues)),
      ],
    };
  }

  async #items(hits: Hit[], found: Found, index: SearchIndex, words?: readonly QueryWord[]): Promise<HTMLElement[]> {
    const records = new Map(await Promise.all(hits.map(async (hit) => [hit, await index.load(hit.id)] as const)));
    const titles = hits.map((hit) => records.get(hit)?.meta.title ?? '');
    const ordered = words ? rerank(hits, titles, words) : hits;
    return ordered.flatMap((hit) => {
      const record = records.get(hit);
      return record ? resultItem(hit, record, this.#base, found.marks, this.#words) : [];
    });
  }

  #offerMore(hits: Hit[], found: Found, index: SearchIndex) {
    const more = this.#part<HTMLButtonElement>('.more');
    let shown = PAGE;
    more.hidden = hits.length <= shown;
    more.onclick = async () => {
      try {
        const next = await this.#items(hits.slice(shown, shown + PAGE), found, index);
        shown += PAGE;
        this.#list.append(...next);
        next[0]?.querySelector('a')?.focus();
        more.hidden = hits.length <= shown;
      } catch {
        this.#say(this.#words.failed);
      }
    };
  }

  #say(text: string) {
    this.#part('#search-status').textContent = text;
  }

  #done(status: string, items: HTMLElement[] = [], facets: HTMLElement[] = []) {
    this.#list.replaceChildren(...items);
    this.#part('.nearest-slot').replaceChildren();
    const { activeElement: at } = document;
    const kept =
      at instanceof HTMLInputElement && this.#facets.contains(at)
        ? `input[name="${at.name}"][value="${at.value}"]`
        : '';
    this.#facets.replaceChildren(...facets);
    // The box that was ticked is there again: the reader stays on it.
    if (kept) this.#facets.querySelector<HTMLElement>(kept)?.focus();
    const filters = this.#part<HTMLDetailsElement>('.filters');
    filters.hidden = facets.length === 0;
    // On a phone the filters would push the results down: they open on request, or when one is set.
    if (matchMedia('(min-width: 48rem)').matches || filters.querySelector(':checked')) filters.open = true;
    this.#part('.more').hidden = true;
    this.#list.setAttribute('aria-busy', 'false');
    this.#say(status);
  }
}

customElements.define('site-search', SiteSearch);
