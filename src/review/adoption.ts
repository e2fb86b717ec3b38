import { pinyin } from 'pinyin-pro';
import { Document, isScalar, isSeq, parseDocument, visit, type Pair } from 'yaml';
import type { Agency } from '../schemas/agency.ts';

// What an import proposed beside the figures, as the records that an editor would otherwise write by hand.

/** The head of a name that leaves out its place: 市市场监管局 of 安宁市 is 安宁市市场监管局. */
const SHORT = /^[省市区县州旗](?=[\u4e00-\u9fff]{2})/;

/**
 * A unit under its full name, as far as the text gives it.
 * @param printed as the official text prints it
 * @param taken ids that are taken
 */
export function agencyRecord(
  printed: string,
  region: { id: string; name: string },
  taken: ReadonlySet<string>,
): Pick<Agency, 'id' | 'name' | 'printedNames' | 'region' | 'note'> & { draft: true } {
  const short = SHORT.test(printed) && region.name.endsWith(printed[0] ?? '');
  const id = unique(`${region.id}-${initials(printed)}`, taken);
  return {
    id,
    name: short ? `${region.name}${printed.slice(1)}` : printed,
    printedNames: [short ? { name: printed, reason: '原文只印简称，前面补上地名' } : { name: printed }],
    region: region.id,
    note: '照原文的写法登记，全称待核。',
    draft: true,
  };
}

/** The first letters of a Chinese name in pinyin: 市财政局 gives `sczj`. */
export const initials = (name: string): string =>
  pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '') || 'x';

function unique(id: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) {
    const tried = n === 1 ? id : `${id}-${n}`;
    if (!taken.has(tried)) return tried;
  }
}

/** A record with front matter and no body, in the style of the house. */
export const recordFile = (record: Readonly<Record<string, unknown>>): string => `---\n${block(record)}---\n`;

/** A record as an entry of a list. */
export const recordItem = (record: Readonly<Record<string, unknown>>): string => block([record]);

/** Puts a record at the end of a block list under a key of a YAML mapping; where there is no such list, it is begun before one of the given keys. */
export function appendTo(
  text: string,
  key: string,
  record: Readonly<Record<string, unknown>>,
  before: readonly string[],
): string {
  const entry = block({ [key]: [record] });
  const pairs = (parseDocument(text).contents as { items?: Pair[] } | null)?.items ?? [];
  const named = (name: string) => pairs.find((pair) => isScalar(pair.key) && pair.key.value === name);
  const rangeOf = (node: unknown) => (node as { range?: [number, number, number] } | null)?.range;
  const list = named(key);
  const end = rangeOf(list?.value)?.[1];
  if (list && isSeq(list.value) && !list.value.flow && end !== undefined) {
    const at = text[end - 1] === '\n' ? end : text.indexOf('\n', end) + 1;
    return text.slice(0, at) + entry.slice(entry.indexOf('\n') + 1) + text.slice(at);
  }
  const next = before.map((name) => rangeOf(named(name)?.key)?.[0]).find((at) => at !== undefined);
  return next === undefined ? `${text.replace(/\n*$/, '\n')}${entry}` : text.slice(0, next) + entry + text.slice(next);
}

/** Block lists and records, lists of words and small records of lists on one line, dates and codes in single quotes. */
function block(data: unknown): string {
  const doc = new Document(data);
  visit(doc, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && /^[\d-]+$/.test(node.value)) node.type = 'QUOTE_SINGLE';
    },
    Map: (_, node, path) => {
      // { name: 市财政局, reason: …… } below its entry.
      if (path.length > 4 && node.items.every((pair) => isScalar(pair.value))) node.flow = true;
    },
    Seq: (_, node) => {
      if (node.items.length > 0 && node.items.every((item) => isScalar(item))) node.flow = true;
    },
  });
  return doc
    .toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false })
    .replace(/^(\s*- )\{(.*)\}$/gm, '$1{ $2 }');
}
