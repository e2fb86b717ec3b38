import { switched, VIEW_KEY } from '../lib/plan-view.ts';
import { PLACES_KEY, withPlace } from '../lib/reading-place.ts';
import { copyText } from './copy-text.ts';

/** How far below the top of the window the line lies that the current clause crosses, in pixels: below the bar of contents. */
const LINE = 96;

/** What storage does, or nothing where it is refused. */
function stored(act: (storage: Storage) => void): void {
  try {
    act(localStorage);
  } catch {
    // Refused: it holds for this page only.
  }
}

/** What a part is called: （二）知识产权……, 第一章 开启……. */
function nameOf(part: Element): string {
  const heading = part.querySelector('.heading');
  const ordinal = heading?.querySelector('.ordinal')?.textContent ?? '';
  const name = heading?.textContent.trim().slice(ordinal.length) ?? '';
  return /[\p{L}\p{N}]$/u.test(ordinal) ? `${ordinal} ${name}` : ordinal + name;
}

/**
 * Reading a plan: marks the current clause in the contents, steps from clause to clause, keeps the place and the view,
 * and copies the address of a clause. Without it everything is shown, and contents and headings link as they are.
 */
class PlanReading extends HTMLElement {
  /** Clauses and titles of chapters, in their order. */
  #parts: Element[] = [];
  #current: Element | null = null;
  #observer: IntersectionObserver | null = null;
  #saying: ReturnType<typeof setTimeout> | undefined;

  connectedCallback() {
    this.#parts = [...this.querySelectorAll('.clause, .chapter')];
    this.#watch();
    addEventListener('resize', this.#watch);
    addEventListener('pagehide', this.#keep);
    document.addEventListener('visibilitychange', this.#keep);
    addEventListener('beforeprint', this.#print);
    this.#contents();
    this.#steps();
    this.#view();
    this.#mark(null);
    this.addEventListener('click', this.#copied);
  }

  disconnectedCallback() {
    this.#observer?.disconnect();
    removeEventListener('resize', this.#watch);
    removeEventListener('pagehide', this.#keep);
    document.removeEventListener('visibilitychange', this.#keep);
    removeEventListener('beforeprint', this.#print);
  }

  readonly #watch = () => {
    this.#observer?.disconnect();
    this.#observer = new IntersectionObserver(
      (entries) => {
        // Above the first clause there is none; below the last one, it stays.
        const left = entries.find(({ target, isIntersecting }) => target === this.#current && !isIntersecting);
        const entered = entries.filter(({ isIntersecting }) => isIntersecting).at(-1);
        if (entered) this.#mark(entered.target);
        else if (left && left.boundingClientRect.top > LINE) this.#mark(null);
      },
      { rootMargin: `-${LINE}px 0px -${Math.max(innerHeight - LINE - 1, 0)}px` },
    );
    for (const part of this.#parts) this.#observer.observe(part);
  };

  #mark(part: Element | null) {
    this.#current = part;
    const here = this.querySelector('.toc-here');
    if (here) here.textContent = part ? nameOf(part) : '';
    const link = part && this.#linkTo(part);
    const toc = this.querySelector('.toc');
    for (const old of this.querySelectorAll('.toc [aria-current]'))
      if (old !== link) old.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'location');
    if (link && toc && toc.scrollHeight > toc.clientHeight) {
      const [at, box] = [link.getBoundingClientRect(), toc.getBoundingClientRect()];
      if (at.top < box.top || at.bottom > box.bottom) toc.scrollTop += at.top - box.top - box.height / 3;
    }
    for (const [n, step] of this.#stepLinks().entries()) {
      const to = this.#neighbour(n === 0 ? -1 : 1);
      if (to) step.href = `#${to.id}`;
      else step.removeAttribute('href');
    }
  }

  /** The link of the contents to a part; deep clauses stand under the last one that has a link. */
  #linkTo(part: Element): Element | null {
    for (let n = this.#parts.indexOf(part); n >= 0; n -= 1) {
      const link = this.querySelector(`.toc a[href="#${this.#parts[n]?.id ?? ''}"]`);
      if (link?.closest('ol')) return link;
    }
    return null;
  }

  #neighbour(step: 1 | -1): Element | null {
    const start = this.#current ? this.#parts.indexOf(this.#current) : -1;
    for (let n = start + step; n >= 0 && n < this.#parts.length; n += step)
      if (this.#parts[n]?.matches('.clause')) return this.#parts[n] ?? null;
    return null;
  }

  #stepLinks = () => [...this.querySelectorAll<HTMLAnchorElement>('.toc-steps a')];

  /** Steps leave the focus on their link, so that it can be pressed again; the tabulator goes on from there into the clause. */
  #steps() {
    const bar = this.querySelector<HTMLElement>('.toc-steps');
    if (!bar) return;
    bar.hidden = false;
    bar.addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a');
      const to = link?.hash && document.getElementById(link.hash.slice(1));
      if (!to) return;
      event.preventDefault();
      // Not a step in the history for each clause.
      location.replace(link.hash);
      this.#mark(to);
      this.#say(nameOf(to), true);
      (link.hasAttribute('href') ? link : this.#stepLinks().find((other) => other.hasAttribute('href')))?.focus({
        preventScroll: true,
      });
    });
    bar.addEventListener('keydown', (event) => {
      if (
        event.key !== 'Tab' ||
        event.shiftKey ||
        event.target !==
          this.#stepLinks()
            .filter((a) => a.href)
            .at(-1)
      )
        return;
      const first = this.#current?.querySelector<HTMLElement>('a');
      if (!first) return;
      event.preventDefault();
      first.focus();
    });
  }

  /** On a phone the contents fold up behind the current clause's name, and close when one is chosen. */
  #contents() {
    const fold = this.querySelector<HTMLDetailsElement>('.toc-fold');
    const list = fold?.querySelector('ol');
    if (!fold || !list) return;
    fold.closest('.toc')?.classList.add('toc-live');
    const overlaid = () => getComputedStyle(list).position === 'absolute';
    // Beside the text the contents are open: by the styles, or in older browsers from here.
    if (matchMedia('(min-width: 64rem)').matches && !CSS.supports('selector(details::details-content)'))
      fold.open = true;
    list.addEventListener('click', (event) => {
      if ((event.target as Element).closest('a') && overlaid()) fold.open = false;
    });
    document.addEventListener('click', (event) => {
      if (fold.open && overlaid() && !fold.contains(event.target as Node)) fold.open = false;
    });
    fold.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !fold.open || !overlaid()) return;
      fold.open = false;
      fold.querySelector('summary')?.focus();
    });
  }

  #view() {
    const root = document.documentElement;
    const words = (root.dataset['view'] ?? '').split(' ');
    const switches = this.querySelector('.view');
    for (const input of switches?.querySelectorAll('input') ?? [])
      input.checked =
        input.type === 'checkbox' ? words.includes('marks') : (input.value === 'brief') === words.includes('brief');
    switches?.addEventListener('change', (event) => {
      const { name, value, checked } = event.target as HTMLInputElement;
      const view =
        name === 'marks'
          ? switched(root.dataset['view'] ?? '', 'marks', checked)
          : switched(root.dataset['view'] ?? '', 'brief', value === 'brief');
      root.dataset['view'] = view;
      stored((storage) => storage.setItem(VIEW_KEY, view));
    });
  }

  /** The heading of a clause is the link to it: following it copies its address. In the short view it opens the clause first. */
  readonly #copied = (event: MouseEvent) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('.clause > .heading a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (document.documentElement.dataset['view']?.includes('brief') && !link.closest('.clause:target')) return;
    void copyText(link.href, () => undefined).then((done) => this.#say(done ? (this.dataset['copied'] ?? '') : ''));
  };

  #say(text: string, unseen = false) {
    const status = this.querySelector('.cite-said');
    if (!status) return;
    status.classList.toggle('visually-hidden', unseen);
    status.textContent = text;
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => (status.textContent = ''), 4000);
  }

  /** Keeps the clause at which the reader leaves; the first one is no place to come back to. */
  readonly #keep = () => {
    const { plan } = this.dataset;
    const current = this.#current;
    if (!plan || !current) return;
    const place = current === this.#parts[0] ? null : { id: current.id, name: nameOf(current) };
    stored((storage) => storage.setItem(PLACES_KEY, withPlace(storage.getItem(PLACES_KEY), plan, place)));
  };

  /** Paper says where it comes from and when it was printed, and shows what is folded, in browsers whose styles cannot. */
  readonly #print = () => {
    const address = document.querySelector('.print-address');
    if (address?.textContent.startsWith('/')) address.textContent = `${location.origin}${location.pathname}`;
    const printed = document.querySelector<HTMLElement>('.printed');
    if (printed)
      printed.textContent = `· ${printed.dataset['printed'] ?? ''} ${new Date().toLocaleDateString('zh-CN', { dateStyle: 'long' })}`;
    if (CSS.supports('selector(details::details-content)')) return;
    const closed = [...document.querySelectorAll<HTMLDetailsElement>('.fig details:not([open])')];
    for (const details of closed) details.open = true;
    addEventListener('afterprint', () => closed.forEach((details) => (details.open = false)), { once: true });
  };
}

customElements.define('plan-reading', PlanReading);
