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
 * @param regions the places with the ids of their records
 */
export function narrow(
  all: readonly Hit[],
  chosen: Chosen,
  types: Readonly<Record<string, string>>,
  regions: readonly { code: string; name: string; ids: ReadonlySet<string> }[],
): Narrowed {
  const ofType = (hit: Hit) => chosen.types.length === 0 || chosen.types.includes(hit.type);
  const inRegion = (hit: Hit) =>
    chosen.regions.length === 0 || regions.some(({ code, ids }) => chosen.regions.includes(code) && ids.has(hit.id));
  const here = all.filter(inRegion);
  const alike = all.filter(ofType);
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
    regions: offered(
      regions.map(({ code, name, ids }) => ({
        value: code,
        text: name,
        count: alike.filter((hit) => ids.has(hit.id)).length,
        chosen: chosen.regions.includes(code),
      })),
    ),
    anyType: here.length,
    anyRegion: alike.length,
  };
}

/** What would leave nothing is not offered; what is chosen always is, so that it can be taken off. */
const offered = (choices: readonly Choice[]): Choice[] => choices.filter(({ count, chosen }) => count > 0 || chosen);
