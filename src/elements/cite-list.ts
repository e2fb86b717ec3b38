import { complete, copyText, readingDay } from './copy-text.ts';

/** Fills in today and the whole address in a list of citations, and gives each a button that copies it. */
class CiteList extends HTMLElement {
  connectedCallback() {
    if (readingDay() !== null) this.querySelector('.cite-open')?.remove();
    for (const item of this.querySelectorAll<HTMLElement>('.cite-text')) {
      item.textContent = complete(item.textContent.trim());
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'cite-copy';
      button.textContent = this.dataset['copy'] ?? '';
      button.addEventListener('click', () => void this.#copy(item));
      item.after(button);
    }
    // A fragment's place has moved by what was added above it.
    if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }

  async #copy(item: HTMLElement) {
    const done = await copyText(item.textContent, () => getSelection()?.selectAllChildren(item));
    const said = this.querySelector('[role=status]');
    if (said) said.textContent = this.dataset[done ? 'copied' : 'selected'] ?? '';
  }
}

customElements.define('cite-list', CiteList);
