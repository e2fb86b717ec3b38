/** A place with those below it. */
interface Place<P> {
  id: string;
  children: readonly P[];
}

/** A page of a list that is cut by place. */
export interface Area<P> {
  /** Whose page it is; null for that of all places. */
  place: P | null;
  /** Where several of the places below it share a page: which of those pages it is, from 1, and whose. */
  part: { number: number; places: readonly P[] } | null;
  /** How many entries it and all below it have. */
  count: number;
  /** The places whose entries stand on this page. */
  shown: ReadonlySet<P>;
  /** The places that have pages of their own; none where the page shows all itself. */
  below: Area<P>[];
}

/** How a list is cut. */
export interface Cut<P> {
  /** How many entries a place has, without those below it. */
  countOf: (place: P) => number;
  /** So many entries a page has at most. */
  most: number;
  /** Places with one entry each share pages, as many as there is room for: what is compared says nothing alone. */
  together?: boolean;
}

/**
 * Cuts a list that is longer than a reader can use into pages by place, along the tree of places. A list that is not stays one page; so
 * does that of one place with nothing below it, however long.
 * @param tops the places at the top
 */
export function splitByPlace<P extends Place<P>>(
  tops: readonly P[],
  { countOf, most, together = false }: Cut<P>,
): Area<P> {
  const totals = new Map<P, number>();
  const total = (place: P): number => {
    const known = totals.get(place) ?? place.children.reduce((sum, child) => sum + total(child), countOf(place));
    totals.set(place, known);
    return known;
  };
  const filled = (places: readonly P[]) => places.filter((place) => total(place) > 0);
  const all = (places: readonly P[]): P[] =>
    places.flatMap((place) => [...(countOf(place) > 0 ? [place] : []), ...all(place.children)]);

  const areaOf = (place: P | null, places: readonly P[]): Area<P> => {
    const count = places.reduce((sum, each) => sum + total(each), place ? countOf(place) : 0);
    let [own, below] = [place, filled(places)];
    const shown = () => (own && countOf(own) > 0 ? [own] : []);
    if (count <= most) return { place, part: null, count, shown: new Set([...shown(), ...all(below)]), below: [] };
    // Where all is in one place below, that is opened at once: a page with one link on it leads nowhere.
    while (shown().length === 0 && below.length === 1 && below[0]) {
      own = below[0];
      below = filled(own.children);
    }
    const single = together && own ? below.filter((each) => total(each) === 1) : [];
    const areas = below.filter((each) => !single.includes(each)).map((each) => areaOf(each, each.children));
    return { place, part: null, count, shown: new Set(shown()), below: [...areas, ...partsOf(own, single)] };
  };

  /** Pages that places with one entry each share: no more than they need, and of about one length. */
  const partsOf = (place: P | null, single: readonly P[]): Area<P>[] => {
    const room = Math.ceil(single.length / Math.ceil(single.length / most));
    return [...Map.groupBy(single, (_, n) => Math.floor(n / room)).values()].map((places, n) => ({
      place,
      part: { number: n + 1, places },
      count: places.length,
      shown: new Set(all(places)),
      below: [],
    }));
  };
  return areaOf(null, tops);
}

/** What stands behind the address of a list for one of its pages: `500108/`, `500000/2/`; nothing for the first page. */
export const areaPath = <P extends { id: string }>({ place, part }: Area<P>): string =>
  place === null ? '' : part === null ? `${place.id}/` : `${place.id}/${part.number}/`;

/** All pages below one, with their places. */
export const pagesBelow = <P>({ below }: Area<P>): (Area<P> & { place: P })[] =>
  below.flatMap((area) => [...(area.place === null ? [] : [{ ...area, place: area.place }]), ...pagesBelow(area)]);

/** All places whose entries stand on a page or on those below it. */
export const placesOf = <P>({ shown, below }: Area<P>): P[] => [...shown, ...below.flatMap(placesOf)];
