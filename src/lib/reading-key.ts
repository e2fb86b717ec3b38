/** Where the browser keeps how a reader wants the pages shown. Apart from the settings: what stands on every page needs no more of them. */
export const STORAGE_KEY = 'reading-settings';
