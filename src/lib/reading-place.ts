/** Where the browser keeps the places at which readers left the plans. */
export const PLACES_KEY = 'reading-places';

/** A clause by its id in the page, and what it is called. */
export interface Place {
  id: string;
  name: string;
}
export type Places = Record<string, Place>;

/** Reads the kept places, by plan. What is no such record gives none, so that what another version kept does no harm. */
export function parsePlaces(text: string | null): Places {
  const places: Places = {};
  try {
    const kept = JSON.parse(text ?? '') as unknown;
    if (typeof kept !== 'object' || kept === null) return places;
    for (const [plan, place] of Object.entries(kept)) if (isPlace(place)) places[plan] = place;
  } catch {
    // Not JSON: as if nothing was kept.
  }
  return places;
}

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'name' in value &&
  typeof value.id === 'string' &&
  typeof value.name === 'string';

/** The places with that of one plan changed, as they are kept; without a place the plan is forgotten. */
export function withPlace(text: string | null, plan: string, place: Place | null): string {
  const places = parsePlaces(text);
  if (place) places[plan] = place;
  return JSON.stringify(Object.fromEntries(Object.entries(places).filter(([key]) => place || key !== plan)));
}
