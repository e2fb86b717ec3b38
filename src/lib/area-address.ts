/**
 * Which of the pages of places an address of the whole list means: the one page on which all places stand that it names.
 * @param areas the places of each page
 * @param query as `?region=500108&topic=finance`
 * @param fragment as `#r-500108`; counts where the query names no place
 * @returns the number of the page, or null when the address names no place, or places of several pages
 */
export function areaMeant(areas: readonly (readonly string[])[], query: string, fragment: string): number | null {
  const asked = new URLSearchParams(query).getAll('region').flatMap((value) => value.split(',').filter(Boolean));
  const named = asked.length > 0 ? asked : (/^#r-(\d+)$/.exec(fragment)?.slice(1) ?? []);
  const pages = new Set(named.map((place) => areas.findIndex((places) => places.includes(place))));
  const [page = -1, ...others] = pages;
  return page === -1 || others.length > 0 ? null : page;
}
