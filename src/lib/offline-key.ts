/** Where the reader's wish about saved copies stands in the browser's storage: `off`, or nothing. Apart, for it is asked on every page. */
export const OFFLINE_KEY = 'ip-plans:offline';
