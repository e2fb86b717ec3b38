import { STORAGE_KEY } from '../lib/reading-key.ts';
import { parseSettings, serializeSettings, type ReadingSettings } from '../lib/reading-settings.ts';

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

/** Shows the page with settings that were kept elsewhere: by another tab, or while this page was away. */
export const follow = (kept: string | null): void => show(parseSettings(kept));
