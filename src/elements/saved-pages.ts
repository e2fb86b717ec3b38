import { cachePrefix, chineseTime, SAVED_AT } from '../lib/offline-copies.ts';

/** Lists the pages that are saved on the device, the newest first, each with the time. */
class SavedPages extends HTMLElement {
  connectedCallback() {
    // No cache where storage is refused, or the page was not opened by https: then nothing is saved, as the page says.
    this.#list().catch(() => undefined);
  }

  async #list() {
    const base = this.dataset['base'] ?? '/';
    const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(base)));
    const found: { url: string; title: string; time: string }[] = [];
    for (const name of names) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const url = new URL(request.url).pathname;
        if (!url.endsWith('/') || url === `${base}offline/`) continue;
        const response = await cache.match(request);
        const html = (await response?.text()) ?? '';
        const title = new DOMParser().parseFromString(html, 'text/html').title.split('｜')[0] ?? '';
        found.push({ url, title: title || url, time: response?.headers.get(SAVED_AT) ?? '' });
      }
    }
    if (found.length === 0) return;
    found.sort((a, b) => (a.time < b.time ? 1 : a.time > b.time ? -1 : 0));
    const list = document.createElement('ul');
    list.className = 'rows saved-list';
    for (const { url, title, time } of found) {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = url;
      link.textContent = title;
      const said = document.createElement('p');
      said.className = 'quiet';
      said.textContent = (this.dataset['saved'] ?? '').replace('{}', chineseTime(new Date(time)));
      item.append(link, said);
      list.append(item);
    }
    this.replaceChildren(list);
  }
}

customElements.define('saved-pages', SavedPages);
