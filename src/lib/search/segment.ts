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

/** Where a word is looked for: anywhere in the record, in its title, or, for words that stand everywhere, in a few records. */
export type Field = 'body' | 'title' | 'example';
const MARKS: Record<Field, string> = { body: BODY, title: TITLE, example: EXAMPLE };

const cut = (text: string, field: Field): string[] => cutPlain(normalizeText(text), field);

/** Cuts a text that has been normalized. */
const cutPlain = (plain: string, field: Field): string[] =>
  [...plain.matchAll(TOKEN)].flatMap(([run]) => cutRun(run, field));

// What the site is about stands in most of its records. As three pairs its lists would be the largest of the index, three times over;
// so it counts as one character, which pairs with its neighbours: 知识产权保护 is 知识产权·保 and 保护, and no long list is asked. Whether it
// stands in a record at all is a token of its own, and so is that it begins or ends a run, for what is asked with a number beside it.
const WHOLE = '知识产权';
const WHOLE_CODE = 'y00';
const HELD = 'ppp';
const STARTS = 'sss';
const ENDS = 'ttt';
const CODES: Readonly<Record<string, string>> = { [WHOLE]: WHOLE_CODE };

const lettersOf = (run: string): string[] =>
  run.split(WHOLE).flatMap((rest, n) => [...(n > 0 ? [WHOLE] : []), ...rest]);
const spelled = (letters: readonly string[]): string =>
  letters.length === 1 && letters[0] === WHOLE
    ? `${WHOLE_CODE}${HELD}`
    : letters.map((letter) => CODES[letter] ?? spell(letter)).join('');
const wholeToken = (what: string, field: Field): string => `${WHOLE_CODE}${what}${MARKS[field]}`;

/** A run of Chinese characters in overlapping pairs, the one word that stands everywhere in one. A single character stays alone. */
function unitsOf(letters: readonly string[]): string[][] {
  if (letters.length === 1) return letters[0] === WHOLE ? [] : [[...letters]];
  return letters.slice(1).map((letter, n) => [letters[n] ?? '', letter]);
}

/**
 * The tokens of a run.
 * @param open whether characters may come before it, and after it; of a text, whose runs are whole, neither
 */
function cutRun(run: string, field: Field, open = { before: false, after: false }): string[] {
  const mark = MARKS[field];
  if (!HAN.test(run)) return [`${run.replace(/[.·]/g, 'd')}${field === 'body' ? '' : mark}`];
  const letters = lettersOf(run);
  if (run === WHOLE && open.before && open.after) return [wholeToken(HELD, field)];
  return [
    ...(letters[0] === WHOLE && !open.before ? [wholeToken(STARTS, field)] : []),
    ...unitsOf(letters).map((unit) => `${spelled(unit)}${mark}`),
    ...(letters.at(-1) === WHOLE && !open.after ? [wholeToken(ENDS, field)] : []),
  ];
}

/**
 * A run as a text may hold it: as it is, or with an end of it inside the one word: 产权保护 in 知识产权保护.
 * @param open whether characters may come before it, and after it
 */
function runsHolding(run: string, open: { before: boolean; after: boolean }): string[] {
  const before = [''];
  const after = [''];
  for (let length = 1; length < Math.min(WHOLE.length, run.length); length += 1) {
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
export function tokens(text: string): string[] {
  const runs = [...normalizeText(text).matchAll(TOKEN)];
  return runs.flatMap(([run], n) => cutRun(run, 'body', { before: n === 0, after: n === runs.length - 1 }));
}

/**
 * What names a thing wholly: one token for the name as it is written, spaces and dots aside. It begins as the name does, to stand in the
 * index where that is asked; the rest is a digest, since names are long.
 */
export function nameToken(name: string): string {
  const letters = [...normalizeText(name).matchAll(TOKEN)].map(([token]) => token.replace(/[.·]/g, '')).join('');
  if (letters === '') return '';
  const first = HAN.test(letters) ? lettersOf(/^\p{Script=Han}+/u.exec(letters)?.[0] ?? '').slice(0, 2) : [];
  return `${first.length > 0 ? spelled(first) : (/^[^\p{Script=Han}]+/u.exec(letters)?.[0] ?? '')}${digest(letters)}${NAME}`;
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

/** What of a record goes into the index. */
export interface Indexed {
  title: string;
  words: string;
  names: readonly string[];
}

// Pagefind would look up a single character as the beginning of pairs, but loads only the first of the pieces where such pairs stand. So
// each character of a record is a token too, apart from the pairs, where only such queries load it.
const SINGLE = 'vs';
const singleToken = (character: string): string => `${SINGLE}${spell(character)}`;
const singlesIn = (plain: string): string[] => [...new Set(plain)].filter((character) => HAN.test(character));

const holdsWhole = (text: string): boolean => normalizeText(text).includes(WHOLE);

/** The parts of a record with their tokens, as they are indexed when none is common. */
function partsOf(record: Indexed): string[][] {
  // Line by line: nothing runs on from one line to the next.
  const lines = `${record.title}\n${record.words}`.split('\n').map((line) => normalizeText(line));
  const all = lines.join('\n');
  // What is always of one length first, then the title: so both stand at about the same position in every record, which packs better.
  return [
    [
      all.includes(WHOLE) ? wholeToken(HELD, 'body') : BREAK,
      holdsWhole(record.title) ? wholeToken(HELD, 'title') : BREAK,
    ],
    cut(record.title, 'title'),
    ...lines.map((line) => cutPlain(line, 'body')),
    ...daysIn(all).map((day) => [dayToken(day)]),
    ...[...new Set(amountsIn(all))].map((token) => [token]),
    singlesIn(all).map(singleToken),
  ];
}

/** What a record holds, for counting what stands everywhere: part by part, and what stands there twice, twice. */
export const tokensOf = (record: Indexed): string[] =>
  partsOf(record)
    .flat()
    .filter((token) => token !== BREAK);

/**
 * A record as Pagefind indexes it: its title, apart; its words with the title again; its days, amounts and single
 * characters; its names whole. Parts are kept apart, so that no phrase runs across them.
 * @param common what stands nearly everywhere and is left out
 * @param example whether the record stands for the many that hold what is common: then it keeps that, apart
 */
export const indexText = (record: Indexed, common: Common = NONE, example = false): string =>
  indexWords(record, common, example).join(' ');

/** The words of `indexText`, one by one. */
export function indexWords(record: Indexed, common: Common = NONE, example = false): string[] {
  const parts = [
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
  if (holdsWhole(text) && common.has(wholeToken(HELD, 'body'))) runs.add(wholeToken(HELD, 'example'));
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
  return kept.length === 0 ? '' : `"${kept.join(' ')}"`;
}

/** So many tokens of a phrase are asked at a time, and so many of its seams. */
const STRIDE = 4;
const SEAMS = 2;

/** Cuts Chinese into words; null where the browser knows none (Firefox before 125). */
export const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('zh-CN', { granularity: 'word' }) : null;

/**
 * What a long phrase is asked by before all of it: pieces of which each must stand somewhere if the phrase does. Of one that holds the word
 * that stands everywhere, which is mostly the title of a document, the pairs where a word ends and the next begins: they are the rarest, and
 * come a few at a time, from the end. Of any other, and where no words are known, its beginnings, each longer than the one before. None of
 * a short one.
 */
export function probes(phrase: string): string[][] {
  const tokens = phrase.slice(1, -1).split(' ');
  if (tokens.length <= STRIDE) return [];
  const seams = tokens.some((token) => token.startsWith(WHOLE_CODE)) ? seamsOf(tokens).reverse() : [];
  const rounds = seams.length > 0 ? seams.length / SEAMS : tokens.length / STRIDE - 1;
  return Array.from({ length: Math.ceil(rounds) }, (_, n) =>
    seams.length > 0
      ? seams.slice(n * SEAMS, (n + 1) * SEAMS).map((seam) => `"${seam}"`)
      : [`"${tokens.slice(0, (n + 1) * STRIDE).join(' ')}"`],
  );
}

/** Of the tokens of a phrase, the pairs of the last character of a word with the first of the next. */
function seamsOf(tokens: readonly string[]): string[] {
  const pairs = tokens.map(unspell);
  let text = '';
  const middles = pairs.map((pair, n) => {
    if (!pair) return -1;
    const [first, second] = pair;
    if (pairs[n - 1]?.[1] !== first) text += ` ${first}`;
    const middle = text.length;
    text += second;
    return middle;
  });
  const starts = new Set([...(segmenter?.segment(text) ?? [])].map(({ index }) => index));
  return tokens.filter((_, n) => starts.has(middles[n] ?? -1));
}

/** The two characters that a token spells; null when it is of another kind. */
function unspell(token: string): [string, string] | null {
  const codes = /^(z....|[^z]..)(z....|[^z]..)[a-z]$/.exec(token)?.slice(1);
  const [first, second] = (codes ?? []).map((code) => {
    if (code === WHOLE_CODE) return WHOLE;
    const number = code.startsWith('z') ? parseInt(code.slice(1), 36) : parseInt(code, 36) + FIRST;
    return number <= 0x10ffff ? String.fromCodePoint(number) : '';
  });
  return first && second && HAN.test(first) && HAN.test(second) ? [first, second] : null;
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
      const open = { before: n === 0, after: n === last };
      const held = HAN.test(run) ? runsHolding(run, open) : [run];
      return ways.flatMap((way) => held.map((text) => [...way, ...cutRun(text, field, open)]));
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
 * What a token of the index is asked together with: a pair of characters in texts, in titles, and in names that begin so.
 * Null for what stands between the parts of a record, for which nobody asks.
 */
export function tokenFamily(token: string): string | null {
  if (token === BREAK) return null;
  return token.slice(0, 6);
}
