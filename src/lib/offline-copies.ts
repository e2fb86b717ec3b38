/** Where the reader's wish about saved copies stands in the browser's storage: `off`, or nothing. */
export const OFFLINE_KEY = 'ip-plans:offline';

/** What the names of all caches of a site begin with; another site of the same host has another base path. */
export const cachePrefix = (base: string): string => `ip-plans:${base}:`;

/** The header in which a saved page says when it was saved (ISO 8601). */
export const SAVED_AT = 'x-saved-at';
