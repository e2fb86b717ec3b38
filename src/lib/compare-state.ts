/** What a reader picked for comparison; nothing picked of a kind means all of it. */
export interface Picked {
  indicators: string[];
  regions: string[];
}

/** Reads what was picked from an address: `?indicator=…&indicator=…&region=…`. What the page does not know is passed over, and nothing counts twice. */
export function readPicked(query: string, known: Picked): Picked {
  const params = new URLSearchParams(query);
  const of = (name: string, allowed: readonly string[]) => allowed.filter((id) => params.getAll(name).includes(id));
  return { indicators: of('indicator', known.indicators), regions: of('region', known.regions) };
}

/** The query of an address for what was picked; empty when nothing was. */
export function pickedQuery({ indicators, regions }: Picked): string {
  const params = new URLSearchParams([
    ...indicators.map((id) => ['indicator', id]),
    ...regions.map((id) => ['region', id]),
  ]);
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
}
