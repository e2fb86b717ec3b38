import type { Choice, Narrowed } from '../lib/search/narrow.ts';
import { addressOf, type Asked } from './search-address.ts';
import { element } from './search-view.ts';

/** The words around the filters. */
export interface FilterWords {
  all: string;
  byType: string;
  byRegion: string;
}

/** Both kinds of choices, as links (one at a time) and as boxes (several). */
export function filterParts(
  narrowed: Narrowed,
  asked: Asked,
  words: FilterWords,
): { links: HTMLElement[]; boxes: HTMLElement[] } {
  const { types, regions, anyType, anyRegion } = narrowed;
  return {
    links: [
      linkRow('type', words.byType, words.all, anyType, types, (value) => ({ ...asked, types: value })),
      linkRow('region', words.byRegion, words.all, anyRegion, regions, (value) => ({ ...asked, regions: value })),
    ],
    boxes: [facet('type', words.byType, types), facet('region', words.byRegion, regions)],
  };
}

/** A plain link that narrows, or undoes it; the page follows it without loading anew. */
export function narrowLink(to: Asked, key: string, ...children: (Node | string)[]): HTMLAnchorElement {
  const link = element('a', '', ...children);
  link.href = addressOf(to);
  link.dataset['narrow'] = key;
  return link;
}

function linkRow(
  name: string,
  legend: string,
  all: string,
  count: number,
  choices: readonly Choice[],
  to: (values: string[]) => Asked,
): HTMLElement {
  const chosen = choices.filter((choice) => choice.chosen);
  const list = element('ul', '');
  const add = (value: string, text: string, number: number, current: boolean) => {
    const link = narrowLink(
      to(value === '' ? [] : [value]),
      `${name}=${value}`,
      element('span', 'name', text),
      ' ',
      element('span', 'count', String(number)),
    );
    if (current) link.setAttribute('aria-current', 'true');
    list.append(element('li', '', link));
  };
  add('', all, count, chosen.length === 0);
  for (const choice of choices) add(choice.value, choice.text, choice.count, choice.chosen);
  const title = element('p', 'narrow-title', legend);
  title.id = `narrow-${name}`;
  list.setAttribute('aria-labelledby', title.id);
  return element('div', 'narrow-row', title, list);
}

/** A group of filters: a box to tick for each value that occurs, with its count. */
function facet(name: string, legend: string, choices: readonly Choice[]): HTMLFieldSetElement {
  const set = element('fieldset', 'facet', element('legend', '', legend));
  for (const { value, text, count, chosen } of choices) {
    const input = element('input', '');
    input.type = 'checkbox';
    input.name = name;
    input.value = value;
    input.checked = chosen;
    set.append(element('label', '', input, ` ${text} `, element('span', 'count', String(count))));
  }
  return set;
}
