import type { RecordData } from './open.ts';

/** What a page knows of plans and words, so that records need not repeat it. */
export interface Tables {
  /** Short title and period state by the id of the plan. */
  plans: Readonly<Record<string, readonly [title: string, state: string]>>;
  /** The words of period states, and of the states of hotlines. */
  states: Readonly<Record<string, string>>;
  /** `{n}`: several documents. */
  documents: string;
  /** `{}`: a source that is no plan. */
  source: string;
  /** `{names}`, `{n}`: more places than are named. */
  places: string;
}

/** A place of a record. */
export interface Place {
  name: string;
  fullName: string;
}

/** Where a record stands: its plan or source and its place, and the state of its period or service. */
export interface Standing {
  parts: string[];
  state: { code: string; text: string } | null;
}

const NAMED_PLACES = 3;

/**
 * Says where a record stands. What stands on the page of a plan has the plan in its address; other records name the ids of their plans,
 * or the publisher of their source.
 * @param places the places of the record, in their order
 */
export function standing({ url, meta }: RecordData, places: readonly Place[], tables: Tables): Standing {
  const ids = [/^\/plans\/([^/#]+)\//.exec(url)?.[1] ?? '', ...(meta.plan ?? '').split(' ')];
  const plans = [...new Set(ids)].flatMap((id) => (Object.hasOwn(tables.plans, id) ? [tables.plans[id]] : []));
  const states = new Set(plans.map((plan) => plan?.[1] ?? ''));
  // Of several plans a state is said when it is true of all.
  const code = meta.state || (states.size === 1 ? ([...states][0] ?? '') : '');
  const text = tables.states[code];
  const place = placesText(places, tables.places);
  return {
    parts: [originText(), place === meta.title ? '' : place].filter(Boolean),
    state: text ? { code, text } : null,
  };

  function originText(): string {
    if (plans.length > 1) return tables.documents.replace('{n}', String(plans.length));
    return plans[0]?.[0] ?? (meta.plan ? tables.source.replace('{}', meta.plan) : '');
  }
}

function placesText(all: readonly Place[], more: string): string {
  // A province that holds a named county goes without saying.
  const places = all.filter((one) => !all.some((other) => other !== one && other.fullName.startsWith(one.fullName)));
  if (places.length <= 1) return places[0]?.fullName ?? '';
  const names = places
    .slice(0, NAMED_PLACES)
    .map(({ name }) => name)
    .join('、');
  return places.length <= NAMED_PLACES ? names : more.replace('{names}', names).replace('{n}', String(places.length));
}
