import { shortPlace } from '../place.ts';
import type { QueryPlan } from './query.ts';
import { around, dayToken, isCommon, nameToken, phrases, type Field } from './segment.ts';

/** Asks the index for a phrase or token: record ids with their scores. */
export type Ask = (query: string) => Promise<ReadonlyMap<string, number>>;

/** What the index knows of a record without loading it. */
export interface Facets {
  type: ReadonlyMap<string, string>;
  /** What comes before its like. */
  first: ReadonlySet<string>;
  /** Ids of the records of any of the places. */
  inPlaces: (codes: readonly string[]) => Promise<ReadonlySet<string>>;
}

/** A found record. */
export interface Hit {
  id: string;
  type: string;
  /** How many of the words it holds. */
  words: number;
  /** How many of the words its title holds. */
  titled: number;
  /** Whether the query is its very name. */
  named: boolean;
  score: number;
  /** What the order goes by; hits of one grade are alike. */
  grade: number;
  /** The word by which it came, when that is not one of the typed ones. */
  via: string | null;
}

/** How the results came about, to be said to the reader. */
export type Way = 'exact' | 'all' | 'some' | 'pinyin' | 'none';

export interface Found {
  way: Way;
  hits: Hit[];
  /** The words that results hold, for marking. */
  marks: string[];
  /** The names that pinyin stood for. */
  names: string[];
  /** Words that stand nearly everywhere: not looked for in texts, only in titles and in a few records. */
  common: string[];
  /** The name of the place that the query names, when nothing there was found and the results are from elsewhere. */
  placeDropped: string | null;
}

/** Answers come before texts; inside, what a reader is most likely after. */
export const TYPES = ['channel', 'figure', 'indicator', 'term', 'measure', 'event', 'clause', 'news', 'agency', 'page'];
/** The types that answer by themselves when the query names them. */
export const ANSWERS = new Set(['channel', 'figure', 'indicator', 'term', 'event', 'measure', 'agency', 'page']);

const ENOUGH = 20;
const NOTHING: ReadonlyMap<string, number> = new Map();

/**
 * Runs a plan: the query as typed first, then all of its words, then some. Never a result without any of them or what means the same.
 * @param read what the letters of the query stand for as pinyin. Null at first: then the query is looked for as typed only; when that
 *   finds nothing, it is planned again by the names of things
 */
export async function find(plan: QueryPlan, read: readonly string[] | null, ask: Ask, facets: Facets): Promise<Found> {
  const none: Found = { way: 'none', hits: [], marks: [], names: [], common: [], placeDropped: null };
  if (plan.parts.length === 0) return none;
  const { common } = plan;
  const everywhere = (text: string) => isCommon(text, common);
  const hits = new Hits(facets.type);
  const placed = plan.place;
  let place: ReadonlySet<string> | null = null;

  const [typed] = plan.parts;
  if (plan.parts.length === 1 && typed !== undefined) {
    const called = await exact(typed);
    if (hits.size > 0 && (called || !isMixed(plan))) {
      const marks = [...marksOf(typed), ...plan.forms, ...(await synonyms(typed))];
      return found('exact', hits, marks, [typed]);
    }
  }
  if (placed) place = await facets.inPlaces(placed.codes);
  // Where a number or a Latin word is joined to Chinese ones (12315电话), a passing mention is not yet the answer: the words are asked too.
  const passing =
    hits.size > 0 && typed !== undefined ? found('exact', hits, [...marksOf(typed), ...plan.forms], [typed]) : null;
  if (passing) {
    if (!read) return none;
    const byWords = await together(plan.words, 'all');
    return byWords ? joined(byWords, passing) : passing;
  }
  if (read) {
    for (const [n, name] of read.entries()) await exact(name, read.length - n);
    if (hits.size > 0) return { ...found('pinyin', hits, read, read), names: [...read] };
  }

  // The parts as typed that are no place; else the words in them.
  const parts = plan.parts.filter((part) => !placed || !isPlace(part, placed.name));
  const byParts =
    parts.length > 0 &&
    (await together(
      parts.map((text) => ({ text, synonyms: plan.words.find((word) => word.text === text)?.synonyms ?? [] })),
      'all',
    ));
  if (byParts) return byParts;
  if (!read) return none;
  const words = plan.words.length > 0 ? plan.words : parts.map((text) => ({ text, synonyms: [] }));
  if (words.length === 0 && plan.place) {
    await exact(plan.place.name);
    return found('exact', hits, [plan.place.name], [plan.place.name]);
  }
  const inPlace = (await together(words, 'all')) ?? (await together(words, 'some'));
  if (inPlace || !place) return inPlace ?? none;
  place = null;
  const elsewhere = (await together(words, 'all')) ?? (await together(words, 'some'));
  return elsewhere ? { ...elsewhere, placeDropped: placed?.name ?? null } : none;

  function found(way: Way, made: Hits, marks: readonly string[], asked: readonly string[]): Found {
    return {
      way,
      hits: made.list(plan.intent, facets.first),
      marks: [...marks],
      names: [],
      common: asked.filter(everywhere),
      placeDropped: null,
    };
  }

  async function held(word: string, field: Field): Promise<ReadonlyMap<string, number>> {
    const [first = NOTHING, ...others] = await Promise.all(phrases(word, field, common).map(whole));
    return others.length === 0 ? first : new Map([first, ...others].flatMap((list) => [...list]));
  }

  /** Asks for a phrase, unless what stands in it already says that it is nowhere. */
  async function whole(asked: string): Promise<ReadonlyMap<string, number>> {
    const [first, ...others] = await Promise.all(around(asked).map(ask));
    if (first && ![...first.keys()].some((id) => others.every((list) => list.has(id)))) return NOTHING;
    return ask(asked);
  }

  /** Where a word stands: in texts and in titles. One that stands everywhere is looked for in titles and in the examples. */
  async function standing(word: string) {
    const [body, title] = await Promise.all([held(word, everywhere(word) ? 'example' : 'body'), held(word, 'title')]);
    return { body: everywhere(word) ? new Map([...body, ...title]) : body, title };
  }

  /** Everything that holds the phrase, those first that are named so. Returns whether something is, or has the phrase in its title. */
  async function exact(text: string, weight = 1): Promise<boolean> {
    const [{ body, title }, name, days] = await Promise.all([
      standing(text),
      ask(quoted(nameToken(text))),
      Promise.all((text === typed ? plan.days : []).map((day) => ask(quoted(dayToken(day))))),
    ]);
    hits.add(body, { words: weight });
    for (const list of days) hits.add(list, { words: weight });
    hits.raise(title, { titled: 1 });
    if (days.length > 0) for (const form of plan.forms) hits.raise(await held(form, 'title'), { titled: 1 });
    hits.add(name, { words: weight, named: true });
    return title.size > 0 || name.size > 0;
  }

  async function synonyms(text: string): Promise<string[]> {
    // Readers who found a page full of what they typed need no other words for it.
    if (hits.size >= ENOUGH) return [];
    const others = plan.words.find((word) => word.text === text)?.synonyms ?? [];
    for (const other of others) {
      const { body, title } = await standing(other);
      hits.add(body, { words: 0, via: other });
      hits.raise(title, { titled: 0.5 });
    }
    return others;
  }

  async function together(
    list: readonly { text: string; synonyms: string[] }[],
    how: 'all' | 'some',
  ): Promise<Found | null> {
    const made = new Hits(facets.type);
    // What stands everywhere tells no records apart, while another word or a place does.
    const telling = list.filter(({ text }) => !everywhere(text));
    if (telling.length === 0 && place) made.add(new Map([...place].map((id) => [id, 0])), { words: list.length });
    const asked = telling.length === 0 ? list : telling;
    for (const { text, synonyms: others } of asked) {
      const seen = new Set<string>();
      for (const word of [text, ...others]) {
        const { body, title } = await standing(word);
        const fresh = new Map([...body].filter(([id]) => !seen.has(id) && (!place || place.has(id))));
        for (const id of fresh.keys()) seen.add(id);
        made.add(fresh, { words: 1, via: word === text ? null : word }, true);
        made.raise(new Map([...title].filter(([id]) => fresh.has(id))), { titled: word === text ? 1 : 0.5 });
      }
    }
    if (telling.length > 0)
      for (const { text } of list.filter((word) => !telling.includes(word)))
        made.raise(await held(text, 'title'), { titled: 1 });
    const marks = list.flatMap((word) => [word.text, ...word.synonyms]);
    const all = found(
      how,
      made,
      marks,
      list.map(({ text }) => text),
    );
    const kept = all.hits.filter((hit) => how === 'some' || hit.words >= asked.length);
    return kept.length === 0 ? null : { ...all, hits: kept };
  }
}

/** A token as Pagefind must be asked for it: without quotes it would look for what begins alike, then for what is shorter. */
const quoted = (token: string) => (token === '' ? '' : `"${token}"`);

/** A number or Latin word joined to a Chinese one, as 12315电话; 300件 and 4月26日 are amounts and days. */
const isMixed = ({ text, words }: QueryPlan): boolean =>
  words.length > 1 && /[a-z]{2}|\d{2}/.test(text) && /\p{Script=Han}{2}/u.test(text);

/** What a part is marked by: itself and, where a text may write it with spaces (12315 热线), the words and numbers in it. */
const marksOf = (part: string): string[] => [
  part,
  ...(part.match(/\p{Script=Han}{2,}|[a-z\d.·]{2,}/gu) ?? []).filter((run) => run !== part),
];

/** What was found by the words, and after it what holds the query as typed and was not among it. */
function joined(byWords: Found, exact: Found): Found {
  const ids = new Set(byWords.hits.map(({ id }) => id));
  return {
    ...byWords,
    hits: [...byWords.hits, ...exact.hits.filter(({ id }) => !ids.has(id))].sort((a, b) => b.grade - a.grade),
    marks: [...exact.marks, ...byWords.marks],
  };
}

const isPlace = (part: string, name: string) => part === name || part === shortPlace(name);

/** The hits of a search, gathered. */
class Hits {
  readonly #hits = new Map<string, Hit>();
  readonly #types: ReadonlyMap<string, string>;

  constructor(types: ReadonlyMap<string, string>) {
    this.#types = types;
  }

  get size(): number {
    return this.#hits.size;
  }

  /** Adds records; with `count`, a record that comes again holds one word more. */
  add(
    found: ReadonlyMap<string, number>,
    what: { words: number; named?: boolean; via?: string | null },
    count = false,
  ) {
    for (const [id, score] of found) {
      const hit = this.#hits.get(id);
      if (!hit) {
        this.#hits.set(id, {
          id,
          type: this.#types.get(id) ?? '',
          words: what.words,
          titled: 0,
          named: what.named ?? false,
          score,
          grade: 0,
          via: what.via ?? null,
        });
        continue;
      }
      if (count) hit.words += what.words;
      else hit.words = Math.max(hit.words, what.words);
      if (what.named) hit.named = true;
      hit.score += score;
      // Of several words, one that came by a synonym is said; of one word, the typed form is what counts.
      if (count) hit.via ??= what.via ?? null;
      else if (!what.via) hit.via = null;
    }
  }

  /** Raises records that are there already. */
  raise(found: ReadonlyMap<string, number>, { titled }: { titled: number }) {
    for (const id of found.keys()) {
      const hit = this.#hits.get(id);
      if (hit) hit.titled += titled;
    }
  }

  /** Best first. */
  list(intent: string | null, first: ReadonlySet<string>): Hit[] {
    const grade = (hit: Hit): number =>
      (hit.named ? 100 : 0) +
      hit.words * 20 +
      hit.titled * 7 +
      (hit.type === intent ? 12 : 0) +
      // Who asks for a line wants the one that answers everywhere.
      (first.has(hit.id) ? (hit.type === intent ? 9 : 3) : 0) +
      (TYPES.length - TYPES.indexOf(hit.type)) * 0.7 -
      (hit.via === null ? 0 : 3);
    for (const hit of this.#hits.values()) hit.grade = grade(hit);
    return [...this.#hits.values()].sort((a, b) => b.grade - a.grade || b.score - a.score || (a.id < b.id ? -1 : 1));
  }
}
