/** A piece of text that is a hit, or not. */
export interface Piece {
  text: string;
  hit: boolean;
}

const LENGTH = 90;

/**
 * The sentence of a text that holds most of the words, with the hits told apart; a long one is cut around its first hit. Where the title
 * alone holds a word, the text begins as it does; where nothing does, there is no sentence to show.
 * @param title a title that stands above: not repeated where the text begins with it
 */
export function excerpt(text: string, words: readonly string[], title = '', length = LENGTH): Piece[] {
  const sentences = sentencesOf(text).filter(
    (sentence) => !title.includes(sentence.replace(/[。；！？]$/, '').trim()) || sentence.trim() === '',
  );
  const best = pick(sentences, words);
  if (best?.held === 0 && firstHit(title, words) < 0) return [];
  const start = best?.start ?? 0;
  const sentence = best?.sentence ?? '';
  const first = Math.max(0, firstHit(sentence, words));
  const from = sentence.length > length && first > length / 2 ? first - Math.floor(length / 3) : 0;
  const characters = [...sentence.slice(from)];
  const cut = characters.slice(0, length).join('').replace(/；$/, '');
  const pieces = mark(cut.trim(), words);
  if (from > 0) pieces.unshift({ text: '…', hit: false });
  if (characters.length > length || (start > 0 && pieces.length === 0)) pieces.push({ text: '…', hit: false });
  return pieces;
}

/** A line that names a source holds words of its title and says little itself: it counts for so many words less. */
const SOURCE = /\w\.(?:com|cn|net|org|info)\b/;
const SOURCE_LESS = 1.4;

const sentencesOf = (text: string): string[] => text.match(/[^。；！？\n]+[。；！？]*/g) ?? [];

function pick(
  sentences: readonly string[],
  words: readonly string[],
): { sentence: string; start: number; held: number } | null {
  let best: { sentence: string; start: number; held: number; rank: number } | null = null;
  for (const [start, sentence] of sentences.entries()) {
    const lower = sentence.toLowerCase();
    const held = words.reduce((sum, word, n) => sum + (word && lower.includes(word) ? 1 + 1 / (n + 2) : 0), 0);
    const rank = held - (held > 0 && SOURCE.test(lower) ? SOURCE_LESS : 0);
    if (!best || rank > best.rank) best = { sentence, start, held, rank };
  }
  return best;
}

function firstHit(text: string, words: readonly string[]): number {
  const lower = text.toLowerCase();
  const at = words
    .filter(Boolean)
    .map((word) => lower.indexOf(word))
    .filter((index) => index >= 0);
  return at.length > 0 ? Math.min(...at) : -1;
}

/** A text cut where words hit; longer words first. Nothing is added or lost. */
export function mark(text: string, words: readonly string[]): Piece[] {
  const lower = text.toLowerCase();
  const sorted = [...words].filter(Boolean).sort((a, b) => b.length - a.length);
  const pieces: Piece[] = [];
  let plain = 0;
  // Lower case may have another length (İ): then the offsets do not fit, and nothing is marked.
  for (let i = 0; lower.length === text.length && i < text.length;) {
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
