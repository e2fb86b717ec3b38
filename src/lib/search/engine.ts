import { COUNTRY, shortPlace } from '../place.ts';
import { dayForms, type QueryPlan, type QueryWord } from './query.ts';
import { recordNumber, type KnownRecords } from './record-names.ts';
import { dayToken, isCommon, nameToken, phrases, probes, type Field } from './segment.ts';

/** How a phrase or token stands in a record. */
export interface Standing {
  score: number;
  /** Whether it stands only in what names a source. */
  cited: boolean;
}
/** Records by their ids. */
type Held = ReadonlyMap<string, Standing>;

/** Asks the index for a phrase or token. */
export type Ask = (query: string) => Promise<Held>;

/** What is known of a record without loading it. */
export interface Facets extends KnownRecords {
  /** Ids of the records of any of the places, or of places in them. */
  inPlaces: (codes: readonly string[]) => ReadonlySet<string>;
  /** Ids of the records of a place itself, without those of places in it. */
  ofPlace: (code: string) => ReadonlySet<string>;
}

/** A found record. */
export interface Hit {
  id: string;
  type: string;
  /** How many of the words it holds. */
  words: number;
  /** What those words tell: a word that few records hold tells more. As many as the words when it holds them all. */
  weight: number;
  /** How many of the words its title holds, or is. */
  titled: number;
  /** Whether the query is its very name. */
  named: boolean;
  /** Whether it says whom to turn to, and that is what was asked. */
  leads: boolean;
  score: number;
  /** What the order goes by; hits of one grade are alike. */
  grade: number;
  /** The word by which it came, when that is not one of the typed ones. */
  via: string | null;
}

/** How the results came about, to be said to the reader. */
export type Way = 'exact' | 'all' | 'most' | 'some' | 'pinyin' | 'none';

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
  /** A place that the query names and of which nothing is kept here: results are of the whole country, or name that place. */
  elsewhere: string | null;
  /** Words that nothing holds, nor what means the same. */
  unknown: string[];
  /** How many of the results hold all of the words. */
  whole: number;
}

/** Answers come before texts; inside, what a reader is most likely after. */
export const TYPES = ['channel', 'figure', 'indicator', 'term', 'measure', 'event', 'clause', 'news', 'agency', 'page'];
/** The types that answer by themselves when the query names them. */
export const ANSWERS = new Set(['channel', 'figure', 'indicator', 'term', 'event', 'measure', 'agency', 'page']);

/** What answers nearly as well as the type that a query asks for. */
const ALIKE: Readonly<Record<string, string>> = { term: 'indicator', figure: 'indicator', page: 'news', event: 'news' };
/** Where a reader looks first for what stands in most of the records: in what explains and leads on. */
const BROAD = ['term', 'page', 'indicator', 'channel', 'measure', 'figure', 'event', 'news', 'clause', 'agency'];
/** A word that more than this share of the records holds is broad. */
const BROAD_SHARE = 0.048;
/** When fewer records hold all of the words, those that hold most of them are shown too. */
const FEW = 8;
/** Most of the words, by what they tell. */
const MOST = 0.6;
const SOME = 0.3;
/** What a word tells that stands only in the title of a source, and one that may be a piece of two others. */
const CITED = 0.4;
const PIECE = 0.4;
/** What a word tells that only means the same as the typed one. */
const SYNONYM = 0.85;
/** What a word in a title counts that is not asked for, but goes with what is. */
const ASIDE = 0.5;
/** A year is asked for to get just that year: in a title it counts as two words. */
const YEAR = /^(?:19|20)\d\d$/;
/** The shortest and the longest name that is looked for at the beginning of a run of which nothing holds all. */
const SHORT_NAME = 3;
const LONG_CALLED = 12;

/** From so many words on, what means the same is asked only of those that stand nowhere. */
const MANY_WORDS = 4;
/** More words of a query are not asked. */
const ENOUGH_WORDS = 10;

const ENOUGH = 20;
const NOTHING: Held = new Map();
/** Of a record of which only the place is asked. */
const THERE: Standing = { score: 1, cited: false };
const NOTHING_OF: ReadonlySet<string> = new Set();

/**
 * Runs a plan: the query as typed first, then all of its words, then some. Never a result without any of them or what means the same.
 * @param read what the letters of the query stand for as pinyin. Null at first: then the query is looked for as typed only; when that
 *   finds nothing, it is planned again by the names of things
 */
export async function find(plan: QueryPlan, read: readonly string[] | null, ask: Ask, facets: Facets): Promise<Found> {
  const none: Found = {
    way: 'none',
    hits: [],
    marks: [],
    names: [],
    common: [],
    placeDropped: null,
    elsewhere: plan.elsewhere,
    unknown: [],
    whole: 0,
  };
  if (plan.parts.length === 0) return none;
  const { common } = plan;
  const everywhere = (text: string) => isCommon(text, common);
  const hits = new Hits(facets.typeOf);
  const placed = plan.place;
  let place: ReadonlySet<string> | null = null;
  let itself = NOTHING_OF;

  // The parts as typed that are no place; else the words in them.
  const parts = plan.parts.filter((part) => !placed || !isPlace(part, placed.name));
  const words = plan.words.length > 0 ? plan.words : parts.map((text) => ({ text, synonyms: [] }));
  const [typed] = plan.parts;
  if (plan.parts.length === 1 && typed !== undefined) {
    const called = await exact(typed);
    if (hits.size > 0 && (plan.elsewhere !== null || !goesOn(plan, hits.size, called))) {
      const marks = [...marksOf(typed), ...plan.forms, ...(await synonyms(typed))];
      return found('exact', hits, marks, [typed]);
    }
  }
  if (placed) place = facets.inPlaces(placed.codes);
  if (placed) itself = facets.ofPlace(placed.code);
  // Where a number or a Latin word is joined to Chinese ones (12315电话), a passing mention is not yet the answer: the words are asked too.
  const passing =
    hits.size > 0 && typed !== undefined && plan.elsewhere === null
      ? found('exact', hits, [...marksOf(typed), ...plan.forms], [typed])
      : null;
  if (passing) {
    if (!read) return none;
    const byWords = await together(words, 'all');
    return byWords ? joined(byWords, passing) : passing;
  }
  if (read) {
    for (const [n, name] of read.entries()) await exact(name, read.length - n);
    if (hits.size > 0) return { ...found('pinyin', hits, read, read), names: [...read] };
  }

  const byParts =
    parts.length > 0 &&
    (await together(
      parts.map((text) => plan.words.find((word) => word.text === text) ?? { text, synonyms: [] }),
      plan.elsewhere === null && read ? 'some' : 'all',
    ));
  // What holds all of them is enough only when there is some of it: else the words in them, which names cut, may find more.
  const few = byParts && byParts.way === 'most' && byParts.hits.length < FEW && words.length > parts.length;
  if (byParts && !few && (byParts.way === 'most' || (byParts.way === 'all' && (read || byParts.hits.length >= FEW))))
    return byParts;
  if (!read) return none;
  if (words.length === 0 && plan.place) {
    await exact(plan.place.name);
    return found('exact', hits, [plan.place.name], [plan.place.name]);
  }
  if (plan.elsewhere !== null) return ofElsewhere(plan.elsewhere, words);
  const inPlace = await together(words, 'some');
  if (byParts && few && (inPlace?.whole ?? 0) <= byParts.whole) return byParts;
  if (inPlace || !place) return inPlace ?? { ...none, unknown: await unknownOf(words) };
  place = null;
  const outside = await together(words, 'some');
  return outside ? { ...outside, placeDropped: placed?.name ?? null } : none;

  /** What names a place of which nothing is kept, and then what holds in the whole country: never what is of another place. */
  async function ofElsewhere(name: string, rest: readonly QueryWord[]): Promise<Found> {
    const naming = await together(
      [...rest.map(({ text }) => ({ text, synonyms: [] })), { text: name, synonyms: [] }],
      'all',
    );
    if (naming) return naming;
    place = facets.ofPlace(COUNTRY);
    const everywhere = rest.length > 0 ? await together(rest, 'all') : null;
    return everywhere ?? none;
  }

  async function unknownOf(list: readonly QueryWord[]): Promise<string[]> {
    const held = await Promise.all(list.map(async ({ text }) => (await standing(text)).body.size > 0));
    return list.filter((_, n) => !held[n]).map(({ text }) => text);
  }

  function found(way: Way, made: Hits, marks: readonly string[], asked: readonly string[], words = 1): Found {
    return {
      way,
      hits: made.list(plan, facets, itself, words),
      marks: [...marks],
      names: [],
      common: asked.filter(everywhere),
      placeDropped: null,
      elsewhere: plan.elsewhere,
      unknown: [],
      whole: made.size,
    };
  }

  async function held(word: string, field: Field): Promise<Held> {
    const [first = NOTHING, ...others] = await Promise.all(phrases(word, field, common).map(whole));
    return others.length === 0 ? first : new Map([first, ...others].flatMap((list) => [...list]));
  }

  /** What is called by the beginning of a run, the longest that something is called. */
  async function begun(): Promise<Held> {
    for (const run of plan.runs.filter((one) => /^\p{Script=Han}/u.test(one)))
      for (let length = Math.min(run.length - 1, LONG_CALLED); length >= SHORT_NAME; length -= 1) {
        const name = run.slice(0, length);
        const called = words.some(({ text }) => text === name) ? NOTHING : await ask(quoted(nameToken(name)));
        if (called.size > 0) return called;
      }
    return NOTHING;
  }

  /** What is called by any of some names. */
  async function calledAny(names: readonly string[]): Promise<Held> {
    const lists = await Promise.all(names.map((name) => ask(quoted(nameToken(name)))));
    return new Map(lists.flatMap((list) => [...list]));
  }

  /** Asks for a phrase, unless what stands in it already says that it is nowhere. */
  async function whole(asked: string): Promise<Held> {
    // What is long rarely stands anywhere: then some of it says so, and the rest need not be loaded.
    for (const few of probes(asked)) {
      const lists = await Promise.all(few.map(ask));
      if (lists.some((list) => list.size === 0)) return NOTHING;
    }
    return ask(asked);
  }

  /** Where a word stands: in texts and in titles. One that stands everywhere is looked for in titles and in the examples. */
  async function standing(word: string) {
    const [body, title] = await Promise.all([held(word, everywhere(word) ? 'example' : 'body'), held(word, 'title')]);
    return { body: everywhere(word) ? new Map([...body, ...title]) : body, title };
  }

  /** Where a word stands, or the day that it means. */
  async function dayOr(word: string, day: string | undefined) {
    const typed = await standing(word);
    if (day === undefined) return typed;
    const [there, ...titles] = await Promise.all([
      ask(quoted(dayToken(day))),
      ...formsOf(day).map((form) => held(form, 'title')),
    ]);
    return {
      body: new Map([...typed.body, ...there]),
      title: new Map([typed.title, ...titles].flatMap((list) => [...list])),
    };
  }

  /** Everything that holds the phrase, those first that are named so. Returns whether something is, or has the phrase in its title. */
  async function exact(text: string, weight = 1): Promise<boolean> {
    const [{ body, title }, names, days] = await Promise.all([
      standing(text),
      Promise.all([text, ...(text === typed ? plan.forms : [])].map((called) => ask(quoted(nameToken(called))))),
      Promise.all((text === typed ? plan.days : []).map((day) => ask(quoted(dayToken(day))))),
    ]);
    const short = text === typed && plan.words.some((word) => word.text === text && word.short);
    hits.add(body, { words: weight, weight: short ? weight * PIECE : weight });
    for (const list of days) hits.add(list, { words: weight });
    hits.raise(title, { titled: short ? PIECE : 1 });
    if (days.length > 0) for (const form of plan.forms) hits.raise(await held(form, 'title'), { titled: 1 });
    for (const name of names) hits.add(name, { words: weight, named: true });
    return title.size > 0 || (names[0]?.size ?? 0) > 0;
  }

  async function synonyms(text: string): Promise<string[]> {
    // Readers who found a page full of what they typed need no other words for it.
    const word = plan.words.find((one) => one.text === text);
    if (hits.size >= ENOUGH && !word?.short) return [];
    const others = word?.synonyms ?? [];
    const raised = new Set<string>();
    for (const other of others) {
      const { body, title } = await standing(other);
      hits.add(body, { words: word?.short ? 1 : 0, via: other });
      hits.raise(new Map([...title].filter(([id]) => !raised.has(id))), { titled: word?.short ? 1 : 0.5 });
      for (const id of title.keys()) raised.add(id);
      hits.raise(await ask(quoted(nameToken(other))), { titled: 1 });
    }
    return others;
  }

  /** What holds all of the words; where that is little and `how` is some, then what holds most of them, else what holds some. */
  async function together(list: readonly QueryWord[], how: 'all' | 'some'): Promise<Found | null> {
    const made = new Hits(facets.typeOf);
    // What stands everywhere tells no records apart, while another word or a place does.
    const rare = list.filter(({ text }) => !everywhere(text));
    if (rare.length === 0 && place) made.add(new Map([...place].map((id) => [id, THERE])), { words: list.length });
    const asked = rare.length === 0 ? list : rare;
    const lists = await Promise.all(
      asked.slice(0, ENOUGH_WORDS).map(async ({ text, synonyms: others, day, short = false }) => {
        const [named, typed] = await Promise.all([calledAny([text, ...formsOf(day)]), dayOr(text, day)]);
        // Who types many words needs no others for those that are found.
        const more = short || asked.length < MANY_WORDS || typed.body.size === 0 ? others : [];
        const meant = await Promise.all(more.map(async (word) => ({ word, ...(await standing(word)) })));
        const itself = { word: text, ...typed };
        // A record counts by the first way by which it comes: by what a short form means before the piece of two words that it may be.
        return { text, named, day, short, ways: short ? [...meant, itself] : [itself, ...meant] };
      }),
    );
    const unknown = lists.filter(({ ways }) => ways.every(({ body }) => body.size === 0)).map(({ text }) => text);
    const there = (id: string) => !place || place.has(id);
    const tells = tellingOf(
      lists.map(({ ways }) => new Set(ways.flatMap(({ body }) => [...body.keys()].filter(there))).size),
    );
    const calledOne = new Set<string>();
    for (const [n, { text, named, day, short, ways }] of lists.entries()) {
      const seen = new Set<string>();
      const telling = tells[n] ?? 1;
      for (const { word, body, title } of ways) {
        const fresh = new Map([...body].filter(([id]) => !seen.has(id) && there(id)));
        for (const id of fresh.keys()) seen.add(id);
        const typed = word === text;
        const counts = worth(typed, short);
        made.add(fresh, { words: counts.words, weight: telling * counts.weight, via: typed ? null : word }, true);
        made.raise(new Map([...title].filter(([id]) => fresh.has(id))), {
          titled: YEAR.test(text) ? 2 : telling * counts.titled,
        });
      }
      // What is called just that is what was meant.
      const called = new Map([...named].filter(([id]) => there(id)));
      for (const id of called.keys()) calledOne.add(id);
      // 专利周 is not called 专利, though no other word is left of it.
      if (list.length === 1)
        for (const { word } of ways) if (word !== text) made.raise(await ask(quoted(nameToken(word))), { titled: 1 });
      if (day !== undefined || (list.length === 1 && (plan.runs.length === 0 || plan.alone.includes(text))))
        name(called, 1);
      else made.raise(called, { titled: telling });
    }
    // Without the question around it, the query may be what something is called.
    const cores = list === words && (place || plan.elsewhere === null) ? [plan.core, plan.placed] : [];
    for (const core of cores.filter((called) => called !== '' && called !== typed)) {
      const called = await ask(quoted(nameToken(core)));
      const here = new Map([...called].filter(([id]) => there(id)));
      if (core === plan.placed) made.add(here, { words: 0, named: true });
      else name(here, 0);
    }
    /** What is called so; where a place is named besides, not a page of all places, unless it is that of the errand. */
    function name(called: Held, words: number) {
      const ofAll = (id: string) =>
        place !== null && facets.typeOf(id) === 'page' && !(plan.errand && plan.intent !== 'channel');
      made.add(new Map([...called].filter(([id]) => !ofAll(id))), { words, named: true });
    }
    for (const run of list === words ? plan.wider : []) {
      const { body, title } = await standing(run);
      made.raise(body, { titled: ASIDE });
      made.raise(title, { titled: 1 });
    }
    for (const word of plan.aside) made.raise(await held(word, 'title'), { titled: ASIDE });
    if (rare.length > 0)
      for (const { text } of list.filter((word) => !rare.includes(word)))
        made.raise(await held(text, 'title'), { titled: 1 });
    const marks = list.flatMap(({ text, synonyms, day }) => [text, ...synonyms, ...formsOf(day)]);
    const all = found(
      how,
      made,
      marks,
      list.map(({ text }) => text),
      asked.length,
    );
    const whole = all.hits.filter((hit) => hit.words >= asked.length || hit.named);
    if (how === 'some' && whole.length === 0 && list === words) {
      // Nothing holds all: but the query may begin with what something is called.
      const called = new Map([...(await begun())].filter(([id]) => there(id)));
      if (called.size > 0) {
        name(called, 0);
        const hits = made.list(plan, facets, itself, asked.length);
        return { ...all, way: 'some', hits, unknown, whole: 0 };
      }
    }
    if (how === 'all' || whole.length >= FEW)
      return whole.length === 0 ? null : { ...all, way: 'all', hits: whole, unknown, whole: whole.length };
    // A door in the place that is asked for is a door though it does not say all of the words, and so is the page of an errand; who asks how
    // one term differs from another is answered by each.
    const door = (hit: Hit) =>
      hit.type === 'term'
        ? plan.intent === 'term' && calledOne.has(hit.id)
        : hit.type === 'channel'
          ? plan.intent === 'channel' && itself.has(hit.id)
          : hit.type === 'page' && plan.errand && facets.first.has(hit.id) && hit.weight >= SOME * asked.length;
    const most = all.hits.filter(
      (hit) => hit.words >= asked.length || hit.named || hit.weight >= MOST * asked.length || door(hit),
    );
    const hits = whole.length > 0 ? most : all.hits;
    if (hits.length === 0) return null;
    const way = whole.length === hits.length ? 'all' : whole.length > 0 ? 'most' : 'some';
    return { ...all, way, hits, unknown, whole: whole.length };
  }
}

/** What a way by which a record comes counts: the word as typed, or what means the same. A short form means the latter, and may itself be a piece. */
function worth(typed: boolean, short: boolean): { words: number; weight: number; titled: number } {
  if (typed && short) return { words: 0, weight: PIECE, titled: PIECE };
  if (typed || short) return { words: 1, weight: 1, titled: 1 };
  return { words: 1, weight: SYNONYM, titled: ASIDE };
}

/**
 * What each of some words tells, by how many records hold it: on average 1.
 * @param counts the number of records that hold each
 */
function tellingOf(counts: readonly number[]): number[] {
  const raw = counts.map((count) => 1 / Math.log2(2 + count));
  // What stands nowhere takes nothing from the others.
  const held = raw.filter((_, n) => counts[n]);
  const mean = held.reduce((sum, value) => sum + value, 0) / (held.length || 1) || 1;
  return raw.map((value) => value / mean);
}

const formsOf = (day: string | undefined): string[] => (day === undefined ? [] : dayForms(day));

/** A token as Pagefind must be asked for it: without quotes it would look for what begins alike, then for what is shorter. */
const quoted = (token: string) => (token === '' ? '' : `"${token}"`);

/** A number or Latin word joined to a Chinese one, as 12315电话; 300件 and 4月26日 are amounts and days. */
const isMixed = ({ text, words }: QueryPlan): boolean =>
  !/〔\d{4}〕|第?\d+号/.test(text) &&
  words.length > 1 &&
  /[a-z]{2}|\d{2}/.test(text) &&
  /\p{Script=Han}{2}/u.test(text);

/** Whether what holds the query as typed is not yet all of the answer: a passing mention, or the few that ask the same question. */
const goesOn = (plan: QueryPlan, found: number, called: boolean): boolean =>
  (!called && isMixed(plan)) ||
  (found < FEW && plan.errand && plan.words.length > 1 && /怎么办|找谁|去哪|吗$/.test(plan.text));

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
  readonly #typeOf: Facets['typeOf'];

  constructor(typeOf: Facets['typeOf']) {
    this.#typeOf = typeOf;
  }

  get size(): number {
    return this.#hits.size;
  }

  /** Adds records; with `count`, a record that comes again holds one word more. */
  add(found: Held, what: { words: number; weight?: number; named?: boolean; via?: string | null }, count = false) {
    for (const [id, { score, cited }] of found) {
      const weight = (what.weight ?? what.words) * (cited ? CITED : 1);
      const words = count && cited ? 0 : what.words;
      const hit = this.#hits.get(id);
      if (!hit) {
        this.#hits.set(id, {
          id,
          type: this.#typeOf(id),
          words,
          weight,
          titled: 0,
          named: what.named ?? false,
          leads: false,
          score,
          grade: 0,
          via: what.via ?? null,
        });
        continue;
      }
      if (count) {
        hit.words += words;
        hit.weight += weight;
      } else {
        hit.words = Math.max(hit.words, words);
        hit.weight = Math.max(hit.weight, weight);
      }
      if (what.named) hit.named = true;
      hit.score += score;
      // Of several words, one that came by a synonym is said; of one word, the typed form is what counts.
      if (count) hit.via ??= what.via ?? null;
      else if (!what.via) hit.via = null;
    }
  }

  /** Raises records that are there already. */
  raise(found: Held, { titled }: { titled: number }) {
    for (const id of found.keys()) {
      const hit = this.#hits.get(id);
      if (hit) hit.titled += titled;
    }
  }

  /** Best first. */
  list({ intent, errand }: QueryPlan, { count, first }: Facets, itself: ReadonlySet<string>, asked: number): Hit[] {
    const broad = this.#hits.size > count * BROAD_SHARE;
    const order = broad && !intent ? BROAD : TYPES;
    const grade = (hit: Hit): number => {
      const guide = hit.type === 'page' && first.has(hit.id);
      const meant = (hit.type === intent || ALIKE[intent ?? ''] === hit.type) && !guide;
      // A long page holds many words far apart.
      const scattered =
        hit.type === 'page' && !meant && asked > 1 && hit.titled < asked && !(guide && errand && itself.size === 0);
      return (
        // What a word means is no answer to where to go with it.
        (hit.named && !(hit.type === 'term' && intent === 'channel') ? 100 : 0) +
        hit.weight * 20 +
        hit.titled * 7 +
        (meant ? 12 : 0) +
        leading(hit, meant) +
        (hit.words >= asked && !scattered ? (hit.via === null ? 12 : 4) : 0) -
        (scattered ? 15 : 0) +
        // Who asks what to do is not answered by a number.
        (errand && (intent === null || intent === 'channel') && (hit.type === 'indicator' || hit.type === 'figure')
          ? -8
          : 0) +
        // Who asks for a door in a place wants the doors of that place.
        (itself.has(hit.id) ? (meant && intent === 'channel' ? 16 : 3) : 0) +
        (order.length - order.indexOf(hit.type)) * (broad && !intent ? 2 : 0.7) -
        (hit.via === null ? 0 : 3)
      );
    };
    // Who asks for a line wants the one that answers everywhere; who has an errand, the page that says whom to turn to. Without an errand
    // such a page comes after what tells of the thing, unless it has it in its title, and it holds for all places.
    const leading = (hit: Hit, meant: boolean): number => {
      if (!first.has(hit.id)) return 0;
      if (hit.type !== 'page') return meant ? 9 : 6;
      if (errand) return itself.size > 0 ? 4 : 21;
      return hit.named || (hit.titled > 0 && itself.size === 0) ? 0 : -20;
    };
    for (const hit of this.#hits.values()) {
      const says = hit.type === 'channel' && intent === 'channel' && hit.via === null && hit.words >= asked;
      hit.leads = says || (errand && hit.type === 'page' && first.has(hit.id));
      hit.grade = grade(hit);
    }
    return [...this.#hits.values()].sort(
      (a, b) => b.grade - a.grade || b.score - a.score || recordNumber(a.id) - recordNumber(b.id),
    );
  }
}
