import { shortPlace } from '../place.ts';

/** A place with its GB/T 2260 code. */
export interface Place {
  code: string;
  name: string;
  parent: string | null;
}

/** The lists of a package of divisions: code to name, by level. */
export interface DivisionLists {
  provinces: Readonly<Record<string, string>>;
  cities: Readonly<Record<string, string>>;
  counties: Readonly<Record<string, string>>;
}

/** Cities without counties: what stands below them in lists for addresses are towns, which have no code of GB/T 2260. */
const WITHOUT_COUNTIES = /^(?:4419|4420|4604|6202)/;

/** Places from the lists: a city that only repeats its municipality (重庆市 below 重庆市) or is no place (省直辖县) is left out. */
export function placesOf({ provinces, cities, counties }: DivisionLists): Place[] {
  const places: Place[] = Object.entries(provinces).map(([code, name]) => ({ code, name, parent: null }));
  const real = new Set<string>();
  for (const [code, name] of Object.entries(cities)) {
    const province = `${code.slice(0, 2)}0000`;
    if (name === provinces[province] || /直辖/.test(name) || /^[县郊]$/.test(name)) continue;
    real.add(code);
    places.push({ code, name, parent: province });
  }
  for (const [code, name] of Object.entries(counties)) {
    if (WITHOUT_COUNTIES.test(code)) continue;
    const city = `${code.slice(0, 4)}00`;
    places.push({ code, name, parent: real.has(city) ? city : `${code.slice(0, 2)}0000` });
  }
  return places;
}

export interface FoundRegion {
  place: Place;
  /** From the highest place down to it, with their names put together: 云南省昆明市安宁市. */
  chain: Place[];
  /** Other places that fit as well; empty where it is certain. */
  rivals: Place[];
}

/**
 * The place that a title and an issuer name, the lowest one that is named in full. Of places with the same name the one counts
 * whose province or city is named too: beside it, else anywhere in the text.
 */
export function regionOf(named: string, text: string, places: readonly Place[]): FoundRegion | null {
  const byCode = new Map(places.map((place) => [place.code, place]));
  const above = (place: Place): Place[] => {
    const parent = place.parent === null ? undefined : byCode.get(place.parent);
    return parent ? [...above(parent), parent] : [];
  };
  const scored = places.flatMap((place) => {
    if (!named.includes(place.name)) return [];
    const parents = above(place);
    // 城区 and 郊区 are words too: their city must stand before them.
    if (place.name.length <= 2 && !parents.some((parent) => named.includes(parent.name + place.name))) return [];
    const beside = parents.filter((parent) => named.includes(parent.name)).length;
    const mentioned = parents.filter((parent) => text.includes(parent.name)).length;
    return [{ place, parents, points: parents.length * 2 + beside * 3 + mentioned }];
  });
  if (scored.length === 0) {
    // 重庆日报, 杭州知识产权: a province or a city without what it is.
    const short = places.filter(
      (place) => place.code.endsWith('00') && place.name.length > 2 && named.includes(shortPlace(place.name)),
    );
    for (const place of short) scored.push({ place, parents: above(place), points: above(place).length });
  }
  const top = Math.max(...scored.map((one) => one.points));
  const best = scored.filter((one) => one.points === top);
  const [first] = best;
  if (!first) return null;
  return { place: first.place, chain: [...first.parents, first.place], rivals: best.slice(1).map((one) => one.place) };
}

/** The full name of a place: the names from its province down. */
export const fullNameOf = (chain: readonly Place[]): string => chain.map((place) => place.name).join('');
