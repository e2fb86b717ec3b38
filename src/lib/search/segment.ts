// Pagefind cuts a Chinese word one way in the index and another way in a query. So both sides are cut here, the same way:
// runs of Chinese characters into overlapping pairs, everything else as typed.

const HAN = /\p{Script=Han}/u;
const TOKEN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:[.·/:-](?:(?!\p{Script=Han})[\p{L}\p{N}])+)*/gu;

/** One way of writing: full width to half width, lower case, one kind of dot. */
export function normalizeText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u30FB\u2022\u2027\uFF65\u00B7]/g, '·')
    .replace(/(\d)\s*·\s*(\d)/g, '$1·$2');
}

/** A Latin or numeric token in letters that Pagefind keeps: 4·26 and 4.26 → 4d26; GB/T → gb, t. */
function latinTokens(token: string): string[] {
  if (/^\d+(?:[.·]\d+)+$/.test(token)) return [token.replace(/[.·]/g, 'd')];
  return token.split(/[.·/:-]/);
}

/**
 * A Chinese character in Latin letters and digits of fixed length. Pagefind cuts Chinese by the language of the page that asks,
 * whatever the index says; it leaves such a word whole.
 */
function spell(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(36).padStart(4, '0');
}

/** Marks a spelt word, so that it cannot be taken for a Latin one. */
const SPELT = 'z';

/** Overlapping pairs of a run of Chinese characters, spelt; a single character stands alone. */
function pairs(run: string): string[] {
  const characters = [...run].map(spell);
  if (characters.length === 1) return [`${SPELT}${characters[0]}`];
  return characters.slice(0, -1).map((character, n) => `${SPELT}${character}${characters[n + 1]}`);
}

/** The runs of a text: of Chinese characters, or of letters and digits. */
const runs = (text: string): string[] => [...normalizeText(text).matchAll(TOKEN)].map(([run]) => run);

/** The tokens of a text, in order, as they are asked for. */
export function tokens(text: string): string[] {
  return runs(text).flatMap((run) => (HAN.test(run) ? pairs(run) : latinTokens(run)));
}

/** A run as it stands in the index: the last Chinese character is added alone, so that a query of one character finds it too. */
function indexed(run: string): string[] {
  if (!HAN.test(run)) return latinTokens(run);
  const last = [...run].at(-1) ?? '';
  return [...run].length > 1 ? [...pairs(run), `${SPELT}${spell(last)}`] : pairs(run);
}

/** A text as Pagefind indexes it. */
export const indexText = (text: string): string => runs(text).flatMap(indexed).join(' ');

/**
 * A word as a phrase for Pagefind (a single Chinese character as a beginning of pairs); empty when nothing of it can be searched.
 * Chinese before a number ends as it does in the index (热线12315). A single character at the end (300件) is left out:
 * in the text it may go on (300件以上), and stands in the index as a pair.
 */
export function phrase(word: string): string {
  const list = runs(word);
  const last = list.pop();
  if (last === undefined) return '';
  const single = HAN.test(last) && [...last].length === 1;
  if (single && list.length === 0) return pairs(last)[0] ?? '';
  const end = single ? [] : HAN.test(last) ? pairs(last) : latinTokens(last);
  return `"${[...list.flatMap(indexed), ...end].join(' ')}"`;
}
