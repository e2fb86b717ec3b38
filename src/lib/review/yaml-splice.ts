import { Document, isCollection, isMap, isScalar, isSeq, parseDocument, type Pair, type YAMLMap } from 'yaml';

// Only what changes is written anew: comments, quotes and the order of everything else stay as an editor left them.

type Where = readonly (string | number)[];

/** A remark that an import wrote above an entry; it goes with its entry. */
const IMPORT_REMARK = /^[ \t]*# 原文第 \d+ 行/;

/**
 * Sets keys of a mapping in a YAML text; `undefined` takes a key out.
 * @param where the path of the mapping, `[]` for the whole text
 * @param order the keys in the order of the house; a new key is put in its place
 * @throws when there is no mapping at the path
 */
export function setKeys(
  text: string,
  where: Where,
  changes: Readonly<Record<string, unknown>>,
  order: readonly string[],
): string {
  return Object.entries(changes).reduce((now, [key, value]) => setKey(now, where, key, value, order), text);
}

function setKey(text: string, where: Where, key: string, value: unknown, order: readonly string[]): string {
  const doc = parseDocument(text);
  const map = where.length === 0 ? doc.contents : doc.getIn(where, true);
  if (!isMap(map)) throw new Error(`YAML 里没有 ${where.join('.')} 这一段`);
  const pair = pairOf(map, key);
  if (!pair) return value === undefined ? text : insertKey(text, map, key, value, order);
  const { key: keySpan, value: valueSpan } = spansOf(pair);
  if (value === undefined) return text.slice(0, lineStart(text, keySpan[0])) + text.slice(lineEnd(text, valueSpan[1]));
  const colon = text.indexOf(':', keySpan[1]) + 1;
  const between = text.slice(colon, valueSpan[0]);
  const from = between.includes('#') ? valueSpan[0] : colon;
  // A block ends with its line break.
  const tail = text.slice(from, valueSpan[1]).endsWith('\n') ? '\n' : '';
  return `${text.slice(0, from)}${from === colon ? ' ' : ''}${inline(value)}${tail}${text.slice(valueSpan[1])}`;
}

function insertKey(text: string, map: YAMLMap, key: string, value: unknown, order: readonly string[]): string {
  const before = order.slice(0, Math.max(0, order.indexOf(key))).reverse();
  const after = before.map((name) => pairOf(map, name)).find((pair) => pair !== undefined);
  const anchor = after ?? (map.items.at(-1) as Pair | undefined);
  if (!anchor) throw new Error('空的段落里不能加字段');
  const [first] = map.items as Pair[];
  const column = first ? columnOf(text, spansOf(first).key[0]) : 0;
  const at = lineEnd(text, spansOf(anchor).value[1]);
  const lead = at > 0 && text[at - 1] !== '\n' ? '\n' : '';
  return `${text.slice(0, at)}${lead}${' '.repeat(column)}${key}: ${inline(value)}\n${text.slice(at)}`;
}

/** Takes the n-th entry out of a list, with the remark that an import wrote above it; other comments stay. */
export function removeItem(text: string, n: number): string {
  const items = itemSpans(text);
  const item = items[n];
  if (!item) throw new Error(`列表里没有第 ${n + 1} 条`);
  const left = text.slice(0, remarkStart(text, item.start)) + text.slice(item.end);
  return items.length > 1 ? left : `${left.replace(/\n*$/, '\n')}[]\n`;
}

/** Puts an entry into a list, before the n-th one (at the end where there is none). */
export function insertItem(text: string, n: number, record: Readonly<Record<string, unknown>>): string {
  const items = itemSpans(text);
  const lines = Object.entries(record).map(([key, value], at) => `${at === 0 ? '- ' : '  '}${key}: ${inline(value)}\n`);
  const entry = lines.join('');
  if (items.length === 0) return `${text.replace(/\[\s*\]\s*$/, '').replace(/\n*$/, '\n')}${entry}`.replace(/^\n/, '');
  const next = items[n];
  const at = next ? remarkStart(text, next.start) : (items.at(-1)?.end ?? text.length);
  const lead = at > 0 && text[at - 1] !== '\n' ? '\n' : '';
  return `${text.slice(0, at)}${lead}${entry}${text.slice(at)}`;
}

/** The remark that an import wrote above an entry, without its mark; empty where there is none. */
export function remarkOf(text: string, n: number): string {
  const item = itemSpans(text)[n];
  if (!item) return '';
  return text.slice(remarkStart(text, item.start), item.start).trim().replace(/^#\s*/, '');
}

/** Takes the doubts out of the remark above an entry; the line of the text stays. */
export function settleRemark(text: string, n: number): string {
  const item = itemSpans(text)[n];
  if (!item) return text;
  const from = remarkStart(text, item.start);
  return text.slice(0, from) + text.slice(from, item.start).replace(/；待核：.*/, '') + text.slice(item.start);
}

/** A value on one line, in the style of the house: short lists and spans in brackets, dates and codes in single quotes. */
function inline(value: unknown): string {
  const doc = new Document({ k: typeof value === 'string' ? value.replace(/\s*\n\s*/g, ' ').trim() : value });
  const node = doc.get('k', true);
  if (isCollection(node)) node.flow = true;
  if (isScalar(node) && typeof node.value === 'string' && /^[\d-]+$/.test(node.value)) node.type = 'QUOTE_SINGLE';
  const padding = isMap(node);
  return doc.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: padding }).slice(3).trimEnd();
}

const pairOf = (map: YAMLMap, key: string) =>
  (map.items as Pair[]).find((pair) => isScalar(pair.key) && pair.key.value === key);

function spansOf(pair: Pair): { key: [number, number]; value: [number, number] } {
  const key = (pair.key as { range?: [number, number, number] }).range;
  const value = (pair.value as { range?: [number, number, number] } | null)?.range;
  if (!key) throw new Error('YAML 的字段没有位置');
  return { key: [key[0], key[1]], value: value ? [value[0], value[1]] : [key[1] + 1, key[1] + 1] };
}

/** The lines of each entry of a list. */
function itemSpans(text: string): { start: number; end: number }[] {
  const list = parseDocument(text).contents;
  if (!isSeq(list) || list.flow) return [];
  return list.items.map((item) => {
    const range = (item as { range?: [number, number, number] }).range ?? [0, 0, 0];
    return { start: lineStart(text, range[0]), end: lineEnd(text, range[1]) };
  });
}

function remarkStart(text: string, start: number): number {
  const above = start === 0 ? 0 : lineStart(text, start - 1);
  return above < start && IMPORT_REMARK.test(text.slice(above, start)) ? above : start;
}

const lineStart = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1;
const columnOf = (text: string, at: number) => at - lineStart(text, at);
function lineEnd(text: string, at: number): number {
  if (at > 0 && text[at - 1] === '\n') return at;
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}
