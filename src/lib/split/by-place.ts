/** A place with those below it. */
interface Place<P> {
  id: string;
  children: readonly P[];
}

/** A page of a list that is cut by place. */
export interface Area<P> {
  /** Whose page it is; null for that of all places. */
  place: P | null;
  /** How many entries it and all below it have. */
  count: number;
  /** The places whose entries stand on this page. */
  shown: ReadonlySet<P>;
  /** The places that have pages of their own; none where the page shows all itself. */
  below: Area<P>[];
}

/**
 * Cuts a list that is longer than a reader can use into pages by place, along the tree of places. A list that is not stays one page; so
 * does that of one place with nothing below it, however long.
 * @param tops the places at the top
 * @param countOf how many entries a place has, without those below it
 * @param most so many entries a page has at most
 */
export function splitByPlace<P extends Place<P>>(
  tops: readonly P[],
  countOf: (place: P) => number,
  most: number,
): Area<P> {
  const totals = new Map<P, number>();
  const total = (place: P): number => {
    const known = totals.get(place) ?? place.children.reduce((sum, child) => sum + total(child), countOf(place));
    totals.set(place, known);
    return known;
  };
  const all = (places: readonly P[]): P[] =>
    places.flatMap((place) => [...(countOf(place) > 0 ? [place] : []), ...all(place.children)]);

  const areaOf = (place: P | null, places: readonly P[]): Area<P> => {
    const count = places.reduce((sum, each) => sum + total(each), place ? countOf(place) : 0);
    let [own, below] = [place, places.filter((each) => total(each) > 0)];
    const shown = () => (own && countOf(own) > 0 ? [own] : []);
    if (count <= most) return { place, count, shown: new Set([...shown(), ...all(below)]), below: [] };
    // Where all is in one place below, that is opened at once: a page with one link on it leads nowhere.
    while (shown().length === 0 && below.length === 1 && below[0]) {
      own = below[0];
      below = own.children.filter((each) => total(each) > 0);
    }
    return { place, count, shown: new Set(shown()), below: below.map((each) => areaOf(each, each.children)) };
  };
  return areaOf(null, tops);
}

/** All pages below one, with their places. */
export const pagesBelow = <P>({ below }: Area<P>): (Area<P> & { place: P })[] =>
  below.flatMap((area) => [...(area.place === null ? [] : [{ ...area, place: area.place }]), ...pagesBelow(area)]);

/** All places whose entries stand on a page or on those below it. */
export const placesOf = <P>({ shown, below }: Area<P>): P[] => [...shown, ...below.flatMap(placesOf)];
