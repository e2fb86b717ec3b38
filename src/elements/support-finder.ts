import {
  choiceQuery,
  countOf,
  FACETS,
  matching,
  NOTHING,
  readChoice,
  toggled,
  waysOut,
  type Choice,
  type Facet,
  type Item,
} from '../lib/support-filter.ts';

type Row = Item & { row: HTMLElement };
interface Words {
  all: string;
  found: string;
  none: string;
  remove: string;
  clear: string;
  without: string;
  facets: Record<Facet, string>;
}

/** Narrows the list of measures by topic, applicant and place. What is chosen stands in the address, as tags that can be taken away, and in each option. */
class SupportFinder extends HTMLElement {
  #rows: Row[] = [];
  #known: Choice = NOTHING;
  #names = new Map<string, string>();

  connectedCallback() {
    this.#rows = [...this.querySelectorAll<HTMLElement>('li[data-topic]')].map((row) => {
      const ids = (facet: Facet) => (row.dataset[facet] ?? '').split(' ').filter(Boolean);
      return { row, topic: ids('topic'), applicant: ids('applicant'), region: ids('region') };
    });
    const known: Record<Facet, string[]> = { topic: [], applicant: [], region: [] };
    for (const { facet, id, link } of this.#options()) {
      known[facet].push(id);
      this.#names.set(`${facet} ${id}`, link.firstElementChild?.textContent ?? id);
    }
    this.#known = known;
    this.addEventListener('click', (event) => this.#pressed(event));
    addEventListener('popstate', () => this.#show());
    this.#show();
    // The last of the side column: what opens there pushes nothing away.
    if (matchMedia('(min-width: 56rem)').matches) this.querySelector('[data-facet=topic]')?.setAttribute('open', '');
  }

  #options(): { facet: Facet; id: string; link: HTMLAnchorElement }[] {
    return FACETS.flatMap((facet) =>
      [...this.querySelectorAll<HTMLAnchorElement>(`[data-facet=${facet}] a`)].map((link) => ({
        facet,
        id: link.dataset['id'] ?? '',
        link,
      })),
    );
  }

  get #choice(): Choice {
    return readChoice(location.search, this.#known);
  }
  get #words(): Words {
    return JSON.parse(this.dataset['words'] ?? '{}') as Words;
  }
  #part(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`支持政策页缺少 ${selector}`);
    return found;
  }

  /** Options, tags and ways out are links to the address of the choice they stand for; only they lead to this page with a query. */
  #pressed(event: MouseEvent) {
    const link = (event.target as HTMLElement).closest<HTMLAnchorElement>('a[data-choice]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const tag = link.closest('.finder-tags, .finder-none') !== null;
    try {
      history.pushState(null, '', link.href);
    } catch {
      location.assign(link.href);
    }
    this.#show();
    // What was pressed is gone: the keyboard goes on from what is said of the result.
    if (tag) this.#part('.finder-status').focus();
  }

  #show() {
    const choice = this.#choice;
    const words = this.#words;
    const found = new Set(matching(this.#rows, choice).map(({ row }) => row));
    for (const { row } of this.#rows) row.hidden = !found.has(row);
    for (const group of this.querySelectorAll<HTMLElement>('.finder-group'))
      group.hidden = group.querySelector('li[data-topic]:not([hidden])') === null;
    for (const { facet, id, link } of this.#options()) {
      const on = choice[facet].includes(id);
      const count = countOf(this.#rows, choice, facet, id);
      link.href = this.#address(toggled(choice, facet, id));
      link.dataset['choice'] = '';
      if (on) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
      link.classList.toggle('empty', count === 0);
      const number = link.querySelector('.count');
      if (number) number.textContent = String(count);
    }
    const chosen = FACETS.flatMap((facet) => choice[facet].map((id) => ({ facet, id })));
    const said = found.size === 0 ? words.none : chosen.length > 0 ? words.found : words.all;
    const status = this.#part('.finder-status');
    status.tabIndex = -1;
    status.textContent = said.replace('{}', String(found.size));
    const tags = chosen.map(({ facet, id }) => {
      const name = this.#names.get(`${facet} ${id}`) ?? id;
      return this.#link(`${name} ×`, toggled(choice, facet, id), words.remove.replace('{}', name));
    });
    if (tags.length > 1) tags.push(this.#link(words.clear, NOTHING));
    this.#part('.finder-tags').replaceChildren(...tags);
    const none = this.#part('.finder-none');
    none.hidden = found.size > 0;
    none.querySelector('ul')?.replaceChildren(
      ...waysOut(this.#rows, choice).map(({ facet, count }) => {
        const text = words.without.replace('{facet}', words.facets[facet]).replace('{}', String(count));
        return this.#link(text, { ...choice, [facet]: [] });
      }),
    );
  }

  #address = (choice: Choice) => `${location.pathname}${choiceQuery(choice)}`;

  #link(text: string, choice: Choice, label?: string): HTMLElement {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = this.#address(choice);
    link.textContent = text;
    link.dataset['choice'] = '';
    if (label) link.setAttribute('aria-label', label);
    item.append(link);
    return item;
  }
}

customElements.define('support-finder', SupportFinder);
