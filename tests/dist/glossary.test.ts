import { defaultTreeAdapter as tree, type DefaultTreeAdapterTypes as T } from 'parse5';
import { expect, test } from 'vitest';
import { attribute, items, pages, type Page } from '../support/dist.ts';

/** Terms that a plan page may print without a link to the glossary, each with the reason. */
const EXPLAINED: Record<string, string> = {};

/** Where words are not the digest's own: headings, official wordings, links (names of channels and figures cannot hold a second link). */
const NOT_PROSE = /^(?:h[1-6]|blockquote|summary|a)$/;
/** Measures and notes of clauses are records, written without links. */
const RECORDS = ['promise', 'aside-line'];

const classes = (element: T.Element) => (attribute(element, 'class') ?? '').split(' ');

/** The text of a page's digests. */
function proseOf(page: Page): string {
  const textOf = (node: T.Node): string => {
    if (tree.isTextNode(node)) return node.value;
    if (
      tree.isElementNode(node) &&
      (NOT_PROSE.test(node.tagName) || classes(node).some((name) => RECORDS.includes(name)))
    )
      return '￨';
    return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
  };
  return page.elements
    .filter((element) => classes(element).includes('prose'))
    .map(textOf)
    .join('￨')
    .replace(/《[^》]*》/g, '￨');
}

test('a plan page that prints the name of a glossary term links to it at least once', () => {
  const misses: string[] = [];
  for (const plan of items<{ id: string; url: string }>('plans')) {
    const page = pages().find((p) => p.url === plan.url);
    expect(page, plan.id).toBeDefined();
    if (!page) continue;
    const prose = proseOf(page);
    expect(prose.length, plan.id).toBeGreaterThan(500);
    const linked = new Set(page.elements.map((element) => attribute(element, 'href')));
    for (const term of items<{ id: string; name: string; url: string }>('terms'))
      if (prose.includes(term.name) && !linked.has(term.url) && !(`${plan.id} ${term.id}` in EXPLAINED))
        misses.push(`${plan.id}：${term.name}（${term.id}）`);
  }
  expect(misses).toEqual([]);
});
