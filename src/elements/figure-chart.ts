import { containment, describe, readingOf, titleOf } from '../lib/chart-spec/describe.ts';
import type { ChartPoint } from '../lib/chart-spec/point.ts';
import { heightOf, narrowed, type ChartSpec } from '../lib/chart-spec/spec.ts';
import { withWholeAddress, type Credits } from '../lib/chart-spec/credits.ts';
import { toldOf } from '../lib/chart-spec/told.ts';
import type { Drawn } from './draw-chart.ts';
import { turn } from './turns.ts';

/**
 * A chart of its `data-spec`, or else of what its picture says of itself, drawn when it comes near the viewport; its points can be read one by one, by keyboard, mouse and touch.
 * Without it, the description and the table stand.
 */
export class FigureChart extends HTMLElement {
  #drawn: Drawn | null = null;
  #whole: ChartSpec | null = null;
  #spec: ChartSpec | null = null;
  #at = -1;
  #set = false;
  /** What the panel says before a point is read. */
  #opening = '';

  connectedCallback() {
    if (this.dataset['spec'] === undefined) void this.#ask();
    else this.#start();
  }

  /** A page that is long without it leaves it to the picture's file to say what is drawn. */
  async #ask() {
    try {
      const picture = this.querySelector<HTMLAnchorElement>('[data-take=svg]');
      const response = await fetch(picture?.href ?? '');
      const { spec, credits } = toldOf(await response.text());
      this.dataset['spec'] = JSON.stringify(spec);
      this.dataset['credits'] = JSON.stringify(credits);
      this.#start();
    } catch {
      this.#fail();
    }
  }

  #fail() {
    const plot = this.#plot;
    if (plot) plot.textContent = this.dataset['failed'] ?? '';
  }

  #start() {
    const plot = this.#plot;
    this.#whole ??= JSON.parse(this.dataset['spec'] ?? 'null') as ChartSpec | null;
    this.#spec ??= this.#whole;
    if (!plot || !this.#spec || this.#set) return;
    this.#set = true;
    this.#opening = this.#panel?.textContent.trim() ?? '';
    plot.tabIndex = 0;
    plot.setAttribute('role', 'application');
    plot.setAttribute('aria-label', plot.dataset['keys'] ?? '');
    plot.addEventListener('keydown', (event) => this.#key(event));
    plot.addEventListener('click', (event) => this.#point(event));
    plot.addEventListener('pointermove', (event) => event.pointerType === 'mouse' && this.#point(event));
    for (const button of this.querySelectorAll<HTMLElement>('[data-take=png]')) {
      button.hidden = false;
      button.addEventListener('click', () => void this.#take('png'));
    }
    // The file of the site holds all places; a chart of some of them is made here.
    this.querySelector('[data-take=svg]')?.addEventListener('click', (event) => {
      if (this.#spec === this.#whole) return;
      event.preventDefault();
      void this.#take('svg');
    });
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        import('./draw-chart.ts')
          .then(async ({ drawChart }) => {
            // Each chart of a page in a task of its own.
            await turn();
            if (!this.#spec) return;
            this.#drawn = drawChart(plot, this.#spec);
            this.setAttribute('data-drawn', '');
          })
          .catch(() => this.#fail());
      },
      { rootMargin: '200px' },
    );
    observer.observe(plot);
  }

  get #plot() {
    return this.querySelector<HTMLElement>('.chart-plot');
  }

  get #panel() {
    return this.querySelector('.chart-reading');
  }

  /** Shows the points of some places only. @returns whether there is still something to compare */
  narrow(regions: readonly string[]): boolean {
    const keep = (point: ChartPoint) => regions.length === 0 || regions.includes(point.region);
    this.#whole ??= JSON.parse(this.dataset['spec'] ?? 'null') as ChartSpec | null;
    const spec = this.#whole && (regions.length === 0 ? this.#whole : narrowed(this.#whole, keep));
    this.hidden = !spec;
    if (!spec || spec === this.#spec) return spec !== null;
    this.#spec = spec;
    const keys = [...spec.points, ...spec.undated].map(({ key }) => key);
    for (const row of this.querySelectorAll<HTMLElement>('tr[data-key]'))
      row.hidden = !keys.includes(row.dataset['key'] ?? '');
    const say = (selector: string, text: string) => this.querySelector(selector)?.replaceChildren(text);
    say('h3', titleOf(spec));
    say('.chart-prose', describe(spec) + containment(spec));
    // The size is that of the file of the site, which holds all places.
    for (const size of this.querySelectorAll<HTMLElement>('.chart-take .quiet')) size.hidden = spec !== this.#whole;
    this.#plot?.setAttribute('data-label', describe(spec));
    this.#keepHeight(spec);
    this.#at = -1;
    if (this.#panel?.hasAttribute('data-read')) {
      this.#panel.replaceChildren(this.#opening);
      this.#panel.removeAttribute('data-read');
    }
    this.#drawn?.show(spec);
    return true;
  }

  /** The same empty lines that the page has for its charts. */
  #keepHeight(spec: ChartSpec) {
    const { line, count } = heightOf(spec);
    for (const empty of this.querySelectorAll('.chart-plot i')) empty.remove();
    for (let n = 0; n < count; n++) {
      const empty = document.createElement('i');
      empty.className = line;
      this.#plot?.append(empty);
    }
  }

  #key(event: KeyboardEvent) {
    const last = (this.#spec?.points.length ?? 0) - 1;
    const to = {
      ArrowRight: Math.min(this.#at + 1, last),
      ArrowDown: Math.min(this.#at + 1, last),
      ArrowLeft: Math.max(this.#at - 1, 0),
      ArrowUp: Math.max(this.#at - 1, 0),
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    this.#read(to);
  }

  #point(event: MouseEvent) {
    const at = this.#drawn?.near(event) ?? -1;
    if (at >= 0) this.#read(at);
  }

  /** Says a point: place, when, value with its comparator in words, document and clause, which is a link. */
  #read(at: number) {
    const point = this.#spec?.points[at];
    const panel = this.#panel;
    if (!point || !panel || at === this.#at) return;
    this.#at = at;
    this.#drawn?.mark(at);
    const { text, source } = readingOf(point);
    const value = document.createElement('b');
    value.textContent = text;
    const link = document.createElement('a');
    link.href = point.url;
    link.textContent = source;
    panel.replaceChildren(value, ' ', link);
    panel.setAttribute('data-read', '');
  }

  async #take(kind: 'png' | 'svg') {
    const credits = this.dataset['credits'];
    if (!this.#spec || !credits) return;
    const name = `${this.dataset['file']}.${kind}`;
    try {
      const { saveChart } = await import('./save-chart.ts');
      await saveChart(this.#spec, withWholeAddress(JSON.parse(credits) as Credits, location.href), kind, name);
    } catch {
      const panel = this.#panel;
      if (panel) panel.textContent = this.dataset['failedImage'] ?? '';
    }
  }
}

customElements.define('figure-chart', FigureChart);
