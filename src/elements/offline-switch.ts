import { cachePrefix } from '../lib/offline-copies.ts';
import { OFFLINE_KEY } from '../lib/offline-key.ts';

/** Lets the reader decide whether pages are saved on the device. Off means: nothing is saved any more, and what was saved is gone. */
class OfflineSwitch extends HTMLElement {
  connectedCallback() {
    let off: boolean;
    try {
      off = localStorage.getItem(OFFLINE_KEY) === 'off';
    } catch {
      return this.#say('unable');
    }
    if (!('serviceWorker' in navigator)) return this.#say('unable');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'take-button';
    const show = () => {
      this.#say(off ? 'off' : 'on');
      button.textContent = this.dataset[off ? 'turnOn' : 'turnOff'] ?? '';
    };
    button.addEventListener('click', () => {
      off = !off;
      (off ? this.#turnOff() : this.#turnOn()).then(show, () => this.#say('unable'));
    });
    this.append(button);
    show();
  }

  get #base() {
    return this.dataset['base'] ?? '/';
  }

  #say(what: string) {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = this.dataset[what] ?? '';
  }

  async #turnOff() {
    localStorage.setItem(OFFLINE_KEY, 'off');
    const workers = await navigator.serviceWorker.getRegistrations();
    const own = new URL(this.#base, location.href).href;
    await Promise.all(workers.filter((worker) => worker.scope === own).map((worker) => worker.unregister()));
    const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(this.#base)));
    await Promise.all(names.map((name) => caches.delete(name)));
  }

  async #turnOn() {
    localStorage.removeItem(OFFLINE_KEY);
    await navigator.serviceWorker.register(`${this.#base}service-worker.js`, { scope: this.#base });
  }
}

customElements.define('offline-switch', OfflineSwitch);
