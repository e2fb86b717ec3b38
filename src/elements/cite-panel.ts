import { withFragment } from '../lib/citation/access.ts';
import { leadOf } from '../lib/citation/citable.ts';
import { complete, copyText } from './copy-text.ts';

/** Place and wording of what stands at a fragment of the page: a figure's card says both. */
function leadAt(fragment: string): string | null {
  const card = document.getElementById(fragment.slice(1));
  const wording = card?.querySelector<HTMLElement>('blockquote');
  if (!wording) return null;
  const quote = wording.dataset['quote'] ?? wording.textContent.trim();
  return leadOf({ quote, locator: card?.querySelector('.locator')?.textContent.trim() ?? null });
}

/** Copies the citation of the link that is followed, and shows it at the foot of the window. */
class CitePanel extends HTMLElement {
  #opener: HTMLElement | null = null;

  connectedCallback() {
    document.addEventListener('click', this.#follow);
    this.addEventListener('click', (event) => {
      const what = (event.target as Element).closest<HTMLElement>('[data-do]')?.dataset['do'];
      if (what === 'copy') void this.#copy();
      if (what === 'close') this.#close();
    });
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#close();
    });
  }

  disconnectedCallback() {
    document.removeEventListener('click', this.#follow);
  }

  #part<E extends HTMLElement>(selector: string): E {
    const part = this.querySelector<E>(selector);
    if (!part) throw new Error(`cite-panel 里没有 ${selector}`);
    return part;
  }

  readonly #follow = (event: MouseEvent) => {
    const link = (event.target as Element).closest<HTMLElement>('.cite');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const text = this.#textOf(link);
    if (text === null) return;
    event.preventDefault();
    this.#opener = link;
    const all = this.#part<HTMLAnchorElement>('.cite-all');
    all.hidden = !(link instanceof HTMLAnchorElement);
    if (link instanceof HTMLAnchorElement) all.href = link.href;
    this.#part('.cite-panel').hidden = false;
    const area = this.#part<HTMLTextAreaElement>('textarea');
    area.value = complete(text);
    // As tall as the text, within what the style sheet allows.
    area.style.blockSize = 'auto';
    area.style.blockSize = `${area.scrollHeight + 2}px`;
    area.focus({ preventScroll: true });
    void this.#copy();
  };

  #textOf(link: HTMLElement): string | null {
    const { cite, lead, within } = link.dataset;
    const said = cite ?? (link.matches('summary') ? link.nextElementSibling?.textContent : null);
    if (said) return said;
    const { reference } = this.dataset;
    if (!reference || !(link instanceof HTMLAnchorElement)) return null;
    // The label of a clause's link says its name, behind the text of the link and a colon.
    const name = (link.getAttribute('aria-label') ?? '').slice(link.text.trim().length + 1);
    const before = lead ?? (within === undefined ? leadAt(link.hash) : within + name);
    return `${before ? `${before}\n` : ''}${withFragment(reference, link.hash)}`;
  }

  async #copy() {
    const area = this.#part<HTMLTextAreaElement>('textarea');
    const done = await copyText(area.value, () => {
      area.focus({ preventScroll: true });
      area.select();
    });
    this.#part('[role=status]').textContent = this.dataset[done ? 'copied' : 'selected'] ?? '';
  }

  #close() {
    this.#part('.cite-panel').hidden = true;
    this.#part('[role=status]').textContent = '';
    this.#opener?.focus({ preventScroll: true });
  }
}

customElements.define('cite-panel', CitePanel);
