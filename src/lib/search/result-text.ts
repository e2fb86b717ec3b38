import { ANSWERS, type Hit } from './engine.ts';
import { excerpt, mark, type Piece } from './excerpt.ts';
import type { RecordData } from './open.ts';
import type { Standing } from './standing.ts';

/** The words around a result, in the language of the site. */
export interface ResultWords {
  types: Record<string, string>;
  via: string;
}

/** What a result says, before it becomes elements. */
export interface ResultText {
  type: string;
  title: Piece[];
  /** What answers by itself: shown large. Of a figure, what is counted comes before the value. */
  answer: { name: string; value: Piece[] };
  /** Whether the result is a card that answers by itself. */
  card: boolean;
  excerpt: Piece[];
  /** Plan or source, and place. */
  where: string[];
  state: Standing['state'];
  /** By which word it came, when that is not a typed one. */
  via: string;
}

const NOWHERE: Standing = { parts: [], state: null };

/** The texts of a result: type, title and sentence with the hits marked, and where it stands. */
export function resultText(
  hit: Hit,
  { meta }: RecordData,
  marks: readonly string[],
  words: ResultWords,
  { parts, state }: Standing = NOWHERE,
): ResultText {
  // The number of a line answers also who names the line in other words.
  const card =
    ANSWERS.has(hit.type) && (hit.named || hit.leads || hit.titled >= 1 || (hit.type === 'channel' && hit.titled > 0));
  const answer = card ? (meta.answer ?? '') : '';
  const [name = ''] = meta.title.split(' · ');
  const named = answer.startsWith(`${name} `) ? name : '';
  const value = named ? answer.slice(named.length + 1) : answer;
  // A title that ends with the value does not say it above the value once more.
  const title = named && meta.title.endsWith(` ${value}`) ? meta.title.slice(0, -value.length - 1) : meta.title;
  return {
    type: words.types[hit.type] ?? hit.type,
    title: mark(title, marks),
    answer: { name: named, value: mark(value, marks) },
    card,
    excerpt: excerptOf(),
    where: parts,
    state,
    via: hit.via ? words.via.replace('{}', hit.via) : '',
  };

  function excerptOf(): Piece[] {
    const text = meta.text ?? '';
    // A line whose title holds all that was typed says what it is for; a sentence that repeats its number says less: so the text from its beginning.
    const whole = hit.type === 'channel' && answer !== '' && marks.every((word) => holds(meta.title, word));
    // What came by another word shows a sentence with that one, if it can.
    const chosen = whole
      ? mark(textOf(excerpt(text, [meta.title.toLowerCase()], meta.title)), marks)
      : excerpt(text, hit.via ? [hit.via, ...marks] : marks, meta.title);
    if (chosen.length === 0 && meta.lead) return mark(meta.lead, marks);
    return answer.includes(textOf(chosen).replace(/…$/, '')) ? [] : chosen;
  }
}

/** All of it as one line, as the element of the result reads. */
export const lineOf = ({ type, title, answer, excerpt, where, state, via }: ResultText): string =>
  `${type} ${textOf(title)}${answer.name ? `${answer.name} ` : ''}${textOf(answer.value)}${textOf(excerpt)}${where.join(' · ')}${state?.text ?? ''}${via}`;

const holds = (text: string, word: string) => text.toLowerCase().includes(word);
const textOf = (pieces: readonly Piece[]) => pieces.map((piece) => piece.text).join('');
