import type { Simplify } from './normalize.ts';

/** How index and dictionary are written. A page that knows another number cannot read them. */
export const FORMAT = 2;

/** What the search page knows before it asks the index: loaded with the first query. */
export interface Dictionary {
  /** Groups of words that mean the same to a reader. */
  synonyms: string[][];
  /** Places: [code, name, short name, codes of the place and of those below it]. */
  places: [string, string, string, string[]][];
  /** Tokens that stand in too many records to be searched; none on a site of ordinary size. */
  common: string[];
}

/** The shorter names of things, by which words are cut: loaded when a query does not stand anywhere as typed. */
export interface Names {
  names: string[];
}

/** Names longer than this are not looked for inside a query. */
export const LONG_NAME = 8;
/** Of names longer than this nobody types the pinyin. */
export const LONG_READING = 14;

/** All names with their addresses: loaded when nothing is found. */
export interface Addresses {
  names: [name: string, address: string][];
}

/** How the names are read: loaded when a query may be pinyin. */
export interface Readings {
  /** The names that are too long to cut words by. */
  longer: string[];
  /** The syllable of each character of the names: 质zhi押ya. */
  syllables: string;
  /** Names that are not read character by character: [name, syllables with a space between]. */
  odd: [string, string][];
}

/** What traditional characters stand for: loaded when a query holds characters that are not simplified ones. */
export interface Traditional {
  /** Traditional and simplified characters in turn, only those whose simplified form occurs on the site. */
  simplify: string;
}

/** The map from traditional to simplified characters. */
export const simplifyMap = ({ simplify }: Traditional): Simplify => {
  const characters = [...simplify];
  const map = new Map<string, string>();
  for (let n = 0; n + 1 < characters.length; n += 2) map.set(characters[n] ?? '', characters[n + 1] ?? '');
  return map;
};

/** Words that mean the same as one. What holds the word, or another of them, is found by that anyway. */
export function synonymsOf(word: string, { synonyms }: Pick<Dictionary, 'synonyms'>): string[] {
  const all = [...new Set(synonyms.filter((group) => group.includes(word)).flat())];
  return all.filter((other) => !all.some((shorter) => shorter !== other && other.includes(shorter)) && other !== word);
}

/** The syllables of each name. */
function readings({ names, longer, syllables, odd }: Names & Readings): { name: string; syllables: string[] }[] {
  const of = new Map(
    [...syllables.matchAll(/(\P{ASCII})([a-z]+)/gu)].map(([, character = '', syllable = '']) => [character, syllable]),
  );
  const whole = new Map(odd);
  return [...names, ...longer].map((name) => ({
    name,
    syllables: whole.get(name)?.split(' ') ?? [...name].flatMap((character) => of.get(character) ?? []),
  }));
}

/**
 * What pinyin or initials stand for: names that read so as a whole, else what in names reads so, from their beginning or else from inside.
 * zscq is 知识产权, though no thing is called just that. At most `limit`.
 */
export function namesByPinyin(letters: string, names: Names & Readings, limit = 5): string[] {
  const typed = letters.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (typed.length < 2) return [];
  const found = readings(names).flatMap(({ name, syllables }) => {
    if (syllables.join('') === typed || syllables.map(initial).join('') === typed) return [{ name, grade: 3 }];
    if (typed.length < 3) return [];
    const part = partRead(name, syllables, typed);
    return part === null ? [] : [part];
  });
  const best = Math.max(0, ...found.map((entry) => entry.grade));
  const kept = best === 1 ? found : found.filter((entry) => entry.grade > 1);
  kept.sort((a, b) => b.grade - a.grade || a.name.length - b.name.length);
  return [...new Set(kept.map((entry) => entry.name))].slice(0, limit);
}

const initial = (syllable: string): string => syllable.slice(0, 1);

/**
 * The part of a name that reads as typed: initials or whole syllables from its beginning (grade 2), or syllables from inside, the last
 * of them perhaps not yet typed to its end (grade 1). Only from the beginning of a syllable: hi is no part of 知 (zhi).
 */
function partRead(name: string, syllables: readonly string[], typed: string): { name: string; grade: number } | null {
  // A syllable belongs to a Chinese character; what stands between them is not read.
  const places = [...name.matchAll(/\p{Script=Han}/gu)].map(({ index, 0: character }) => ({
    from: index,
    to: index + character.length,
  }));
  if (places.length !== syllables.length) return null;
  const part = (from: number, to: number) => name.slice(places[from]?.from, places[to]?.to);
  if (syllables.map(initial).join('').startsWith(typed)) return { name: part(0, typed.length - 1), grade: 2 };
  for (let from = 0; from < syllables.length; from += 1) {
    let read = '';
    for (let to = from; to < syllables.length && typed.startsWith(read); to += 1) {
      read += syllables[to];
      if (read.startsWith(typed)) return { name: part(from, to), grade: from === 0 && read === typed ? 2 : 1 };
    }
  }
  return null;
}

/** The names that share most pairs of characters with a query that found nothing. */
export function nearestNames(query: string, { names }: Addresses, limit = 5): { name: string; url: string }[] {
  const characters = new Set([...query].filter((c) => /\p{Script=Han}/u.test(c)));
  return names
    .map(([name, url]) => ({
      name,
      url,
      shared: [...new Set(name)].filter((c) => characters.has(c)).length / Math.sqrt(name.length),
    }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, limit)
    .map(({ name, url }) => ({ name, url }));
}
