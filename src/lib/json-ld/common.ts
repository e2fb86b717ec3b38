import type { AdministrativeArea, BreadcrumbList, GovernmentOrganization, Organization } from 'schema-dts';

/** Turns an address of the site into the one that machines get: absolute where the site's own address is known. */
export type At = (address: string) => string;

/** A place, with its code of GB/T 2260. */
export const area = (region: { id: string; fullName: string }): AdministrativeArea => ({
  '@type': 'AdministrativeArea',
  name: region.fullName,
  identifier: region.id,
});

/** The organisation that this site is: the author of its own words, not of the documents. */
export const publisher = (site: { name: string }, at: At): Organization => ({
  '@type': 'Organization',
  '@id': at('/#site'),
  name: site.name,
  url: at('/'),
});

/** An issuer or an office, by its name. */
export const government = (name: string): GovernmentOrganization => ({ '@type': 'GovernmentOrganization', name });

/** The way from the home page to a page. The last one is the page itself. */
export function breadcrumbs(crumbs: readonly { text: string; url?: string }[], at: At): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ text, url }, n) => ({
      '@type': 'ListItem',
      position: n + 1,
      name: text,
      ...(url ? { item: at(url) } : {}),
    })),
  };
}

/** A list with one member is the member. */
export const oneOrMore = <T>(list: readonly T[]): T | readonly T[] => (list.length === 1 && list[0] ? list[0] : list);

/**
 * The text of a JSON-LD block. `<` is written as an escape, so that no text of it can end the element that it stands in.
 */
export const blockOf = (things: readonly object[]): string =>
  JSON.stringify({
    '@context': 'https://schema.org',
    ...(things.length === 1 ? things[0] : { '@graph': things }),
  }).replaceAll('<', '\\u003c');
