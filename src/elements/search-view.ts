import { ANSWERS, type Hit } from '../lib/search/engine.ts';
import { excerpt, mark, type Piece } from '../lib/search/excerpt.ts';
import type { RecordData } from './search-index.ts';

/** The words of the search page, in the language of the site. */
export interface SearchWords {
  idle: string;
  loading: string;
  slow: string;
  none: string;
  nearest: string;
  failed: string;
  ended: string;
  via: string;
  found: Record<'exact' | 'all' | 'some' | 'pinyin', string>;
  types: Record<string, string>;
  noRegion: string;
}

const element = <K extends keyof HTMLElementTagNameMap>(
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
const nodes = (pieces: Piece[]): Node[] =>
  pieces.map(({ text, hit }) => (hit ? element('mark', '', text) : document.createTextNode(text)));

/** A result: type, title, sentence with the hits marked, and where it stands. An answer shows its number large. */
export function resultItem(
  hit: Hit,
  { url, meta }: RecordData,
  base: string,
  marks: readonly string[],
  words: SearchWords,
): HTMLLIElement {
  const answer = ANSWERS.has(hit.type) && (hit.named || hit.titled >= 1);
  const item = element('li', answer ? 'result answer' : 'result');
  const link = element('a', '', ...nodes(mark(meta.title, marks)));
  link.href = `${base}${url}`;
  item.append(element('span', 'type', words.types[hit.type] ?? hit.type), ' ', link);
  if (answer && meta.answer)
    item.append(element('p', hit.type === 'channel' ? 'num answer-number' : 'answer-line', meta.answer));
  const pieces = excerpt(meta.text ?? '', marks, meta.title);
  if (pieces.length > 0) item.append(element('p', '', ...nodes(pieces)));
  const where = [
    meta.plan,
    meta.state === 'ended' ? words.ended : '',
    hit.via ? words.via.replace('{}', hit.via) : '',
  ].filter(Boolean);
  if (where.length > 0) item.append(element('p', 'quiet', where.join(' · ')));
  return item;
}

/** A group of filters: a box to tick for each value that occurs, with its count. */
export function facet(
  name: string,
  legend: string,
  values: { value: string; text: string; count: number; checked: boolean }[],
): HTMLFieldSetElement {
  const set = element('fieldset', 'facet', element('legend', '', legend));
  for (const { value, text, count, checked } of values) {
    const input = element('input', '');
    input.type = 'checkbox';
    input.name = name;
    input.value = value;
    input.checked = checked;
    set.append(element('label', '', input, ` ${text} `, element('span', 'quiet', String(count))));
  }
  return set;
}

/** Links to names near a query that found nothing. */
export function nearestList(title: string, names: readonly { name: string; url: string }[], base: string): HTMLElement {
  const list = element('ul', 'tags');
  for (const { name, url } of names) {
    const link = element('a', '', name);
    link.href = `${base}${url}`;
    list.append(element('li', '', link));
  }
  return element('div', 'nearest', element('p', 'quiet', title), list);
}
