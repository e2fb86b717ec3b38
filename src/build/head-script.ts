import { createHash } from 'node:crypto';
import { STORAGE_KEY } from '../lib/reading-settings.ts';

/**
 * Stands in the head and runs before anything is painted: puts the kept settings on the root, where the styles read them.
 * The attribute is there (empty) without settings and where storage is refused: it also tells that scripts run.
 */
const code = `(function(r){try{r.dataset.reading=localStorage.getItem('${STORAGE_KEY}')||''}catch(e){r.dataset.reading=''}})(document.documentElement)`;

export const headScript = { code, hash: `sha256-${createHash('sha256').update(code).digest('base64')}` as const };
