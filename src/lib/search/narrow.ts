import type { Hit } from './engine.ts';

/** What the reader narrows the results by. */
export interface Chosen {
  types: readonly string[];
  regions: readonly string[];
}

/** A type or place that the results can be narrowed to, with the number that this would leave. */
export interface Choice {
  value: string;
  text: string;
  count: number;
  chosen: boolean;
}

/** A place that results may be narrowed to. */
export interface PlaceChoice {
  code: string;
  name: string;
  /** The code of the place that it lies in; null for a province and for the whole country. */
  parent: string | null;
}

/** The results as narrowed, and what else could be chosen. */
export interface Narrowed {
  hits: Hit[];
  types: Choice[];
  regions: Choice[];
  /** How many there are in the chosen places, of whatever type; and of the chosen types, wherever. */
  anyType: number;
  anyRegion: number;
}

/**
 * Keeps the hits of the chosen types and places. The count of a choice heeds what is chosen of the other kind.
 * @param types names of the types by their codes
 * @param regions the places, in the order in which they are offered
 * @param placesOf the codes of the places of a record, without those above them
 */
export function narrow(
  all: readonly Hit[],
  chosen: Chosen,
  types: Readonly<Record<string, string>>,
  regions: readonly PlaceChoice[],
  placesOf: (id: string) => readonly string[],
): Narrowed {
  const above = placesAbove(regions);
  // Records of one place have one list.
  const known = new Map<readonly string[], ReadonlySet<string>>();
  /** What concerns a place below concerns the place. */
  const codesOf = ({ id }: Hit): ReadonlySet<string> => {
    const places = placesOf(id);
    const codes = known.get(places) ?? new Set(places.flatMap((code) => [code, ...above(code)]));
    known.set(places, codes);
    return codes;
  };
  const ofType = (hit: Hit) => chosen.types.length === 0 || chosen.types.includes(hit.type);
  const inRegion = (hit: Hit) => chosen.regions.length === 0 || chosen.regions.some((code) => codesOf(hit).has(code));
  const here = all.filter(inRegion);
  const alike = all.filter(ofType);
  const counts = new Map<string, number>();
  for (const hit of alike) for (const code of codesOf(hit)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return {
    hits: here.filter(ofType),
    types: offered(
      Object.entries(types).map(([value, text]) => ({
        value,
        text,
        count: here.filter((hit) => hit.type === value).length,
        chosen: chosen.types.includes(value),
      })),
    ),
    regions: unfolded(
      offered(
        regions.map(({ code, name }) => ({
          value: code,
          text: name,
          count: counts.get(code) ?? 0,
          chosen: chosen.regions.includes(code),
        })),
      ),
      above,
    ),
    anyType: here.length,
    anyRegion: alike.length,
  };
}

/** What would leave nothing is not offered; what is chosen always is, so that it can be taken off. */
const offered = (choices: readonly Choice[]): Choice[] => choices.filter(({ count, chosen }) => count > 0 || chosen);

/** Tells the places that a place lies in, the nearest first. */
export function placesAbove(
  places: readonly Pick<PlaceChoice, 'code' | 'parent'>[],
): (code: string) => readonly string[] {
  const parents = new Map(places.map(({ code, parent }) => [code, parent]));
  const above = (code: string): string[] => {
    const parent = parents.get(code) ?? null;
    return parent === null ? [] : [parent, ...above(parent)];
  };
  return above;
}

/** More places than these are offered step by step. */
const MANY = 24;

/**
 * Of many places those that lie in no other, and under each that is chosen, or in which a chosen one lies, those in it. Few are given as
 * they are.
 */
function unfolded(places: readonly Choice[], above: (code: string) => readonly string[]): Choice[] {
  if (places.length <= MANY) return [...places];
  const there = new Set(places.map(({ value }) => value));
  const around = (code: string) => above(code).filter((other) => there.has(other));
  const open = new Set(places.filter(({ chosen }) => chosen).flatMap(({ value }) => [value, ...around(value)]));
  const nearest = new Map(places.map((place) => [place, around(place.value)[0]]));
  const under = (code?: string): Choice[] =>
    places
      .filter((place) => nearest.get(place) === code)
      .flatMap((place) => [place, ...(open.has(place.value) ? under(place.value) : [])]);
  return under();
}
