/** What an address of the search page asks for. */
export interface Asked {
  query: string;
  types: string[];
  regions: string[];
}

/** What an entry of the history remembers: how many results were shown, and how far the page was scrolled. */
export interface Kept {
  shown: number;
  y: number;
}

/** Reads an address; `type=figure&type=clause` and `type=figure,clause` alike. */
export function askedBy(search: string): Asked {
  const params = new URLSearchParams(search);
  const list = (name: string) => [
    ...new Set(params.getAll(name).flatMap((value) => value.split(',').filter((part) => part !== ''))),
  ];
  return { query: params.get('q') ?? '', types: list('type'), regions: list('region') };
}

/** The address that asks so, on this page. */
export function addressOf({ query, types, regions }: Asked): string {
  const params = new URLSearchParams({ q: query });
  for (const type of types) params.append('type', type);
  for (const region of regions) params.append('region', region);
  return `${location.pathname}?${params.toString()}`;
}

/** What this entry of the history remembers. */
export function kept(): Kept | null {
  const state = history.state as Partial<Kept> | null;
  return typeof state?.shown === 'number' && typeof state.y === 'number' ? { shown: state.shown, y: state.y } : null;
}

export const keep = (state: Kept): void => change(() => history.replaceState(state, ''));

export const go = (address: string, how: 'push' | 'replace'): void =>
  change(() => {
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  });

/** A browser that counts changes of the address may refuse one: the results matter more. */
function change(task: () => void) {
  try {
    task();
  } catch {
    // Nothing to mend: the address stays behind by one change.
  }
}
