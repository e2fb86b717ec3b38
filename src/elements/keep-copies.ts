import { OFFLINE_KEY } from '../lib/offline-key.ts';

// Pages are saved on the device unless the reader does not want it, or lets no site store anything.
try {
  if (import.meta.env.PROD && localStorage.getItem(OFFLINE_KEY) !== 'off') {
    const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
    addEventListener('load', () => {
      // Missing where a page was not opened by https.
      navigator.serviceWorker?.register(`${base}service-worker.js`, { scope: base }).catch(() => undefined);
    });
  }
} catch {
  // Storage is refused: nothing is saved.
}
