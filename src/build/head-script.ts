import { createHash } from 'node:crypto';
import { STORAGE_KEY } from '../lib/reading-key.ts';

/**
 * Stands in the head and runs before anything is painted: puts the kept settings on the root, where the styles read them.
 * The attribute is there (empty) without settings and where storage is refused: it also tells that scripts run.
 * Where there are settings, the styles of the modes are written in: only so does the page wait for them before it is painted.
 */
const code = `(function(d){try{d.reading=localStorage.getItem('${STORAGE_KEY}')||''}catch(e){d.reading=''}if(d.reading)document.write('<link rel="stylesheet" href="'+d.modes+'">')})(document.documentElement.dataset)`;

export const headScript = { code, hash: `sha256-${createHash('sha256').update(code).digest('base64')}` as const };
