// Pagefind cuts a Chinese word one way in the index and another way in a query. So both sides are cut here, the same way:
// runs of Chinese characters into overlapping pairs, Latin words and numbers as they are.
import { daysIn, normalizeText } from './normalize.ts';

const HAN = /^\p{Script=Han}/u;
const TOKEN = /\p{Script=Han}+|\d+(?:[.·]\d+)*|(?:(?!\p{Script=Han})\p{L})+/gu;

const FIRST = 0x3400;
const LAST = 0x9fff;

/**
 * A Chinese character in Latin letters and digits: three, or five beginning with z for a rare one, so that no code begins another.
 * Pagefind cuts Chinese by the language of the page that asks, whatever the index says; it leaves such a word whole.
 */
function spell(character: string): string {
  const known = SPELT.get(character);
  if (known !== undefined) return known;
  const spelt = spelling(character);
  SPELT.set(character, spelt);
  return spelt;
}

/** What was spelt before: a site has a few thousand characters, and spells them millions of times. */
const SPELT = new Map<string, string>();

function spelling(character: string): string {
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
const PRESENT = 'p';

/** Where a word is looked for: anywhere in the record, in its title, or, for words that stand everywhere, in a few records. */
export type Field = 'body' | 'title' | 'example';
const MARKS: Record<Field, string> = { body: BODY, title: TITLE, example: EXAMPLE };

const cut = (text: string, field: Field): string[] => cutPlain(normalizeText(text), field);

/** Cuts a text that has been normalized. */
function cutPlain(plain: string, field: Field): string[] {
  const mark = MARKS[field];
  const found: string[] = [];
  for (const [token] of plain.matchAll(TOKEN)) {
    if (HAN.test(token)) for (const unit of unitsOf([...token])) found.push(spelledUnit(unit, mark));
    else found.push(`${token.replace(/[.·]/g, 'd')}${field === 'body' ? '' : mark}`);
  }
  return found;
}

/** A unit spelt and marked. The same one is the same string each time: an index looks up millions of them. */
function spelledUnit(unit: string, mark: string): string {
  let known = UNITS.get(mark);
  if (!known) UNITS.set(mark, (known = new Map()));
  let spelt = known.get(unit);
  if (spelt === undefined) known.set(unit, (spelt = `${spelled(unit)}${mark}`));
  return spelt;
}

/** The units that were spelt before, by their mark. */
const UNITS = new Map<string, Map<string, string>>();

// What the site is about stands in most of its records. As three pairs its lists would be the largest of the index, three times over;
// so it is one token, and what is asked for within it is asked in both ways. Where in a record it stands is asked only of phrases that hold
// more; whether it stands there at all is a token of its own.
const WHOLE = '知识产权';
const spelled = (text: string): string => [...text].map(spell).join('');
const WHOLE_BODY = `${spelled(WHOLE)}${BODY}`;
const WHOLE_PRESENT = `${spelled(WHOLE)}${PRESENT}`;

/** A run of Chinese characters in overlapping pairs, the one word that stands everywhere in one. A single character stays alone. */
function unitsOf(characters: readonly string[]): string[] {
  if (characters.length === 1) return [...characters];
  const units: string[] = [];
  for (let at = 0; at < characters.length - 1;) {
    const whole = characters[at] === WHOLE[0] && characters.slice(at, at + WHOLE.length).join('') === WHOLE;
    units.push(whole ? WHOLE : `${characters[at]}${characters[at + 1]}`);
    at += whole ? WHOLE.length - 1 : 1;
  }
  return units;
}

/**
 * A run as a text may hold it: as it is, or with an end of it inside the one word: 产权保护 in 知识产权保护.
 * @param open whether characters may come before it, and after it
 */
function runsHolding(run: string, open: { before: boolean; after: boolean }): string[] {
  const before = [''];
  const after = [''];
  for (let length = 2; length < Math.min(WHOLE.length, run.length); length += 1) {
    if (open.before && run.startsWith(WHOLE.slice(-length))) before.push(WHOLE.slice(0, -length));
    if (open.after && run.endsWith(WHOLE.slice(0, length))) after.push(WHOLE.slice(length));
  }
  const at = WHOLE.indexOf(run);
  const inside =
    at >= 0 &&
    run.length < WHOLE.length &&
    (at === 0 || open.before) &&
    (at + run.length === WHOLE.length || open.after);
  return [...before.flatMap((start) => after.map((end) => `${start}${run}${end}`)), ...(inside ? [WHOLE] : [])];
}

/** The tokens of a text, in order, as they are asked for. */
export const tokens = (text: string): string[] => cut(text, 'body');

/**
 * What names a thing wholly: one token for the name as it is written, spaces and dots aside. It begins as the name does, to stand in the
 * index where that is asked; the rest is a digest, since names are long.
 */
export function nameToken(name: string): string {
  const letters = [...normalizeText(name).matchAll(TOKEN)].map(([token]) => token.replace(/[.·]/g, '')).join('');
  if (letters === '') return '';
  const [first = ''] = HAN.test(letters) ? unitsOf([...letters]) : [];
  return `${first ? spelled(first) : (/^[^\p{Script=Han}]+/u.exec(letters)?.[0] ?? '')}${digest(letters)}${NAME}`;
}

/** FNV-1a, in letters and digits. */
function digest(text: string): string {
  let sum = 0x811c9dc5;
  for (const character of text) sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (sum >>> 0).toString(36).padStart(7, '0');
}

/** A number with the character after it (300件): in a text that may go on (300件以上), where the character is part of a pair. */
const amountToken = (number: string, character: string): string =>
  `${number.replace(/[.·]/g, 'd')}${spell(character)}${AMOUNT}`;

function amountsIn(plain: string): string[] {
  return [...plain.matchAll(/(\d+(?:[.·]\d+)*)\s*(\p{Script=Han})/gu)].map(([, number = '', character = '']) =>
    amountToken(number, character),
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

// Pagefind would look up a single character as the beginning of pairs, but loads only the first of the pieces where such pairs stand. So
// each character of a record is a token too, apart from the pairs, where only such queries load it.
const SINGLE = 'vs';
const singleToken = (character: string): string => `${SINGLE}${spell(character)}`;
const singlesIn = (plain: string): string[] => [...new Set(plain)].filter((character) => HAN.test(character));

/** The parts of a record with their tokens, as they are indexed when none is common. */
function partsOf(record: Indexed): string[][] {
  // Line by line: nothing runs on from one line to the next.
  const lines = `${record.title}\n${record.words}`.split('\n').map((line) => normalizeText(line));
  const all = lines.join('\n');
  // The title first: then it stands at about the same position in every record, which packs better.
  return [
    cut(record.title, 'title'),
    all.includes(WHOLE) ? [WHOLE_PRESENT] : [],
    ...lines.map((line) => cutPlain(line, 'body')),
    ...daysIn(all).map((day) => [dayToken(day)]),
    ...[...new Set(amountsIn(all))].map((token) => [token]),
    singlesIn(all).map(singleToken),
  ];
}

/** What a record holds, for counting what stands everywhere: part by part, and what stands there twice, twice. */
export const tokensOf = (record: Indexed): string[] => partsOf(record).flat();

/**
 * A record as Pagefind indexes it: its type and places; its title, apart; its words with the title again; its days, amounts and single
 * characters; its names whole. Parts are kept apart, so that no phrase runs across them.
 * @param common what stands nearly everywhere and is left out
 * @param example whether the record stands for the many that hold what is common: then it keeps that, apart
 */
export const indexText = (record: Indexed, common: Common = NONE, example = false): string =>
  indexWords(record, common, example).join(' ');

/** The words of `indexText`, one by one. */
export function indexWords(record: Indexed, common: Common = NONE, example = false): string[] {
  // Types and places come first: so they stand at the same position in every record, which packs best.
  const parts = [
    ...(record.type ? [[facetToken('type', record.type)]] : []),
    ...(record.first ? [[facetToken('first')]] : []),
    ...record.regions.map((code) => [facetToken('region', code)]),
    ...partsOf(record).map((part) => (common.size > 0 ? part.filter((token) => !common.has(token)) : part)),
    ...record.names.map((name) => [nameToken(name)].filter(Boolean)),
    ...(example ? examples(`${record.title}\n${record.words}`, common) : []),
  ];
  const words: string[] = [];
  for (const part of parts) {
    if (part.length === 0) continue;
    if (words.length > 0) words.push(BREAK);
    for (const word of part) words.push(word);
  }
  return words;
}

/** What is common in a text, once each: the runs of common tokens, and the common characters. */
function examples(text: string, common: Common): string[][] {
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
  for (const single of singlesIn(normalizeText(text)).map(singleToken))
    if (common.has(single)) runs.add(`${single}${EXAMPLE}`);
  return [...runs].map((run) => run.split(' ').filter(Boolean));
}

/** Stands between the parts of a record; no query holds it. */
const BREAK = 'vvbreak';

/**
 * A word as Pagefind is asked for it: phrases of its tokens, of which a text that holds the word holds one. A single character at either end of a longer word (300件, 年2025) is left out: in the text it may be part of
 * a pair. None when nothing of it can be searched, because it is punctuation or because all of it is common.
 */
export function phrases(word: string, field: Field = 'body', common: Common = NONE): string[] {
  const ways = tokensAsked(word, field);
  const known = field === 'example' ? tokensAsked(word, 'body') : ways;
  const all = ways.map((asked, way) => phraseOf(asked, known[way] ?? asked, field, common));
  return [...new Set(all)].filter(Boolean);
}

function phraseOf(asked: readonly string[], known: readonly string[], field: Field, common: Common): string {
  // What is common is asked of the examples alone, and they hold nothing else.
  const kept = asked.filter((token, n) => common.has(known[n] ?? token) === (field === 'example'));
  if (kept.length === 1 && kept[0] === WHOLE_BODY) return `"${WHOLE_PRESENT}"`;
  return kept.length === 0 ? '' : `"${kept.join(' ')}"`;
}

/**
 * What stands around the one word that stands everywhere in a phrase: asked first, since where one of it stands nowhere the phrase does
 * not either, and the long list need not be loaded. None for a phrase without that word.
 */
export function around(phrase: string): string[] {
  const tokens = phrase.slice(1, -1).split(' ');
  if (!tokens.includes(WHOLE_BODY)) return [];
  return ` ${tokens.join(' ')} `
    .split(` ${WHOLE_BODY} `)
    .map((piece) => piece.trim())
    .filter(Boolean)
    .map((piece) => `"${piece}"`);
}

/** So many tokens of a phrase are asked at a time. */
const STRIDE = 4;

/** The beginnings of a long phrase, each longer than the one before. None of a short one. */
export function beginnings(phrase: string): string[] {
  const tokens = phrase.slice(1, -1).split(' ');
  return Array.from(
    { length: Math.max(0, Math.ceil(tokens.length / STRIDE) - 1) },
    (_, n) => `"${tokens.slice(0, (n + 1) * STRIDE).join(' ')}"`,
  );
}

/** The tokens of a word, in each way in which a text may hold it. Single Chinese characters are known in texts, not in titles. */
function tokensAsked(word: string, field: Field): string[][] {
  const runs = [...normalizeText(word).matchAll(TOKEN)].map(([run]) => run);
  const single = (run: string | undefined) => run !== undefined && HAN.test(run) && [...run].length === 1;
  const [first = ''] = runs;
  if (runs.length === 1 && single(first))
    return field === 'title' ? [] : [[`${singleToken(first)}${field === 'example' ? EXAMPLE : ''}`]];
  if (field === 'body' && runs.length === 2 && /^\d/.test(first) && single(runs[1]))
    return [[amountToken(first, runs[1] ?? '')]];
  while (runs.length > 1 && single(runs.at(-1))) runs.pop();
  while (runs.length > 1 && single(runs[0])) runs.shift();
  const last = runs.length - 1;
  return runs.reduce<string[][]>(
    (ways, run, n) => {
      const held = HAN.test(run) ? runsHolding(run, { before: n === 0, after: n === last }) : [run];
      return ways.flatMap((way) => held.map((text) => [...way, ...cut(text, field)]));
    },
    [[]],
  );
}

/** Whether a word has something to search, and in some way all of it stands nearly everywhere. */
export const isCommon = (word: string, common: Common): boolean =>
  common.size > 0 &&
  tokensAsked(word, 'body').some((asked) => asked.length > 0 && phraseOf(asked, asked, 'body', common) === '');

/** Whether hardly anybody asks for a token: then it may stand in a large piece, of which there are few. */
export const isRare = (token: string): boolean => token.startsWith(SINGLE);

/**
 * What a token of the index is asked together with: a pair of characters in texts, in titles, and in names that begin so; types and
 * places, all at once. The longest list is asked alone. Null for what stands between the parts of a record, for which nobody asks.
 */
export function tokenFamily(token: string): string | null {
  if (token === BREAK) return null;
  if (token.startsWith(FACET)) return FACET;
  if (token === WHOLE_BODY) return token;
  return token.startsWith(spelled(WHOLE)) ? WHOLE_PRESENT : token.slice(0, 6);
}
