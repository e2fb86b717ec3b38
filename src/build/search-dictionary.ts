import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import { shortPlace } from '../lib/place.ts';
import {
  LONG_NAME,
  LONG_READING,
  type Addresses,
  type Dictionary,
  type Names,
  type Readings,
  type Traditional,
} from '../lib/search/dictionary.ts';
import { normalizeText } from '../lib/search/normalize.ts';
import type { RecordOrder } from '../lib/search/record-names.ts';
import { segmenter } from '../lib/search/segment.ts';
import { otherPlaces } from './other-places.ts';
import type { SearchRecord } from './records.ts';

/** A place as the dictionary needs it. */
export interface Place {
  id: string;
  name: string;
  parent: string | null;
}

const HAN = /\p{Script=Han}/u;

/** The characters of the site, as readers type them. */
function charactersOf(records: readonly SearchRecord[], synonyms: readonly string[][]): Set<string> {
  const all = new Set<string>();
  const take = (text: string) => {
    for (const character of text) all.add(character);
  };
  for (const { title, words } of records) {
    take(title);
    take(words);
  }
  synonyms.flat().forEach(take);
  return new Set([...all].filter((character) => HAN.test(character)));
}

/** Synonyms by whether they stand on the site: groups of those that do, and for each of the others the words to ask for instead. */
export type HeldSynonyms = Pick<Dictionary, 'synonyms' | 'short'> & Pick<Names, 'meant'>;

/**
 * Looks for synonyms in all texts of the site.
 * @param records none when all of the words are taken to stand somewhere
 */
export function heldSynonyms(synonyms: readonly string[][], records: readonly SearchRecord[] = []): HeldSynonyms {
  const groups = synonyms.map((group) => group.map((word) => normalizeText(word)));
  const texts = normalizeText(records.flatMap((record) => [record.title, record.words]).join('\n'));
  const held = (word: string) => records.length === 0 || texts.includes(word);
  const kept = groups.map((group) => group.filter(held)).filter((group) => group.length > 1);
  const meant = new Map<string, Set<string>>();
  for (const group of groups)
    for (const word of group.filter((other) => !held(other)))
      meant.set(word, new Set([...(meant.get(word) ?? []), ...group.filter(held)]));
  const shortened = kept.flatMap((group) => group.filter((word) => group.some((other) => isShortOf(word, other))));
  return {
    short: records.length === 0 ? [] : [...new Set(shortened)].filter((word) => !standsAsWord(word, texts)),
    synonyms: [...new Map(kept.map((group) => [group.join(' '), group])).values()],
    meant: Object.fromEntries([...meant].map(([word, others]) => [word, [...others]])),
  };
}

/** Whether a word is made of some of the characters of a longer one, in their order: 高企 of 高新技术企业. */
function isShortOf(word: string, other: string): boolean {
  let at = -1;
  return !other.includes(word) && [...word].every((character) => (at = other.indexOf(character, at + 1)) >= 0);
}

/** How much of a text around a word is looked at to tell where words begin and end. */
const AROUND = 8;

/** Whether a word stands in a text as a word, not only where others meet: 高企 does not in 提高企业. */
function standsAsWord(word: string, text: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const from = Math.max(0, at - AROUND);
    const starts = new Set(
      [...(segmenter?.segment(text.slice(from, at + word.length + AROUND)) ?? [])].map(({ index }) => from + index),
    );
    if (starts.has(at) && (starts.has(at + word.length) || at + word.length >= text.length)) return true;
  }
  return false;
}

/** What the search page needs with every query. */
export function makeDictionary(
  { synonyms, short }: HeldSynonyms,
  places: readonly Place[],
  common: ReadonlySet<string> = new Set(),
): Omit<Dictionary, keyof RecordOrder> {
  return {
    synonyms,
    short,
    places: places
      .filter((place) => place.parent !== null)
      .map((place) => [place.id, place.name, shortPlace(place.name), [place.id, ...below(place.id, places)]]),
    elsewhere: otherPlaces(places).join(' '),
    common: [...common].sort(),
  };
}

function below(id: string, places: readonly Place[]): string[] {
  return places.filter((place) => place.parent === id).flatMap((place) => [place.id, ...below(place.id, places)]);
}

/** The names of all things: those by which words are cut, how all are read, and where they stand. */
export function makeNames(
  records: readonly SearchRecord[],
  held: HeldSynonyms,
): {
  names: Names;
  readings: Readings;
  addresses: Addresses;
} {
  const names = new Map<string, string>();
  for (const record of records) for (const name of record.names) if (!names.has(name)) names.set(name, record.url);
  const syllables = new Map<string, string>();
  const odd: [string, string][] = [];
  // A word that has others for it is one that readers type, though nothing is called just that: diaojie.
  const words = held.synonyms.flat().filter((word) => /^\p{Script=Han}{2,}$/u.test(word) && !names.has(word));
  const read = [...names.keys()].filter((name) => name.length <= LONG_READING);
  for (const name of [...read, ...words]) {
    const characters = [...name].filter((character) => HAN.test(character));
    const sounds = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'removed', v: true });
    if (sounds.length !== characters.length) continue;
    for (const [n, character] of characters.entries())
      if (!syllables.has(character)) syllables.set(character, sounds[n] ?? '');
    if (characters.some((character, n) => syllables.get(character) !== sounds[n])) odd.push([name, sounds.join(' ')]);
  }
  return {
    names: {
      names: read.filter((name) => name.length <= LONG_NAME),
      meant: held.meant,
    },
    readings: {
      more: [...read.filter((name) => name.length > LONG_NAME), ...new Set(words)],
      syllables: [...syllables].map(([character, syllable]) => character + syllable).join(''),
      odd,
    },
    addresses: { names: [...names] },
  };
}

/** The traditional forms of the characters that occur. */
export function makeTraditional(records: readonly SearchRecord[], synonyms: readonly string[][] = []): Traditional {
  const occurring = charactersOf(records, synonyms);
  const convert = Converter({ from: 't', to: 'cn' });
  let pairs = '';
  for (let code = 0x4e00; code <= 0x9fff; code += 1) {
    const traditional = String.fromCodePoint(code);
    const simplified = convert(traditional);
    if (
      simplified !== traditional &&
      [...simplified].length === 1 &&
      occurring.has(simplified) &&
      !occurring.has(traditional)
    )
      pairs += traditional + simplified;
  }
  return { simplify: pairs };
}
