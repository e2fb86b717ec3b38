import { copyText } from './copy-text.ts';

/** Numbers to dial: a link on a phone. On a machine with a mouse, which as a rule cannot call, each gets a button that copies it. */
class DialNumbers extends HTMLElement {
  connectedCallback() {
    if (!matchMedia('(hover: hover) and (pointer: fine)').matches) return;
    for (const link of this.querySelectorAll<HTMLElement>('.dial-number')) {
      const button = document.createElement('button');
      const number = link.textContent.trim();
      button.type = 'button';
      button.className = 'dial-copy';
      button.textContent = this.dataset['copy'] ?? '';
      button.setAttribute('aria-label', `${this.dataset['copy'] ?? ''} ${number}`);
      button.addEventListener('click', () => void this.#copy(number, link));
      // At the end of the line: what stands there already does not move.
      link.parentElement?.append(button);
    }
  }

  async #copy(number: string, link: HTMLElement) {
    const done = await copyText(number, () => getSelection()?.selectAllChildren(link));
    const said = this.querySelector('[role=status]');
    if (said) said.textContent = (this.dataset[done ? 'copied' : 'selected'] ?? '').replace('{}', number);
  }
}

customElements.define('dial-numbers', DialNumbers);
