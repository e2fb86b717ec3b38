/** The kinds of entries that others refer to by id. */
export type Kind =
  | 'plans'
  | 'indicators'
  | 'channels'
  | 'news'
  | 'pages'
  | 'agencies'
  | 'events'
  | 'regions'
  | 'topics'
  | 'applicants'
  | 'sources'
  | 'problems'
  | 'terms'
  | 'outcomes';
/** The figures of a plan have ids of their own, known only within it. */
export type Shelf = Kind | 'measures' | 'figures' | `figures of ${string}`;

/** Entries that are there but could not be read. Their own fault is told once; what refers to them is not at fault. */
export class Unread {
  readonly #ids = new Map<string, Set<string>>();
  readonly #unknown = new Set<string>();

  /** @param id null where not even the id can be told: then any id may be the one */
  add(shelf: string, id: string | null): void {
    if (id === null) this.#unknown.add(shelf);
    else this.#ids.set(shelf, (this.#ids.get(shelf) ?? new Set()).add(id));
  }

  /** Whether an id that was not found may be of an entry that could not be read. */
  may(shelf: Shelf, id: string): boolean {
    return this.#unknown.has(shelf) || this.#ids.get(shelf)?.has(id) === true;
  }

  /** Whether anything of these shelves could not be read. */
  any(...shelves: Shelf[]): boolean {
    return shelves.some((shelf) => this.#unknown.has(shelf) || this.#ids.has(shelf));
  }
}
