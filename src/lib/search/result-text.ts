import { ANSWERS, type Hit } from './engine.ts';
import { excerpt, mark, type Piece } from './excerpt.ts';
import type { RecordData } from './open.ts';

/** The words around a result, in the language of the site. */
export interface ResultWords {
  types: Record<string, string>;
  ended: string;
  via: string;
}

/** What a result says, before it becomes elements. */
export interface ResultText {
  type: string;
  title: Piece[];
  /** What answers by itself: shown large. */
  answer: string;
  /** Whether the result is a card that answers by itself. */
  card: boolean;
  excerpt: Piece[];
  where: string;
}

/** The texts of a result: type, title and sentence with the hits marked, and where it stands. */
export function resultText(hit: Hit, { meta }: RecordData, marks: readonly string[], words: ResultWords): ResultText {
  const card = ANSWERS.has(hit.type) && (hit.named || hit.titled >= 1);
  return {
    type: words.types[hit.type] ?? hit.type,
    title: mark(meta.title, marks),
    answer: card ? (meta.answer ?? '') : '',
    card,
    excerpt: excerpt(meta.text ?? '', marks, meta.title),
    where: [meta.plan, meta.state === 'ended' ? words.ended : '', hit.via ? words.via.replace('{}', hit.via) : '']
      .filter(Boolean)
      .join(' · '),
  };
}

/** All of it as one line, as the element of the result reads. */
export const lineOf = ({ type, title, answer, excerpt, where }: ResultText): string =>
  `${type} ${text(title)}${answer}${text(excerpt)}${where}`;

const text = (pieces: readonly Piece[]) => pieces.map((piece) => piece.text).join('');
