import {
  corrected,
  namesByPinyin,
  pairByPinyin,
  placedByPinyin,
  type Dictionary,
  type Names,
  type Readings,
  type Traditional,
} from './dictionary.ts';
import { find, type Ask, type Facets, type Found, type Standing } from './engine.ts';
import { isForeign, planQuery, type QueryPlan } from './query.ts';
import { knownRecords, recordOf } from './record-names.ts';

/** What is shown of a record, or of the part of it that was found. */
export interface RecordData {
  url: string;
  meta: { title: string; text?: string; plan?: string; state?: string; answer?: string; lead?: string };
}

/** A part of a record in its file: the build, then what is shown, in a fixed order and without names, since twenty are loaded at a time. */
export type PackedRecord = [build: string, url: string, ...shown: string[]];
const SHOWN = ['title', 'text', 'plan', 'state', 'answer', 'lead'] as const;

/** What a part of a record shows, as it is written. */
export function packRecord(build: string, { url, meta }: RecordData): PackedRecord {
  const shown = SHOWN.map((name) => meta[name] ?? '');
  while (shown.at(-1) === '') shown.pop();
  return [build, url, ...shown];
}

function unpackRecord([, url, ...shown]: PackedRecord): RecordData {
  const meta = SHOWN.flatMap((name, n) => (shown[n] ? [[name, shown[n]]] : []));
  return { url, meta: { title: '', ...Object.fromEntries(meta) } };
}

/** What we use of Pagefind's own interface. */
export interface Pagefind {
  search: (term: string) => Promise<{ results: { id: string; score: number }[] }>;
}

/** What became of a query. */
export interface Outcome {
  plan: QueryPlan;
  found: Found;
  /** The name that was looked for instead of a piece of the query that stands nowhere and differs from it in one character; else null. */
  corrected: string | null;
}

/** What stands beside the index, each loaded when it is first needed. */
export interface Beside {
  /** A part of a record, by its name in the index. */
  record: (part: string) => Promise<PackedRecord>;
  names: () => Promise<Names>;
  readings: () => Promise<Readings>;
  traditional: () => Promise<Traditional>;
}

/** The search, ready to be asked. */
export interface Search {
  facets: Facets;
  /** Plans and runs a query. */
  search: (query: string) => Promise<Outcome>;
  load: (id: string) => Promise<RecordData>;
}

/**
 * Joins planner and engine to an opened Pagefind.
 * @param beside loads what stands beside the index
 * @throws when the dictionary knows of no records: the index is empty or of another kind
 */
export function openSearch(pagefind: Pagefind, dictionary: Dictionary, beside: Beside): Search {
  const asked = new Map<string, Promise<Part[]>>();
  const askNow = async (query: string): Promise<Part[]> => {
    const { results } = await pagefind.search(query);
    return results.map(({ id, score }) => partOf(id, score));
  };
  const parts = (query: string): Promise<Part[]> => {
    if (query === '') return Promise.resolve([]);
    const answer = asked.get(query) ?? askNow(query);
    asked.set(query, answer);
    return answer;
  };
  /** What was found by the last query of each record, part by part. */
  let latest = new Map<string, Map<string, Part>>();
  /** Asks for records, and keeps their parts. */
  const asking =
    (kept: typeof latest): Ask =>
    async (query) => {
      const found = new Map<string, Standing>();
      for (const part of await parts(query)) {
        const before = found.get(part.id) ?? part;
        const cited = part.cited && before.cited;
        found.set(part.id, { score: Math.max(part.score, before.score), cited });
        const known = kept.get(part.id) ?? new Map<string, Part>();
        kept.set(part.id, known);
        known.set(part.part, { ...part, score: part.score + (known.get(part.part)?.score ?? 0) });
      }
      return found;
    };
  const known = knownRecords(dictionary);
  if (known.count === 0) throw new Error('索引是空的');
  const below = new Map(dictionary.places.map(([code, , , codes]) => [code, codes]));
  const facets: Facets = {
    ...known,
    // What concerns a place below concerns the place.
    inPlaces: (codes) => known.recordsOf(new Set(codes.flatMap((code) => below.get(code) ?? [code]))),
    ofPlace: (code) => known.recordsOf(new Set([code])),
  };
  return {
    facets,
    search: async (query) => {
      const kept: typeof latest = new Map();
      const ask = asking(kept);
      latest = kept;
      const traditional = isForeign(query) ? await beside.traditional() : null;
      const typed = planQuery(query, dictionary, null, traditional);
      const found = await find(typed, null, ask, facets);
      if (found.way !== 'none' || typed.parts.length === 0) return { plan: typed, found, corrected: null };
      const [names, readings] = await Promise.all([beside.names(), typed.letters ? beside.readings() : null]);
      const planned = async (text: string) => {
        const plan = planQuery(text, dictionary, names, traditional);
        const read = readings && plan.letters ? namesByPinyin(plan.letters, { ...names, ...readings }) : [];
        const found = await find(plan, read, ask, facets);
        if (found.way !== 'none' || !readings || !plan.letters) return { plan, found };
        const all = { ...names, ...readings };
        const placed = placedByPinyin(plan.letters, dictionary.places, all);
        const pair = placed ? [placed.place, ...placed.names.slice(0, 1)] : pairByPinyin(plan.letters, all);
        if (!pair) return { plan, found };
        const meant = planQuery(pair.join(' '), dictionary, names, traditional);
        const there = await find(meant, [], ask, facets);
        return there.hits.length === 0
          ? { plan, found }
          : { plan: meant, found: { ...there, way: 'pinyin' as const, names: pair } };
      };
      const asked = await planned(query);
      const { unknown } = asked.found;
      const meant = unknown.length > 0 ? corrected(asked.plan.text, unknown, names.names) : null;
      if (!meant) return { ...asked, corrected: null };
      const better = await planned(meant.text);
      return better.found.unknown.length < unknown.length
        ? { ...better, corrected: meant.name }
        : { ...asked, corrected: null };
    },
    load: async (id) => {
      if (facets.typeOf(id) === '') throw new Error(`索引里没有 ${id}`);
      // What came for its place alone was found in no part of it.
      const [best] = [...(latest.get(id)?.values() ?? [])].sort((a, b) => weight(b) - weight(a));
      return unpackRecord(await beside.record(best?.part ?? id));
    },
  };
}

/** Part of a record, as it was found. */
interface Part extends Standing {
  id: string;
  part: string;
}

/** What stands only in what names a source tells little about the record: it scores nothing. */
function partOf(part: string, score: number): Part {
  const cited = part.includes('.');
  return { id: recordOf(part), part, score: cited ? 0 : score, cited };
}

/** The first part has the title in it, which stands above the excerpt anyway: where another holds the words too, it says more. */
const weight = ({ id, part, score }: Part): number => (part === id ? score * 0.6 : score);
