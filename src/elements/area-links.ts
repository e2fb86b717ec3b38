import { areaMeant } from '../lib/area-address.ts';

/** Links to the pages of places: what an address asks of the whole list is asked of them, and where it means one place, that page is shown. */
class AreaLinks extends HTMLElement {
  connectedCallback() {
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a[data-places]')];
    const areas = links.map((link) => (link.dataset['places'] ?? '').split(' '));
    const { search, hash } = location;
    for (const link of links) link.search = search;
    const meant = links[areaMeant(areas, search, hash) ?? -1];
    if (!meant) return;
    meant.hash = hash;
    location.replace(meant.href);
  }
}

customElements.define('area-links', AreaLinks);
