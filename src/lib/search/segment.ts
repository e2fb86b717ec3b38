// Pagefind cuts a Chinese word one way in the index and another way in a query. So both sides are cut here, the same way:
// runs of Chinese characters into overlapping pairs, everything else as typed.

const HAN = /\p{Script=Han}/u;
const TOKEN = /[\p{Script=Han}]+|[\p{L}\p{N}]+(?:[.·/:-][\p{L}\p{N}]+)*/gu;

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

/** Overlapping pairs of a run of Chinese characters; a single character stands alone. */
function pairs(run: string): string[] {
  const characters = [...run];
  if (characters.length === 1) return characters;
  return characters.slice(0, -1).map((character, n) => character + characters[n + 1]);
}

/** The tokens of a text, in order, as they are indexed and asked for. */
export function tokens(text: string): string[] {
  return [...normalizeText(text).matchAll(TOKEN)].flatMap(([token]) => (HAN.test(token) ? pairs(token) : latinTokens(token)));
}

/** A text as Pagefind indexes it. */
export const indexText = (text: string): string => tokens(text).join(' ');

/** A word as a phrase for Pagefind; empty when nothing of it can be searched. */
export function phrase(word: string): string {
  const list = tokens(word);
  return list.length === 0 ? '' : `"${list.join(' ')}"`;
}
