/**
 * Codes for other pages. Without script, and in browsers without dialogs, they stand in a `details`; else a button opens them in a dialog.
 * The host is filled in where the build did not know it, and the codes are copied with one press.
 */
class EmbedCodes extends HTMLElement {
  connectedCallback() {
    const details = this.querySelector('details');
    const body = this.querySelector<HTMLElement>('.embed-body');
    if (!details || !body) return;
    this.#fillHost();
    for (const code of this.querySelectorAll<HTMLElement>('.embed-code')) this.#copies(code);
    if ('HTMLDialogElement' in window) this.#toDialog(details, body);
  }

  #fillHost() {
    const placeholder = this.dataset['placeholder'];
    if (!placeholder) return;
    for (const area of this.querySelectorAll('textarea'))
      area.value = area.value.replaceAll(placeholder, location.origin);
    this.querySelector('.embed-unknown')?.remove();
  }

  #copies(code: HTMLElement) {
    const area = code.querySelector('textarea');
    const button = code.querySelector('button');
    const status = this.querySelector('[role=status]');
    if (!area || !button || !status) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      copy(area.value).then(
        () => (status.textContent = this.dataset['copied'] ?? ''),
        () => {
          area.focus();
          area.select();
          status.textContent = this.dataset['selected'] ?? '';
        },
      );
    });
  }

  #toDialog(details: HTMLDetailsElement, body: HTMLElement) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'take-button';
    button.textContent = details.querySelector('summary')?.textContent?.trim() ?? '';
    button.setAttribute('aria-haspopup', 'dialog');
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'embed-close';
    close.textContent = this.dataset['close'] ?? '';
    const dialog = document.createElement('dialog');
    const heading = body.querySelector('h2');
    if (heading) {
      heading.id = 'embed-heading';
      dialog.setAttribute('aria-labelledby', heading.id);
    }
    dialog.append(close, body);
    details.replaceWith(button, dialog);
    button.addEventListener('click', () => dialog.showModal());
    close.addEventListener('click', () => dialog.close());
    // A press beside the sheet closes it: only there is the dialog itself what was pressed.
    dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
    dialog.addEventListener('close', () => button.focus());
  }
}

/** Rejects where the browser has no clipboard (a page that is not secure) or refuses it. */
async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}

customElements.define('embed-codes', EmbedCodes);
