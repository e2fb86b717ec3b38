// Pagefind cuts a Chinese word one way in the index and another way in a query. So both sides are cut here, the same way:
// runs of Chinese characters into overlapping pairs, Latin words and numbers as they are.
import { daysOf, normalizeText } from './normalize.ts';

const HAN = /^\p{Script=Han}/u;
const TOKEN = /\p{Script=Han}+|\d+(?:[.·]\d+)*|(?:(?!\p{Script=Han})\p{L})+/gu;

const FIRST = 0x3400;
const LAST = 0x9fff;

/**
 * A Chinese character in Latin letters and digits: three, or five beginning with z for a rare one, so that no code begins another.
 * Pagefind cuts Chinese by the language of the page that asks, whatever the index says; it leaves such a word whole.
 */
function spell(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code >= FIRST && code <= LAST
    ? (code - FIRST).toString(36).padStart(3, '0')
    : `z${code.toString(36).padStart(4, '0')}`;
}

/** Tokens that stand nearly everywhere. They are left out of the index and of what is asked of it, alike. */
export type Common = ReadonlySet<string>;
const NONE: Common = new Set();

// Marks of spelt words, so that none can be taken for a Latin one or for another kind. They stand at the end: what begins alike
// then stands together in the index, and one file of it answers for a word, for the same word in titles, and for names that begin so.
const BODY = 'z';
const TITLE = 'y';
const NAME = 'w';
const AMOUNT = 'u';
const DAY = 'x';
const EXAMPLE = 't';

/** Where a word is looked for: anywhere in the record, in its title, or, for words that stand everywhere, in a few records. */
export type Field = 'body' | 'title' | 'example';
const MARKS: Record<Field, string> = { body: BODY, title: TITLE, example: EXAMPLE };

function cut(text: string, field: Field): string[] {
  const mark = MARKS[field];
  return [...normalizeText(text).matchAll(TOKEN)].flatMap(([token]) => {
    if (!HAN.test(token)) return [`${token.replace(/[.·]/g, 'd')}${field === 'body' ? '' : mark}`];
    const characters = [...token].map(spell);
    if (characters.length === 1) return [`${characters[0]}${mark}`];
    return characters.slice(0, -1).map((character, n) => `${character}${characters[n + 1]}${mark}`);
  });
}

/** The tokens of a text, in order, as they are asked for. */
export const tokens = (text: string): string[] => cut(text, 'body');

/** What names a thing wholly: one token for the name as it is written, spaces and dots aside. */
export function nameToken(name: string): string {
  const letters = [...normalizeText(name).matchAll(TOKEN)].map(([token]) => token).join('');
  return letters === ''
    ? ''
    : `${[...letters].map((letter) => (HAN.test(letter) ? spell(letter) : letter)).join('')}${NAME}`;
}

/** A number with the character after it (300件): in a text that may go on (300件以上), where the character is part of a pair. */
const amountToken = (number: string, character: string): string =>
  `${number.replace(/[.·]/g, 'd')}${spell(character)}${AMOUNT}`;

function amounts(text: string): string[] {
  return [...normalizeText(text).matchAll(/(\d+(?:[.·]\d+)*)\s*(\p{Script=Han})/gu)].map(
    ([, number = '', character = '']) => amountToken(number, character),
  );
}

/** The token of a day `MMDD`. */
export const dayToken = (day: string): string => `${day}${DAY}`;

// What is asked of every record stands side by side in the index, so that one file answers it.
const FACET = 'vv';

/** The token of a type, of a place, or of what comes first. */
export const facetToken = (name: 'type' | 'region' | 'first', value = ''): string => `${FACET}${name}${value}`;

/** What of a record goes into the index. */
export interface Indexed {
  title: string;
  words: string;
  names: readonly string[];
  type: string;
  regions: readonly string[];
  first: boolean;
}

/** The parts of a record with their tokens, as they are indexed when none is common. */
function partsOf(record: Indexed): string[][] {
  const all = `${record.title}\n${record.words}`;
  const last = [...normalizeText(all).matchAll(TOKEN)].flatMap(([token]) =>
    HAN.test(token) ? `${spell([...token].at(-1) ?? '')}${BODY}` : [],
  );
  return [
    ...all.split('\n').map((line) => cut(line, 'body')),
    cut(record.title, 'title'),
    ...daysOf(all).map((day) => [dayToken(day)]),
    ...[...new Set(amounts(all))].map((token) => [token]),
    ...[...new Set(last)].map((token) => [token]),
  ];
}

/** What a record holds, for counting what stands everywhere: its tokens, and the beginnings by which single characters are found. */
export function tokensOf(record: Indexed): Set<string> {
  const all = new Set(partsOf(record).flat());
  for (const character of new Set(normalizeText(`${record.title}${record.words}`)))
    if (HAN.test(character)) all.add(`${spell(character)}${BODY}`);
  return all;
}

/**
 * A record as Pagefind indexes it: its type and places; its words; its title again, apart; its names whole; its days and amounts; and
 * the last characters of runs, alone, so that a query of one character finds them too. Parts are kept apart, so that no phrase runs
 * across them.
 * @param common what stands nearly everywhere and is left out
 * @param example whether the record stands for the many that hold what is common: then it keeps that, apart
 */
export function indexText(record: Indexed, common: Common = NONE, example = false): string {
  // Types and places come first: so they stand at the same position in every record, which packs best.
  return [
    facetToken('type', record.type),
    record.first ? facetToken('first') : '',
    ...record.regions.map((code) => facetToken('region', code)),
    ...partsOf(record).map((part) => part.filter((token) => !common.has(token)).join(' ')),
    ...record.names.map(nameToken),
    ...(example ? examples(`${record.title}\n${record.words}`, common) : []),
  ]
    .filter(Boolean)
    .join(` ${BREAK} `);
}

/** What is common in a text, once each: the runs of common tokens, and the common characters. */
function examples(text: string, common: Common): string[] {
  const runs = new Set<string>();
  for (const line of text.split('\n')) {
    const bodies = cut(line, 'body');
    let run: string[] = [];
    for (const [n, token] of cut(line, 'example').entries()) {
      if (common.has(bodies[n] ?? '')) run.push(token);
      else {
        runs.add(run.join(' '));
        run = [];
      }
    }
    runs.add(run.join(' '));
  }
  for (const character of new Set(normalizeText(text)))
    if (HAN.test(character) && common.has(`${spell(character)}${BODY}`)) runs.add(`${spell(character)}${EXAMPLE}`);
  return [...runs];
}

/** Stands between the parts of a record; no query holds it. */
const BREAK = 'vvbreak';

/**
 * A word as Pagefind is asked for it: a phrase of its tokens (a single Chinese character as the beginning of pairs).
 * A single character at either end of a longer word (300件, 年2025) is left out: in the text it may be part of a pair.
 * Empty when nothing of it can be searched, because it is punctuation or because all of it is common.
 */
export function phrase(word: string, field: Field = 'body', common: Common = NONE): string {
  const asked = tokensAsked(word, field);
  if (typeof asked === 'string')
    return common.has(`${asked}${BODY}`) ? (field === 'example' ? `"${asked}${EXAMPLE}"` : '') : asked;
  // What is common is asked of the examples alone, and they hold nothing else.
  const known = field === 'example' ? tokensAsked(word, 'body') : asked;
  const kept = asked.filter((token, n) => common.has(known[n] ?? token) === (field === 'example'));
  return kept.length === 0 ? '' : `"${kept.join(' ')}"`;
}

/** The tokens of a word; of a single Chinese character only how it begins. */
function tokensAsked(word: string, field: Field): string[] | string {
  const runs = [...normalizeText(word).matchAll(TOKEN)].map(([run]) => run);
  const single = (run: string | undefined) => run !== undefined && HAN.test(run) && [...run].length === 1;
  if (runs.length === 1 && single(runs[0])) return spell(runs[0] ?? '');
  if (field === 'body' && runs.length === 2 && /^\d/.test(runs[0] ?? '') && single(runs[1]))
    return [amountToken(runs[0] ?? '', runs[1] ?? '')];
  while (runs.length > 1 && single(runs.at(-1))) runs.pop();
  while (runs.length > 1 && single(runs[0])) runs.shift();
  return runs.flatMap((run) => cut(run, field));
}

/** Whether a word has something to search, and all of it stands nearly everywhere. */
export const isCommon = (word: string, common: Common): boolean =>
  common.size > 0 && phrase(word) !== '' && phrase(word, 'body', common) === '';
