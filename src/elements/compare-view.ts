import { pickedQuery, readPicked, type Picked } from '../lib/compare-state.ts';
import { FigureChart } from './figure-chart.ts';

/** Narrows the table of all places and indicators to what is picked, and shows the charts of it. The address holds the choice. */
class CompareView extends HTMLElement {
  connectedCallback() {
    const picker = this.querySelector<HTMLElement>('.picker');
    if (!picker) return;
    picker.addEventListener('change', () => this.#choose());
    picker.querySelector('button')?.addEventListener('click', () => {
      for (const box of this.#boxes) box.checked = false;
      this.#choose();
    });
    addEventListener('popstate', () => this.#show(this.#read()));
    const picked = this.#read();
    // On a phone the long list of indicators is folded once the choice is made.
    const list = picker.querySelector('details');
    if (list && (picked.indicators.length > 0 || matchMedia('(max-width: 44rem)').matches)) list.open = false;
    this.#show(picked);
  }

  get #boxes() {
    return [...this.querySelectorAll<HTMLInputElement>('.picker input')];
  }
  #values(name: string, checked: boolean): string[] {
    return this.#boxes
      .filter((box) => box.dataset['pick'] === name && (box.checked || !checked))
      .map((box) => box.value);
  }
  #read(): Picked {
    return readPicked(location.search, {
      indicators: this.#values('indicator', false),
      regions: this.#values('region', false),
    });
  }

  #choose() {
    const picked = { indicators: this.#values('indicator', true), regions: this.#values('region', true) };
    history.pushState(null, '', `${location.pathname}${pickedQuery(picked)}`);
    this.#show(picked);
  }

  #show({ indicators, regions }: Picked) {
    for (const box of this.#boxes)
      box.checked = (box.dataset['pick'] === 'region' ? regions : indicators).includes(box.value);
    const wanted = (id: string | undefined) => indicators.length === 0 || indicators.includes(id ?? '');
    for (const cell of this.querySelectorAll<HTMLElement>('table [data-region]'))
      cell.hidden = regions.length > 0 && !regions.includes(cell.dataset['region'] ?? '');
    const columns = this.querySelectorAll('.compare-table thead th:not([hidden])').length;
    for (const theme of this.querySelectorAll<HTMLTableCellElement>('.compare-theme th')) theme.colSpan = columns;
    let rows = 0;
    for (const body of this.querySelectorAll<HTMLElement>('.compare-table tbody')) {
      const own = [...body.querySelectorAll<HTMLElement>('tr[data-indicator]')];
      for (const row of own) row.hidden = !wanted(row.dataset['indicator']);
      const shown = own.filter((row) => !row.hidden).length;
      body.hidden = shown === 0;
      rows += shown;
    }
    const charts = this.#showCharts(indicators, regions);
    const status = this.querySelector('.picker-state [role=status]');
    if (status)
      status.textContent = ((indicators.length === 0 ? this.dataset['all'] : this.dataset['shown']) ?? '')
        .replace('{indicators}', String(rows))
        .replace('{charts}', String(charts));
  }

  /** Charts of the picked indicators, of the picked places. Where too little is left to compare, a line says so. */
  #showCharts(indicators: readonly string[], regions: readonly string[]): number {
    const section = this.querySelector<HTMLElement>('#charts');
    if (section) section.hidden = indicators.length === 0;
    const drawn: string[] = [];
    for (const holder of this.querySelectorAll<HTMLElement>('#charts [data-indicator]')) {
      const id = holder.dataset['indicator'] ?? '';
      const chart = holder.querySelector('figure-chart');
      const shown = indicators.includes(id) && chart instanceof FigureChart && chart.narrow(regions);
      holder.hidden = !shown;
      if (shown) drawn.push(id);
    }
    for (const line of this.querySelectorAll<HTMLElement>('[data-no-chart]')) {
      const id = line.dataset['noChart'] ?? '';
      line.hidden = !indicators.includes(id) || drawn.includes(id);
    }
    return drawn.length;
  }
}

customElements.define('compare-view', CompareView);
