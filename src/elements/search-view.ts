import type { Hit } from '../lib/search/engine.ts';
import type { Piece } from '../lib/search/excerpt.ts';
import type { RecordData } from '../lib/search/open.ts';
import { resultText, type ResultText, type ResultWords } from '../lib/search/result-text.ts';
import type { Standing } from '../lib/search/standing.ts';

export const element = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
};

/** Pieces as DOM nodes: text stays text, whatever it holds. */
const nodes = (pieces: readonly Piece[]): Node[] =>
  pieces.map(({ text, hit }) => (hit ? element('mark', '', text) : document.createTextNode(text)));

/** A result: type, title, what answers by itself, the sentence with the hits marked, and where it stands. */
export function resultItem(
  hit: Hit,
  record: RecordData,
  base: string,
  marks: readonly string[],
  words: ResultWords,
  standing: Standing,
): HTMLLIElement {
  const text = resultText(hit, record, marks, words, standing);
  const answer = answerOf(hit.type, text.answer);
  const item = element('li', answer ? 'result answer' : 'result');
  // The dot between the parts of a title stays at the end of its line.
  const title = text.title.map((piece) => ({ ...piece, text: piece.text.replaceAll(' · ', '\u00a0· ') }));
  const link = element('a', '', ...nodes(title));
  link.href = `${base}${record.url}`;
  item.append(element('span', 'type', text.type), ' ', link);
  if (answer) item.append(answer);
  if (text.excerpt.length > 0) item.append(element('p', 'excerpt', ...nodes(text.excerpt)));
  const where = whereOf(text);
  if (where) item.append(where);
  return item;
}

/** A number to dial and a value stand large, a definition reads as text, values of several places stand in a line each. */
function answerOf(type: string, { name, value }: ResultText['answer']): HTMLElement | null {
  if (value.length === 0) return null;
  if (type === 'channel') return element('p', 'num answer-number', ...nodes(value));
  if (name)
    return element(
      'p',
      'answer-value',
      element('span', 'visually-hidden', `${name} `),
      element('b', 'num', ...nodes(value)),
    );
  if (type === 'term') return element('p', 'answer-text', ...nodes(value));
  const lines = value
    .map(({ text }) => text)
    .join('')
    .split('；');
  return element('p', 'answer-lines', ...lines.map((line) => element('span', '', line)));
}

/** Where it stands, part by part, so that lines break between parts. */
function whereOf({ where, state, via }: ResultText): HTMLElement | null {
  const parts: [text: string, className: string][] = where.map((text) => [text, '']);
  if (state) parts.push([state.text, `state state-${state.code}`]);
  if (via) parts.push([via, 'via']);
  if (parts.length === 0) return null;
  const line = element('p', 'where');
  for (const [n, [text, className]] of parts.entries()) {
    // The diamond of a state parts it from what stands before it.
    const dot = parts[n + 1] && !parts[n + 1]?.[1] ? element('span', 'dot', ' · ') : ' ';
    line.append(element('span', className, text), dot);
  }
  return line;
}

/** Links to names near a query that found nothing. */
export function nearestList(title: string, names: readonly { name: string; url: string }[], base: string): HTMLElement {
  const list = element('ul', 'tags');
  for (const { name, url } of names) {
    const link = element('a', '', name);
    link.href = `${base}${url}`;
    list.append(element('li', '', link));
  }
  return element('div', 'nearest', element('p', '', title), list);
}
