import { strings } from '../../strings.ts';

/** What readers call a page of the site besides its title, as its record says it to the search. */
export const calledToo = (page: keyof typeof strings.search.calledToo): string =>
  strings.search.calledToo[page].join('|');
