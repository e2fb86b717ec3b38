import { pairsOf, type Simplify } from './normalize.ts';
import type { RecordOrder } from './record-names.ts';

/** How index and dictionary are written. A page that knows another number cannot read them. */
export const FORMAT = 6;

/** What the search page knows before it asks the index: loaded with the first query. */
export interface Dictionary extends RecordOrder {
  /** Groups of words that a reader may take for each other, each of which stands on the site. */
  synonyms: string[][];
  /** Those of them that stand on the site only where two other words meet, as 高企 in 提高企业. */
  short: string[];
  /** Places: [code, name, short name, codes of the place and of those below it]. */
  places: [string, string, string, string[]][];
  /** Places of which nothing is kept here, with a space between. */
  elsewhere: string;
  /** Tokens that stand in too many records to be searched; none on a site of ordinary size. */
  common: string[];
}

/** The shorter names of things, by which words are cut: loaded when a query does not stand anywhere as typed. */
export interface Names {
  names: string[];
  /** What stands for words that readers type though they stand nowhere on the site: the same, or a wider one (抖音 is a kind of 电商). */
  meant: Record<string, string[]>;
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
  /** The names that are too long to cut words by, and words that have others for them. */
  more: string[];
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

/** Words that mean the same as one, or are wider. What holds the word, or another of them, is found by that anyway. */
export function synonymsOf(
  word: string,
  { synonyms }: Pick<Dictionary, 'synonyms'>,
  names: Pick<Names, 'meant'> | null = null,
): string[] {
  const others = names && Object.hasOwn(names.meant, word) ? (names.meant[word] ?? []) : [];
  const all = [...new Set([...synonyms.filter((group) => group.includes(word)).flat(), ...others])];
  return all.filter((other) => !all.some((shorter) => shorter !== other && other.includes(shorter)) && other !== word);
}

type Read = Pick<Names, 'names'> & Readings;

/** A name with the syllable of each of its characters. */
interface Reading {
  name: string;
  syllables: string[];
  /** All of them together, and their first letters. */
  read: string;
  initials: string;
  /** Where in the name the character of each syllable stands; what stands between them is not read. */
  spans: { from: number; to: number }[];
}

/** The syllables of each name. */
function readings({ names, more, syllables, odd }: Read): Reading[] {
  const of = new Map(
    [...syllables.matchAll(/(\P{ASCII})([a-z]+)/gu)].map(([, character = '', syllable = '']) => [character, syllable]),
  );
  const whole = new Map(odd);
  return [...names, ...more].map((name) => {
    const spoken = whole.get(name)?.split(' ') ?? [...name].flatMap((character) => of.get(character) ?? []);
    const initials = spoken.map((syllable) => syllable.slice(0, 1)).join('');
    const spans = [...name.matchAll(/\p{Script=Han}/gu)].map(({ index, 0: character }) => ({
      from: index,
      to: index + character.length,
    }));
    return { name, syllables: spoken, read: spoken.join(''), initials, spans };
  });
}

/**
 * What pinyin or initials stand for: names that read so as a whole, else what in names reads so, from their beginning or else from inside.
 * zscq is 知识产权, though no thing is called just that. At most `limit`.
 */
export const namesByPinyin = (letters: string, names: Read, limit = 5): string[] =>
  namesRead(letters, readings(names), limit);

function namesRead(letters: string, all: readonly Reading[], limit: number): string[] {
  const typed = letters.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (typed.length < 2) return [];
  const found = all.flatMap((reading) => {
    if (reading.read === typed || reading.initials === typed) return [{ name: reading.name, grade: 3 }];
    if (typed.length < 3) return [];
    const part = partRead(reading, typed);
    return part === null ? [] : [part];
  });
  const best = Math.max(0, ...found.map((entry) => entry.grade));
  const kept = best === 1 ? found : found.filter((entry) => entry.grade > 1);
  kept.sort((a, b) => b.grade - a.grade || a.name.length - b.name.length);
  return [...new Set(kept.map((entry) => entry.name))].slice(0, limit);
}

/**
 * A place of ours in pinyin with something else before or after it: nananzhiya is 南岸 and 质押.
 * @returns the place and what the rest stands for, the likeliest first; null when the letters begin and end with no place
 */
export function placedByPinyin(
  letters: string,
  places: Dictionary['places'],
  names: Read,
): { place: string; names: string[] } | null {
  const all = readings(names);
  for (const [, , place] of places) {
    const begun = all.find(({ name }) => name.startsWith(place));
    const read = begun ? begun.syllables.slice(0, place.length).join('') : '';
    const rest = letters.startsWith(read)
      ? letters.slice(read.length)
      : letters.endsWith(read)
        ? letters.slice(0, -read.length)
        : '';
    const meant = read === '' ? [] : namesRead(rest, all, 5);
    if (meant.length > 0) return { place, names: meant };
  }
  return null;
}

/** Fewer letters are no reading of a word of two characters. */
const FEW_LETTERS = 4;

/**
 * Two things read one after the other, of which no name has both: zhishichanquanzhiya is 知识产权 and 质押. The first is as long as may be.
 * @returns what the two stand for, the likeliest; null when the letters are no two such things
 */
export function pairByPinyin(letters: string, names: Read): [string, string] | null {
  const all = readings(names);
  for (let at = letters.length - FEW_LETTERS; at >= FEW_LETTERS; at -= 1) {
    const [first] = namesRead(letters.slice(0, at), all, 1);
    const [second] = first === undefined ? [] : namesRead(letters.slice(at), all, 1);
    if (first !== undefined && second !== undefined) return [first, second];
  }
  return null;
}

/**
 * The part of a name that reads as typed: initials or whole syllables from its beginning (grade 2), or syllables from inside, the last
 * of them perhaps not yet typed to its end (grade 1). Only from the beginning of a syllable: hi is no part of 知 (zhi).
 */
function partRead(
  { name, syllables, initials, spans }: Reading,
  typed: string,
): { name: string; grade: number } | null {
  if (spans.length !== syllables.length) return null;
  const part = (from: number, to: number) => name.slice(spans[from]?.from, spans[to]?.to);
  if (initials.startsWith(typed)) return { name: part(0, typed.length - 1), grade: 2 };
  for (let from = 0; from < syllables.length; from += 1) {
    let read = '';
    for (let to = from; to < syllables.length && typed.startsWith(read); to += 1) {
      read += syllables[to];
      if (read.startsWith(typed)) return { name: part(from, to), grade: from === 0 && read === typed ? 2 : 1 };
    }
  }
  return null;
}

/** Names shorter than this are not taken for what was meant with a slip of the pen: too much is one character away from them. */
const SHORT_NAME = 4;

/**
 * A query in which a piece that stands nowhere is written as the name that differs from it in one character: 马得里商标 → 马德里商标.
 * @param unknown words of the query that nothing holds
 * @returns the query as it was probably meant with the name that stands in it, or null when no name is so near
 */
export function corrected(
  text: string,
  unknown: readonly string[],
  names: readonly string[],
): { text: string; name: string } | null {
  const spots = unknown
    .map((word) => [text.indexOf(word), text.indexOf(word) + word.length] as const)
    .filter(([from]) => from >= 0);
  const sorted = [...names].filter((name) => name.length >= SHORT_NAME).sort((a, b) => b.length - a.length);
  for (const name of sorted)
    for (let at = 0; at + name.length <= text.length; at += 1) {
      if (!spots.some(([from, to]) => at < to && from < at + name.length)) continue;
      const differing = [...name].flatMap((character, n) => (character === text[at + n] ? [] : [at + n]));
      if (
        differing.length !== 1 ||
        !spots.some(([from, to]) => (differing[0] ?? 0) >= from && (differing[0] ?? 0) < to)
      )
        continue;
      return { text: text.slice(0, at) + name + text.slice(at + name.length), name };
    }
  return null;
}

/** The names that share most pairs of characters with the words of a query that found nothing; none when no pair is shared. */
export function nearestNames(
  words: readonly string[],
  { names }: Addresses,
  limit = 5,
): { name: string; url: string }[] {
  const asked = new Set(words.flatMap(pairsOf));
  return names
    .map(([name, url]) => ({
      name,
      url,
      shared: [...new Set(pairsOf(name))].filter((pair) => asked.has(pair)).length / Math.sqrt(name.length),
    }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, limit)
    .map(({ name, url }) => ({ name, url }));
}
