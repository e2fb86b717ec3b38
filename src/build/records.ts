import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes as T } from 'parse5';

/** A thing that search can find: its words as a reader sees them on the built page. */
export interface SearchRecord {
  type: string;
  title: string;
  url: string;
  /** What is shown: the words of the record without its navigation. */
  text: string;
  /** What is indexed: all words that a reader sees in the record. */
  words: string;
  /** Codes of the regions. */
  regions: string[];
  /** Ids of the plans that it comes from, or the publisher of its source; empty on the page of a plan, whose address has the id. */
  plan: string;
  /** A state of its own, as a line has one; that of a plan's period is known by the plan. */
  state: string;
  /** What the record is called: names, aliases, numbers. */
  names: string[];
  /** What readers call the record besides: it is found by that as by its names, but words are not cut by it. */
  called: string[];
  /** What answers by itself, in a few words; empty when nothing does. */
  answer: string;
  /** Comes before its like: a national line in service, say. */
  first: boolean;
  /** What of the words only names a source, cut out of the lines where it stands into lines of its own; these stand last. */
  cited: string;
  /** A sentence that says what is there, shown where no other sentence holds what was found; of a page alone. */
  lead: string;
}

/** Stands in each line that names a source, until the lines are told apart. */
const CITED = '\u0001';
const SKIPPED = new Set(['script', 'style', 'template', 'noscript', 'svg']);
const BLOCKS = new Set([
  'p',
  'div',
  'li',
  'dt',
  'dd',
  'td',
  'th',
  'tr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'table',
  'ul',
  'ol',
  'dl',
  'blockquote',
  'summary',
  'figcaption',
  'caption',
  'header',
  'nav',
  'br',
  'details',
]);

/** The class of a line of its own that is no block by its element: where a figure's clause stands, within a paragraph. */
const SHOWN_AS_BLOCK = 'locator';

/**
 * Reads the records of a built page: each element with `data-record`, with the text it shows.
 * What stands in a record of its own, or under `data-record-skip`, is not repeated in the outer one.
 * @param html the page
 * @param pathname its address, without the base path
 */
export function recordsOf(html: string, pathname: string): SearchRecord[] {
  const found: SearchRecord[] = [];
  let description = '';
  // What is kept from search engines is kept from the site's own search.
  if (html.includes('<meta name="robots" content="noindex"')) return found;
  visit(parse(html));
  return found;

  function visit(node: T.Node): void {
    if (tree.isElementNode(node)) {
      if (node.tagName === 'meta' && attribute(node, 'name') === 'description')
        description = attribute(node, 'content') ?? '';
      const type = attribute(node, 'data-record');
      if (type) found.push(record(node, type));
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  }

  function record(node: T.Element, type: string): SearchRecord {
    const id = attribute(node, 'id');
    const words = linesOf(textOf(node, true, true));
    const text = linesOf(textOf(node, true, false));
    return {
      type,
      title: attribute(node, 'data-record-title') || heading(node) || pathname,
      url: node.tagName === 'main' || !id ? pathname : `${pathname}#${id}`,
      text: [...text.own, ...text.cited].join('\n'),
      words: [...words.own, ...words.cited].join('\n'),
      regions: (attribute(node, 'data-record-region') ?? '').split(' ').filter(Boolean),
      plan: attribute(node, 'data-record-plan') ?? '',
      state: attribute(node, 'data-record-state') ?? '',
      names: listed(node, 'data-record-names'),
      called: listed(node, 'data-record-called'),
      answer: attribute(node, 'data-record-answer') ?? '',
      first: attribute(node, 'data-record-first') !== undefined,
      cited: words.cited.join('\n'),
      lead: type === 'page' ? description : '',
    };
  }
}

const attribute = (node: T.Element, name: string) => node.attrs.find((attr) => attr.name === name)?.value;
const hasClass = (node: T.Element, name: string) => (attribute(node, 'class') ?? '').split(/\s+/).includes(name);
const listed = (node: T.Element, name: string) => (attribute(node, name) ?? '').split('|').filter(Boolean);

/** One space between words, one line break between blocks, and none between two Chinese characters: mark-up leaves it, readers do not type it. */
const tidy = (text: string): string =>
  text
    .replace(/\s*\n\s*/g, '\n')
    .replace(/[ \t]+/g, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .trim();

/** The lines of a text: those that say something, and those that name a source. What is left around a source that was cut out may say nothing. */
function linesOf(text: string): { own: string[]; cited: string[] } {
  const lines = tidy(text).split('\n');
  const saying = (line: string) => !text.includes(CITED) || /[\p{L}\p{N}]/u.test(line);
  return {
    own: lines.filter((line) => !line.includes(CITED) && saying(line)),
    cited: lines
      .filter((line) => line.includes(CITED))
      .map((line) => tidy(line.replaceAll(CITED, '')))
      .filter(saying),
  };
}

/** A text as lines of its own, each of which names a source. */
const citing = (text: string): string =>
  `\n${text
    .split('\n')
    .map((line) => CITED + line)
    .join('\n')}\n`;

function textOf(node: T.Node, root: boolean, navigation: boolean): string {
  if (tree.isTextNode(node)) return node.value.replace(/\s+/g, ' ');
  if (!('childNodes' in node)) return '';
  if (tree.isElementNode(node)) {
    if (SKIPPED.has(node.tagName) || (node.tagName === 'nav' && !navigation)) return '';
    if (hasClass(node, 'visually-hidden')) return '';
    if (!root && (attribute(node, 'data-record') || attribute(node, 'data-record-skip') !== undefined)) return '\n';
  }
  const content = node.childNodes.map((child) => textOf(child, false, navigation)).join('');
  if (!tree.isElementNode(node)) return content;
  if (attribute(node, 'data-record-cited') !== undefined) return citing(content);
  return BLOCKS.has(node.tagName) || hasClass(node, SHOWN_AS_BLOCK) ? `\n${content}\n` : content;
}

function heading(node: T.Node): string {
  if (tree.isElementNode(node) && /^h[1-6]$/.test(node.tagName)) return tidy(textOf(node, true, true));
  if (!('childNodes' in node)) return '';
  for (const child of node.childNodes) {
    const text = heading(child);
    if (text) return text;
  }
  return '';
}
