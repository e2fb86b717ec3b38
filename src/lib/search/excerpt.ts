/** A piece of text that is a hit, or not. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** The sentence of a text that holds most of the words, cut to about `length` characters around the first hit, with the hits told apart. */
export function excerpt(text: string, words: readonly string[], length = 90): Piece[] {
  const lower = text.toLowerCase();
  const at = words.map((word) => lower.indexOf(word)).filter((index) => index >= 0);
  const first = at.length > 0 ? Math.min(...at) : 0;
  const sentence = Math.max(text.lastIndexOf('。', first - 1), text.lastIndexOf('；', first - 1)) + 1;
  const start = first - sentence > length / 2 ? first - Math.floor(length / 3) : sentence;
  const cut = text.slice(start, start + length).trim();
  const pieces = mark(cut, words);
  if (start > 0 && start !== sentence) pieces.unshift({ text: '…', hit: false });
  if (start + length < text.length) pieces.push({ text: '…', hit: false });
  return pieces;
}

/** A text cut where words hit; longer words first. */
export function mark(text: string, words: readonly string[]): Piece[] {
  const lower = text.toLowerCase();
  const sorted = [...words].filter(Boolean).sort((a, b) => b.length - a.length);
  const pieces: Piece[] = [];
  let plain = 0;
  for (let i = 0; i < text.length;) {
    const word = sorted.find((w) => lower.startsWith(w, i));
    if (!word) {
      i += 1;
      continue;
    }
    if (i > plain) pieces.push({ text: text.slice(plain, i), hit: false });
    pieces.push({ text: text.slice(i, i + word.length), hit: true });
    i += word.length;
    plain = i;
  }
  if (plain < text.length) pieces.push({ text: text.slice(plain), hit: false });
  return pieces;
}
