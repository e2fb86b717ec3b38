import type { Hit } from '../lib/search/engine.ts';
import type { Piece } from '../lib/search/excerpt.ts';
import type { RecordData } from '../lib/search/open.ts';
import { resultText, type ResultWords } from '../lib/search/result-text.ts';

/** The words of the search page, in the language of the site. */
export interface SearchWords extends ResultWords {
  idle: string;
  loading: string;
  slow: string;
  none: string;
  nearest: string;
  failed: string;
  found: Record<'exact' | 'all' | 'some' | 'pinyin', string>;
  common: string;
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

/** A result: type, title, what answers by itself, the sentence with the hits marked, and where it stands. */
export function resultItem(
  hit: Hit,
  record: RecordData,
  base: string,
  marks: readonly string[],
  words: SearchWords,
): HTMLLIElement {
  const { type, title, answer, card, excerpt, where } = resultText(hit, record, marks, words);
  const item = element('li', card ? 'result answer' : 'result');
  const link = element('a', '', ...nodes(title));
  link.href = `${base}${record.url}`;
  item.append(element('span', 'type', type), ' ', link);
  if (answer) item.append(element('p', ANSWER_CLASS[hit.type] ?? 'answer-line', answer));
  if (excerpt.length > 0) item.append(element('p', '', ...nodes(excerpt)));
  if (where) item.append(element('p', 'quiet', where));
  return item;
}

/** A number to dial stands large; a definition reads as text; the rest is a line of data. */
const ANSWER_CLASS: Record<string, string> = { channel: 'num answer-number', term: '' };

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
