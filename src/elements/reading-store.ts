import { parseSettings, serializeSettings, STORAGE_KEY, type ReadingSettings } from '../lib/reading-settings.ts';

const root = document.documentElement;

/** The settings that the page is shown with. */
export const currentSettings = (): ReadingSettings => parseSettings(root.dataset['reading']);

/** Shows the page with settings, and tells what draws by itself (`modechange`). */
function show(settings: ReadingSettings): void {
  root.dataset['reading'] = serializeSettings(settings);
  document.dispatchEvent(new CustomEvent('modechange', { detail: settings }));
}

/**
 * Changes settings, now and for the pages to come.
 * @returns whether the browser keeps them; where it does not, they hold for this page
 */
export function changeSettings(changes: Partial<ReadingSettings>): boolean {
  const settings = { ...currentSettings(), ...changes };
  show(settings);
  try {
    const words = serializeSettings(settings);
    if (words === '') localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, words);
    return true;
  } catch {
    return false;
  }
}

// Another tab changed them, or the page comes back as it was left.
addEventListener('storage', (event) => {
  if (event.key === STORAGE_KEY) show(parseSettings(event.newValue));
});
addEventListener('pageshow', (event) => {
  if (!event.persisted) return;
  try {
    show(parseSettings(localStorage.getItem(STORAGE_KEY)));
  } catch {
    // Refused: the page keeps its own.
  }
});
