import { likelyPages, type KnownPage } from '../lib/likely-pages.ts';

/** On the page of addresses that lead nowhere: names the pages whose addresses are most like it, from the site's map. */
class LikelyPages extends HTMLElement {
  async connectedCallback() {
    const map = this.dataset['map'] ?? '';
    const base = map.replace(/[^/]+\/$/, '');
    const html = await fetch(map)
      .then((answer) => (answer.ok ? answer.text() : ''))
      // Without the map there is nothing to guess from; search and columns stand on the page as it is.
      .catch(() => '');
    const links = new DOMParser()
      .parseFromString(html, 'text/html')
      .querySelectorAll<HTMLAnchorElement>('main a[href]');
    const pages = [...links].map((link): KnownPage => ({
      path: new URL(link.getAttribute('href') ?? '', location.origin).pathname,
      title: link.textContent.trim(),
    }));
    const asked = location.pathname.startsWith(base) ? location.pathname.slice(base.length - 1) : location.pathname;
    const below = pages.map((page) => ({ ...page, path: page.path.slice(base.length - 1) }));
    this.#show(likelyPages(asked, below), base);
  }

  #show(pages: readonly KnownPage[], base: string) {
    const list = this.querySelector('ul');
    if (!list || pages.length === 0) return;
    for (const { path, title } of pages) {
      const link = document.createElement('a');
      link.href = base + path.slice(1);
      link.textContent = title;
      const item = document.createElement('li');
      item.append(link);
      list.append(item);
    }
    this.hidden = false;
  }
}

customElements.define('likely-pages', LikelyPages);
