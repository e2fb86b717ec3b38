/** By what measures can be looked through. */
export const FACETS = ['topic', 'applicant', 'region'] as const;
export type Facet = (typeof FACETS)[number];
/** The ids chosen in each facet; none means all. */
export type Choice = Readonly<Record<Facet, readonly string[]>>;
/** What the filter knows of a measure: its ids in each facet. */
export type Item = Readonly<Record<Facet, readonly string[]>>;

export const NOTHING: Choice = { topic: [], applicant: [], region: [] };

/** The choice that an address holds: `?topic=finance&topic=grants` and `?topic=finance,grants` alike. Unknown ids are left out. */
export function readChoice(search: string, known: Choice): Choice {
  const params = new URLSearchParams(search);
  const read = (facet: Facet) => {
    const asked = params.getAll(facet).flatMap((value) => value.split(','));
    return known[facet].filter((id) => asked.includes(id));
  };
  return { topic: read('topic'), applicant: read('applicant'), region: read('region') };
}

/** The query of an address for a choice, with `?` before it, or nothing. */
export function choiceQuery(choice: Choice): string {
  const params = new URLSearchParams(FACETS.flatMap((facet) => choice[facet].map((id) => [facet, id])));
  const query = params.toString();
  return query && `?${query}`;
}

/** Ids of one facet widen the choice, facets narrow each other. */
export function fits(item: Item, choice: Choice): boolean {
  return FACETS.every((facet) => choice[facet].length === 0 || choice[facet].some((id) => item[facet].includes(id)));
}

export const matching = <T extends Item>(items: readonly T[], choice: Choice): T[] =>
  items.filter((item) => fits(item, choice));

/** The choice with an id put in, or taken out if it was there. */
export function toggled(choice: Choice, facet: Facet, id: string): Choice {
  const ids = choice[facet];
  return { ...choice, [facet]: ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id] };
}

/** How many measures there would be with this id alone in its facet, the other facets being as they are. */
export const countOf = (items: readonly Item[], choice: Choice, facet: Facet, id: string): number =>
  matching(items, { ...choice, [facet]: [id] }).length;

/** For a choice that fits nothing: what would be found if one facet were dropped, the most first. Facets that would not help are left out. */
export function waysOut(items: readonly Item[], choice: Choice): { facet: Facet; count: number }[] {
  return FACETS.filter((facet) => choice[facet].length > 0)
    .map((facet) => ({ facet, count: matching(items, { ...choice, [facet]: [] }).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
