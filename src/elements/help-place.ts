/**
 * The place somebody asks for. Without script its links lead to the place's part of the page; with script that part stands alone,
 * and the choice is kept in the address (`?region=`) and in the links to the other problems.
 */
class HelpPlace extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', (event) => {
      const link = (event.target as HTMLElement).closest<HTMLElement>('a[data-region]');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#choose(link.dataset['region'] ?? '');
    });
    addEventListener('popstate', () => this.#show());
    this.#show();
  }

  get #links() {
    return [...this.querySelectorAll<HTMLElement>('a[data-region]')];
  }

  /** The place of the address, or none. A fragment that names a place counts where the address says nothing. */
  get #chosen(): string {
    const asked = new URLSearchParams(location.search).get('region') ?? location.hash.replace('#r-', '');
    return this.#links.some((link) => link.dataset['region'] === asked) ? asked : '';
  }

  #choose(region: string) {
    const url = new URL(location.href);
    url.hash = '';
    if (region) url.searchParams.set('region', region);
    else url.searchParams.delete('region');
    try {
      history.pushState(null, '', url);
    } catch {
      location.assign(url);
    }
    const name = this.#show();
    const status = this.querySelector<HTMLElement>('[role=status]');
    if (status)
      status.textContent = region
        ? (status.dataset['chosen'] ?? '').replace('{}', name)
        : (status.dataset['all'] ?? '');
  }

  /** @returns the name of the chosen place */
  #show(): string {
    const chosen = this.#chosen;
    let name = '';
    for (const link of this.#links) {
      const region = link.dataset['region'] ?? '';
      if (region === '') link.hidden = chosen === '';
      if (region === chosen && chosen !== '') {
        link.setAttribute('aria-current', 'true');
        name = link.textContent.trim();
      } else link.removeAttribute('aria-current');
    }
    for (const part of document.querySelectorAll<HTMLElement>('[data-place]'))
      part.hidden = chosen !== '' && part.dataset['place'] !== chosen;
    document.querySelector('.by-place')?.classList.toggle('one', chosen !== '');
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-help]')) {
      const url = new URL(link.href);
      if (chosen) url.searchParams.set('region', chosen);
      else url.searchParams.delete('region');
      // From the root, as it was: whole addresses are printed behind their links.
      link.setAttribute('href', `${url.pathname}${url.search}${url.hash}`);
    }
    return name;
  }
}

customElements.define('help-place', HelpPlace);
