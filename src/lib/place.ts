/** A place's name without what it is: 南岸区 → 南岸. Readers leave it out. */
export const shortPlace = (name: string): string => name.replace(/[市区县省]$/, '');

/** The code of the whole country. */
export const COUNTRY = '100000';
