import { nearestStep, STANDARD, SWITCHES, type Switch } from '../lib/reading-settings.ts';
import { chineseVoice } from '../lib/speech.ts';
import { changeSettings, currentSettings } from './reading-store.ts';

export { follow } from './reading-store.ts';

/** The switch of the elder mode and the panel of reading aids, in the header of every page. */
class ReadingAids extends HTMLElement {
  connectedCallback() {
    const panel = this.querySelector('details');
    const button = this.querySelector('.elder-switch');
    if (!panel || !button) return;
    button.addEventListener('click', () => this.#change({ elder: !currentSettings().elder }));
    panel.addEventListener('change', (event) => this.#chosen(event.target as HTMLInputElement));
    panel.addEventListener('toggle', () => this.#opened(panel));
    this.querySelector('.aids-reset')?.addEventListener('click', () => this.#change(STANDARD));
    this.querySelector('.aids-read')?.addEventListener('click', () => void this.#read(panel));
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && panel.open) this.#close(panel);
    });
    document.addEventListener('click', (event) => this.#clicked(event, panel));
    document.addEventListener('modechange', () => this.#show());
    this.#show();
    this.#opened(panel);
  }

  #opened(panel: HTMLDetailsElement) {
    if (!panel.open) return;
    // A browser may have restored what the fields held on another visit.
    this.#show();
    this.#askForVoice();
  }

  /** The button and the fields say what holds. */
  #show() {
    const settings = currentSettings();
    this.querySelector('.elder-switch')?.setAttribute('aria-pressed', String(settings.elder));
    for (const input of this.querySelectorAll('input'))
      input.checked = input.type === 'radio' ? Number(input.value) === settings.text : settings[input.value as Switch];
  }

  #chosen({ type, value, checked }: HTMLInputElement) {
    if (type === 'radio') this.#change({ text: nearestStep(Number(value)) });
    else if (SWITCHES.some((name) => name === value)) this.#change({ [value]: checked });
  }

  #change(changes: Parameters<typeof changeSettings>[0]) {
    const status = this.querySelector('[role=status]');
    const kept = changeSettings(changes);
    if (status) status.textContent = kept ? '' : (this.dataset['unkept'] ?? '');
  }

  /** Links to the panel (the menu of a phone, the page on accessibility) open it; a click elsewhere closes it. */
  #clicked(event: MouseEvent, panel: HTMLDetailsElement) {
    const at = event.target as Element;
    if (at.closest('[data-opens-aids]') && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      at.closest('details')?.removeAttribute('open');
      panel.open = true;
      panel.querySelector('input')?.focus();
    } else if (panel.open && !panel.contains(at) && !this.contains(at)) panel.open = false;
  }

  #close(panel: HTMLDetailsElement) {
    panel.open = false;
    // On a phone the panel is opened from the menu, and its own summary is not shown.
    const summaries = [panel.querySelector('summary'), document.querySelector<HTMLElement>('.menu > summary')];
    summaries.find((summary) => summary?.offsetParent)?.focus();
  }

  /** Reading aloud is offered where there is a Chinese voice. Browsers may name their voices late, and old ones tell nothing then. */
  #askForVoice() {
    this.#offerReading();
    this.#speech?.addEventListener?.('voiceschanged', this.#offerReading);
  }

  #speech = (globalThis as { speechSynthesis?: SpeechSynthesis }).speechSynthesis;

  #offerReading = () => {
    const voice = this.#speech ? chineseVoice(this.#speech.getVoices()) : null;
    this.querySelector('.aids-read')?.toggleAttribute('hidden', !voice);
    this.querySelector('.aids-mute')?.toggleAttribute('hidden', Boolean(voice));
  };

  async #read(panel: HTMLDetailsElement) {
    const { readAloud } = await import('./read-aloud.ts');
    panel.open = false;
    readAloud(JSON.parse(this.dataset['aloud'] ?? '{}'), () => this.#close(panel));
  }
}

/** Brings the aids of the page to life. */
export const define = (): void => customElements.define('reading-aids', ReadingAids);
