/** A button that prints the page; where it could not, there is none. */
class PrintButton extends HTMLElement {
  connectedCallback() {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'take-button';
    button.textContent = this.dataset['text'] ?? '';
    button.addEventListener('click', () => window.print());
    this.append(button);
  }
}

customElements.define('print-button', PrintButton);
