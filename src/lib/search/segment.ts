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

/** The tokens of a text, in order, as they are asked for. */
export function tokens(text: string): string[] {
  return [...normalizeText(text).matchAll(TOKEN)].flatMap(([token]) =>
    HAN.test(token) ? pairs(token) : latinTokens(token),
  );
}

/** A text as Pagefind indexes it. The last character of a run is added alone, so that a query of one character finds it too. */
export function indexText(text: string): string {
  return [...normalizeText(text).matchAll(TOKEN)]
    .flatMap(([token]) => {
      if (!HAN.test(token)) return latinTokens(token);
      const last = [...token].at(-1) ?? '';
      return [...token].length > 1 ? [...pairs(token), `${SPELT}${spell(last)}`] : pairs(token);
    })
    .join(' ');
}

/** A word as a phrase for Pagefind (a single Chinese character as a beginning of pairs); empty when nothing of it can be searched. */
export function phrase(word: string): string {
  const list = tokens(word);
  if (list.length === 0) return '';
  const alone = list.length === 1 && HAN.test(word) && [...word].length === 1;
  return alone ? (list[0] ?? '') : `"${list.join(' ')}"`;
}
