import { nearestNames } from '../lib/search/dictionary.ts';
import type { Hit } from '../lib/search/engine.ts';
import { narrow, placesAbove, type PlaceChoice } from '../lib/search/narrow.ts';
import type { Outcome as Answer } from '../lib/search/open.ts';
import { LONGEST, type QueryPlan } from '../lib/search/query.ts';
import { rerank } from '../lib/search/rerank.ts';
import type { ResultWords } from '../lib/search/result-text.ts';
import { standing, type Place, type Tables } from '../lib/search/standing.ts';
import { addressOf, askedBy, go, keep, kept, type Asked, type Kept } from './search-address.ts';
import { filterParts, narrowLink, type FilterWords } from './search-filters.ts';
import { openIndex, OtherBuild, type SearchIndex } from './search-index.ts';
import { saidOf, type StatusWords } from './search-status.ts';
import { element, nearestList, resultItem } from './search-view.ts';
import { turn } from './turns.ts';

/** The words of the search page, in the language of the site. */
interface SearchWords extends ResultWords, FilterWords, StatusWords {
  idle: string;
  loading: string;
  slow: string;
  nearest: string;
  failed: string;
  otherBuild: string;
  anyPlace: string;
  dropFilters: string;
  unknownFilter: string;
  dropUnknown: string;
}

/** What the page is told at build time. */
interface Told {
  words: SearchWords;
  tables: Tables;
  /** Code, name and full name of each place, and the code of the one that it lies in. */
  regions: [code: string, name: string, fullName: string, parent: string | null][];
}

/** What a search brought, with all that showing more of it needs. */
interface Shown {
  found: Answer['found'];
  hits: Hit[];
  places: (PlaceChoice & Place)[];
  index: SearchIndex;
}

const PAGE = 20;
/** So many are shown again at most when a reader comes back. */
const RESTORED = 200;
/** After a keystroke, in milliseconds: before the index is loaded, and after. */
const PAUSE = 120;
const PAUSE_OPEN = 16;
/** After that time without a result the page says that it is looking, and then that it takes long. */
const LOADING = 300;
const SLOW = 4000;
/** Typing has come to rest: what was found is read aloud now, not at each keystroke. */
const SETTLED = 600;
/** So much of the filter before the chosen one stays in sight, in pixels. */
const CONTEXT = 48;
/** Scrolling has come to rest. */
const SCROLLED = 300;

/** The search page: reads the address, asks the index, shows answers and results. Nothing is loaded before the first query. */
class SiteSearch extends HTMLElement {
  #index: Promise<SearchIndex> | null = null;
  #ticket = 0;
  #timer = 0;
  #settling = 0;
  #scrolling = 0;
  #typing = false;
  #shown = PAGE;

  connectedCallback() {
    const input = this.#input;
    history.scrollRestoration = 'manual';
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask(input.value, 'sent');
    });
    // While an input method composes, what stands in the box is not yet what is meant.
    input.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) this.#typed();
    });
    input.addEventListener('compositionend', () => this.#typed());
    this.#facets.addEventListener('change', ({ target }) => this.#ticked(target as HTMLInputElement));
    this.addEventListener('click', (event) => this.#follow(event));
    this.addEventListener('keydown', (event) => this.#press(event));
    window.addEventListener('popstate', () => this.#arrive());
    window.addEventListener('pagehide', () => this.#remember());
    window.addEventListener(
      'scroll',
      () => {
        clearTimeout(this.#scrolling);
        this.#scrolling = window.setTimeout(() => this.#remember(), SCROLLED);
      },
      { passive: true },
    );
    this.#arrive();
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
  get #status() {
    return this.#part('#search-status');
  }
  get #list() {
    return this.#part('#search-results');
  }
  get #places() {
    return this.#told.regions.map(([code, name, fullName, parent]) => ({ code, name, fullName, parent }));
  }
  get #facets() {
    return this.#part('.facets');
  }
  get #told(): Told {
    return JSON.parse(this.dataset['told'] ?? '{}') as Told;
  }
  get #bundle(): string {
    return this.dataset['bundle'] ?? '/pagefind/';
  }
  get #base(): string {
    return this.#bundle.replace(/\/pagefind\/$/, '');
  }

  /** Shows what the address asks for, as the reader left it. */
  #arrive() {
    this.#typing = false;
    this.#input.value = beginning(askedBy(location.search).query, LONGEST);
    void this.#show(kept());
  }

  #remember() {
    clearTimeout(this.#scrolling);
    keep({ shown: this.#shown, y: window.scrollY });
  }

  #typed() {
    this.#hush();
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#ask(this.#input.value, 'typing'), this.#index ? PAUSE_OPEN : PAUSE);
  }

  /** The first change of a shown query makes a new entry in the history; further typing and sending stay in it. */
  #ask(query: string, how: 'typing' | 'sent') {
    clearTimeout(this.#timer);
    const asked = askedBy(location.search);
    // One character too many shows that there were more; servers refuse addresses that are very long.
    const sent = beginning(query, LONGEST + 1);
    if (sent !== beginning(asked.query, isCut(sent) ? LONGEST + 1 : LONGEST)) {
      const same = this.#typing;
      this.#typing = how === 'typing';
      this.#go({ ...asked, query: sent }, same ? 'replace' : 'push');
    } else if (how === 'sent') {
      this.#typing = false;
      void this.#show();
    }
  }

  #ticked(box: HTMLInputElement) {
    // Who ticks a place and one in it means the one that was ticked last.
    if (box.name === 'region' && box.checked) {
      const above = placesAbove(this.#places);
      for (const other of this.#facets.querySelectorAll<HTMLInputElement>('input[name=region]:checked'))
        if (above(box.value).includes(other.value) || above(other.value).includes(box.value)) other.checked = false;
    }
    const ticked = (name: string) =>
      [...this.querySelectorAll<HTMLInputElement>(`input[name=${name}]:checked`)].map(({ value }) => value);
    this.#typing = false;
    const { query } = askedBy(location.search);
    this.#go({ query, types: ticked('type'), regions: ticked('region') }, 'push');
  }

  /** Links that narrow are followed in place, unless they shall open elsewhere. */
  #follow(event: MouseEvent) {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a');
    if (!link) return;
    this.#remember();
    if (link.dataset['narrow'] === undefined) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.#typing = false;
    this.#go(askedBy(link.search), 'push');
  }

  #go(asked: Asked, how: 'push' | 'replace') {
    if (how === 'push') this.#remember();
    go(addressOf(asked), how);
    void this.#show();
  }

  /** Arrow keys go through the results; Escape goes back to the box, and in the box empties it. */
  #press(event: KeyboardEvent) {
    if (event.isComposing || !['ArrowDown', 'ArrowUp', 'Escape'].includes(event.key)) return;
    const links = [...this.#list.querySelectorAll<HTMLElement>('li > a'), this.#part('.more')].filter(
      (link) => !link.hidden,
    );
    const at = links.indexOf(document.activeElement as HTMLElement);
    if (at < 0 && document.activeElement !== this.#input) return;
    event.preventDefault();
    if (event.key === 'Escape' && at < 0) {
      this.#input.value = '';
      this.#typed();
      return;
    }
    const to = event.key === 'Escape' ? -1 : at + (event.key === 'ArrowDown' ? 1 : -1);
    (links[to] ?? (to < 0 ? this.#input : links[at]))?.focus();
  }

  #open(): Promise<SearchIndex> {
    this.#index ??= openIndex(this.#bundle);
    // A failed load may be tried again with the next query.
    this.#index.catch(() => (this.#index = null));
    return this.#index;
  }

  /** Runs what the address asks. Until there is something to show, what is shown stays. */
  async #show(restored: Kept | null = null) {
    const ticket = ++this.#ticket;
    const { words } = this.#told;
    const { query } = askedBy(location.search);
    if (query.trim() === '') {
      this.#done({ status: words.idle });
      return;
    }
    this.#list.setAttribute('aria-busy', 'true');
    if (!this.#typing) this.#elsewhere(false);
    const later = (wait: number, task: () => void) => window.setTimeout(() => ticket === this.#ticket && task(), wait);
    const timers = [
      later(LOADING, () => this.#say(words.loading)),
      later(SLOW, () => {
        this.#say(words.slow);
        this.#elsewhere(this.#list.childElementCount === 0);
      }),
    ];
    try {
      const index = await this.#open();
      const answer = await index.search(query);
      if (ticket === this.#ticket) await this.#present(answer, index, ticket, restored);
    } catch (error) {
      // Everything is opened anew with the next query.
      this.#index = null;
      if (ticket === this.#ticket)
        this.#done({ status: error instanceof OtherBuild ? words.otherBuild : words.failed });
    } finally {
      timers.forEach(clearTimeout);
    }
  }

  async #present(answer: Answer, index: SearchIndex, ticket: number, restored: Kept | null) {
    const { plan, found } = answer;
    const { words, regions } = this.#told;
    const asked = askedBy(location.search);
    const anyPlace = this.#anyPlace(answer, asked);
    if (found.way === 'none') {
      // Of a place of which nothing is kept, what sounds alike is no help.
      const near = found.elsewhere === null ? nearestNames(plan.parts, await index.names()) : [];
      if (ticket !== this.#ticket) return;
      this.#done({
        status: saidOf(answer, 0, words),
        notes: [...anyPlace, ...(near.length > 0 ? [nearestList(words.nearest, near, this.#base)] : [])],
      });
      return;
    }
    const places = this.#places;
    const known: Asked = {
      query: asked.query,
      types: asked.types.filter((type) => Object.hasOwn(words.types, type)),
      regions: asked.regions.filter((code) => regions.some(([known]) => known === code)),
    };
    await turn();
    const narrowed = narrow(found.hits, known, words.types, places, index.placesOf);
    const outcome: Shown = { found, hits: narrowed.hits, places, index };
    const shown = Math.min(restored?.shown ?? PAGE, RESTORED);
    const items = [
      ...(await this.#items(outcome, 0, PAGE, plan)),
      ...(shown > PAGE ? await this.#items(outcome, PAGE, shown) : []),
    ];
    await turn();
    if (ticket !== this.#ticket) return;
    const { hits } = narrowed;
    this.#done({
      status: saidOf(answer, hits.length, words),
      notes: [...anyPlace, ...this.#notes(asked, known, hits.length === 0 ? found.hits.length : 0)],
      items,
      filters: filterParts(narrowed, known, words),
    });
    this.#offerMore(outcome, Math.max(shown, PAGE));
    if (restored) window.scrollTo({ top: restored.y, behavior: 'instant' });
  }

  /** Where nothing is kept of the place that is asked for: the way to the same words wherever they stand. */
  #anyPlace({ plan, found }: Answer, asked: Asked): HTMLElement[] {
    const rest = plan.words.map(({ text }) => text).join(' ');
    if (found.elsewhere === null || rest === '') return [];
    const text = this.#told.words.anyPlace.replace('{}', rest);
    return [element('p', '', narrowLink({ ...asked, query: rest, regions: [] }, 'anyplace', text))];
  }

  /** What the filters do that the reader should know, each with the way out. */
  #notes(asked: Asked, known: Asked, withoutFilters: number): HTMLElement[] {
    const { words } = this.#told;
    const unknown = [
      ...asked.types.filter((type) => !known.types.includes(type)),
      ...asked.regions.filter((code) => !known.regions.includes(code)),
    ];
    const notes: HTMLElement[] = [];
    if (withoutFilters > 0) {
      const text = words.dropFilters.replace('{n}', String(withoutFilters));
      notes.push(element('p', '', narrowLink({ ...known, types: [], regions: [] }, 'drop', text)));
    }
    if (unknown.length > 0) {
      const text = words.unknownFilter.replace('{}', unknown.join('、').slice(0, 30));
      notes.push(element('p', '', `${text} `, narrowLink(known, 'unknown', words.dropUnknown)));
    }
    return notes;
  }

  async #items(outcome: Shown, from: number, to: number, plan?: QueryPlan): Promise<HTMLElement[]> {
    const { found, index, places } = outcome;
    const told = this.#told;
    const hits = outcome.hits.slice(from, to);
    const records = new Map(await Promise.all(hits.map(async (hit) => [hit, await index.load(hit.id)] as const)));
    await turn();
    const titles = hits.map((hit) => records.get(hit)?.meta.title ?? '');
    const byCode = new Map(places.map((place) => [place.code, place]));
    const ordered = plan ? rerank(hits, titles, plan.words, plan.counted) : hits;
    return ordered.flatMap((hit) => {
      const record = records.get(hit);
      if (!record) return [];
      const its = index.placesOf(hit.id).flatMap((code) => byCode.get(code) ?? []);
      return resultItem(hit, record, this.#base, found.marks, told.words, standing(record, its, told.tables));
    });
  }

  #offerMore(outcome: Shown, shown: number) {
    const more = this.#part<HTMLButtonElement>('.more');
    const ticket = this.#ticket;
    this.#shown = shown;
    more.hidden = outcome.hits.length <= shown;
    more.disabled = false;
    more.onclick = async () => {
      more.disabled = true;
      try {
        const next = await this.#items(outcome, this.#shown, this.#shown + PAGE);
        // Another query was asked meanwhile: the list is no longer this one's.
        if (ticket !== this.#ticket) return;
        this.#shown += PAGE;
        this.#list.append(...next);
        next[0]?.querySelector('a')?.focus();
        more.hidden = outcome.hits.length <= this.#shown;
        this.#remember();
        more.disabled = false;
      } catch {
        if (ticket !== this.#ticket) return;
        this.#say(this.#told.words.failed);
        more.disabled = false;
        more.focus();
      }
    };
  }

  #say(text: string) {
    this.#status.textContent = text;
  }

  /** While a reader types, the status changes silently; when the typing has come to rest it is said once. */
  #hush() {
    this.#status.setAttribute('aria-live', 'off');
    clearTimeout(this.#settling);
    this.#settling = window.setTimeout(() => {
      const status = this.#status;
      status.removeAttribute('aria-live');
      // What is still being looked for is said when it is there.
      if (this.#list.getAttribute('aria-busy') === 'false') this.#say(status.textContent);
    }, SETTLED);
  }

  /** The ways through the site that need no search: shown where there are no results, anew, as what stands above them may differ. */
  #elsewhere(shown: boolean) {
    const section = this.#part('.elsewhere');
    const fresh = section.cloneNode(true) as HTMLElement;
    fresh.hidden = !shown;
    section.replaceWith(fresh);
  }

  #done(what: {
    status: string;
    notes?: HTMLElement[];
    items?: HTMLElement[];
    filters?: { links: HTMLElement[]; boxes: HTMLElement[] };
  }) {
    const { status, notes = [], items = [], filters } = what;
    this.#list.replaceChildren(...items);
    this.#part('.search-notes').replaceChildren(...notes);
    const at = this.#chosenNow();
    this.#part('.narrow-links').replaceChildren(...(filters?.links ?? []));
    this.#facets.replaceChildren(...(filters?.boxes ?? []));
    this.#part('.narrow').hidden = !filters;
    requestAnimationFrame(() => this.#rowsInSight());
    // What was ticked or followed is there again: the reader stays on it; where it is folded up now, on the first of its kind.
    for (const filter of at)
      if (document.activeElement === document.body) this.querySelector<HTMLElement>(filter)?.focus();
    this.#part('.more').hidden = true;
    this.#shown = PAGE;
    this.#elsewhere(items.length === 0 && !filters);
    this.#list.setAttribute('aria-busy', 'false');
    this.#say(status);
  }

  /** On a phone the rows of filters are pushed sideways: what is chosen is in sight. */
  #rowsInSight() {
    for (const chosen of this.querySelectorAll<HTMLElement>('.narrow-row [aria-current]')) {
      const row = chosen.closest('ul');
      if (row) row.scrollLeft = chosen.offsetLeft - row.offsetLeft - CONTEXT;
    }
  }

  /** The filter that has the focus, and the first of its kind, as selectors. */
  #chosenNow(): string[] {
    const at = document.activeElement;
    if (at instanceof HTMLInputElement && this.#facets.contains(at))
      return [`input[name="${at.name}"][value="${at.value}"]`, `input[name="${at.name}"]`];
    const key = at instanceof HTMLElement && this.contains(at) ? at.dataset['narrow'] : undefined;
    if (key === undefined) return [];
    return [`a[data-narrow="${CSS.escape(key)}"]`, `a[data-narrow^="${CSS.escape(key.replace(/=.*/, '='))}"]`];
  }
}

/** The first characters of a text; a character outside the first plane counts once. */
const beginning = (text: string, length: number): string => [...text].slice(0, length).join('');
const isCut = (query: string): boolean => [...query].length > LONGEST;

customElements.define('site-search', SiteSearch);
