import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { PageHints } from './metadata.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** The text of a saved page. */
export interface PageText {
  /** The article, one paragraph or table row per line; cells are kept apart by tabs. */
  text: string;
  /** What the page prints around the article: menus, feet, boxes. It is left over, and listed. */
  around: string[];
  hints: PageHints;
}

const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'object',
  'select',
  'button',
  'textarea',
]);
const BLOCK = new Set(
  'address article aside blockquote body caption center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

const isElement = (node: Node): node is Element => 'tagName' in node;
const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value;

/** Reads a saved page: its article by where most of the running text stands, and what its head says of the document. */
export function htmlText(html: string): PageText {
  const document = parse(html);
  const all = elementsOf(document.childNodes);
  const body = all.find((element) => element.tagName === 'body');
  if (!body) return { text: '', around: [], hints: {} };
  const article = articleOf(body);
  const text = linesOf(article).join('\n');
  const around = linesOf(body, article).filter((line) => line.trim() !== '');
  return { text, around, hints: hintsOf(all, around) };
}

function elementsOf(nodes: readonly Node[]): Element[] {
  return nodes.flatMap((node) => (isElement(node) ? [node, ...elementsOf(node.childNodes)] : []));
}

/** Chinese text below an element, without links: menus are links. */
function weight(element: Element): number {
  if (SILENT.has(element.tagName)) return 0;
  return element.childNodes.reduce((sum, node) => {
    if (isElement(node)) return sum + (node.tagName === 'a' ? 0 : weight(node));
    return sum + ('value' in node ? (node.value.match(/[\u4e00-\u9fff\d]/g) ?? []).length : 0);
  }, 0);
}

/** The lowest element that holds nearly all of the page's text. */
function articleOf(body: Element): Element {
  const whole = weight(body);
  let article = body;
  for (;;) {
    const inner = article.childNodes.filter(isElement).find((child) => weight(child) >= whole * 0.7);
    if (!inner || ['p', 'table', 'tbody', 'tr', 'span', 'b', 'strong'].includes(inner.tagName)) return article;
    article = inner;
  }
}

/** The lines of an element; a table row is one line, cells with a span leave empty cells. */
function linesOf(element: Element, without?: Element): string[] {
  const lines: string[] = [];
  let line = '';
  const close = () => {
    if (line.trim() !== '') lines.push(line.replace(/[ \n\r]+/g, ' ').trim());
    line = '';
  };
  const walk = (node: Node): void => {
    if (!isElement(node)) {
      if ('value' in node) line += node.value.replace(/[\n\r\t]+/g, ' ').replace(/\u00a0/g, ' ');
      return;
    }
    if (node === without || SILENT.has(node.tagName)) return;
    if (node.tagName === 'br') return close();
    if (node.tagName === 'tr') {
      close();
      lines.push(cellsOf(node));
      return;
    }
    const block = BLOCK.has(node.tagName);
    if (block) close();
    node.childNodes.forEach(walk);
    if (block) close();
  };
  element.childNodes.forEach(walk);
  close();
  return lines;
}

function cellsOf(row: Element): string {
  const cells = row.childNodes.filter(isElement).flatMap((cell) => {
    const text = linesOf(cell)
      .join(' ')
      .replace(/[\t\s]+/g, ' ')
      .trim();
    const span = Math.min(20, Number(attribute(cell, 'colspan')) || 1);
    return [text, ...Array<string>(span - 1).fill('')];
  });
  return cells.join('\t');
}

/** What pages of government sites say of an article: the labels of 网页标签, and the table of 政府信息公开. */
function hintsOf(elements: readonly Element[], around: readonly string[]): PageHints {
  const meta = (name: string) => {
    const found = elements.find(
      (element) => element.tagName === 'meta' && attribute(element, 'name')?.toLowerCase() === name.toLowerCase(),
    );
    return (found && attribute(found, 'content')?.trim()) || undefined;
  };
  const table = around.join('\t').replace(/\s*[:：]\s*/g, '：');
  const label = (words: string) =>
    new RegExp(`(?:${words})：[\\t\\s]*([^\\t]{2,60}?)(?:\\t|\\s{2,}|$)`).exec(table)?.[1]?.trim();
  const date = (text: string | undefined) => {
    const match = /((?:19|20)\d\d)[年./-](\d{1,2})[月./-](\d{1,2})/.exec(text ?? '');
    return match
      ? `${match[1] ?? ''}-${(match[2] ?? '').padStart(2, '0')}-${(match[3] ?? '').padStart(2, '0')}`
      : undefined;
  };
  const number = /[\u4e00-\u9fff]{2,12}[〔［[【（(]((?:19|20)\d\d)[〕］\]】）)](?:第)?\d{1,4}号/.exec(
    (label('发文字号|文号|发文号') ?? '').replace(/\s/g, ''),
  )?.[0];
  return {
    title: meta('ArticleTitle') ?? undefined,
    issuer: label('发文机关|发布机构|制发机关') ?? undefined,
    docNumber: number?.replace(/[［[【（(]/, '〔').replace(/[］\]】）)]/, '〕'),
    issuedDate: date(label('成文日期|生成日期')),
    url: meta('Url'),
  };
}
