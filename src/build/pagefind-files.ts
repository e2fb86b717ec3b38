// Pagefind writes its index for sites of any kind: names by content, pieces by its own measure, records as they come. Here the same index
// is written smaller: what begins alike and is asked together stands in one small file, records of one type side by side, and files have
// short names. What a record shows is not among them: it is written beside, as JSON, which every server packs. Pagefind gives its program
// and the frame; the words are listed here, since they are cut already. The format is that of the pinned version of Pagefind (a test holds
// our lists against its own); what does not look like it is refused.
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { transformSync } from 'esbuild';
import * as pagefind from 'pagefind';
import { seal, SIGNATURE } from '../lib/search/soundness.ts';
import { usedProgram } from './used-program.ts';

/** Where a word stands in a record: how far the record is from the one before, its positions in the text (as below) and in the metadata. */
type Posting = [record: number, positions: number[], meta: unknown[]];
/** A word, where it stands, and other ways of writing it. */
export type Word = [word: string, postings: Posting[], variants: unknown[]];
type Record = [name: string, words: number];
type Chunk = [from: string, to: string, name: string];
type Table = [version: string, records: Record[], chunks: Chunk[], ...rest: unknown[]];

/** How the index is to be written. */
interface Layout {
  /** Names the build; every file is sealed with it. */
  build: string;
  /** The names of the records, in the order in which they are to stand: that of the numbers that are their addresses. */
  names: readonly string[];
  /** How large a piece of the index may become, in bytes before packing; a longer list stands alone. */
  piece: number;
  /** Whether hardly anybody asks for a word: such words stand in pieces ten times as large. */
  rare: (word: string) => boolean;
  /** What a word is asked together with: words of one family stand in one piece. Null for words that nobody asks for. */
  family: (word: string) => string | null;
}

/** Files by their paths in the folder of the index. */
export type Files = Map<string, Uint8Array>;

/**
 * What Pagefind makes of texts whose words are cut already. It is told to leave words alone. What is shown of them would be indexed too,
 * so each has only its number as its address. Pagefind hands the files over: told to write them, it may be closed before it has.
 * @throws with Pagefind's own words when any step reports an error
 */
export async function pagefindFiles(texts: readonly string[]): Promise<Files> {
  const { index } = sound(await pagefind.createIndex({ forceLanguage: 'x-none' }));
  if (!index) throw new Error('Pagefind 没有建成索引');
  try {
    for (const [n, content] of texts.entries())
      sound(await index.addCustomRecord({ url: String(n), content, language: 'x-none' }));
    const { files } = sound(await index.getFiles());
    return new Map(files.map(({ path, content }) => [path, content]));
  } finally {
    await pagefind.close();
  }
}

function sound<T extends { errors: string[] }>(response: T): T {
  if (response.errors.length > 0) throw new Error(`Pagefind：${response.errors.join('；')}`);
  return response;
}

/** How many words a record is said to have: its parts are of about one length, and every reader loads all of these numbers. */
const LENGTH = 100;
const ENTRY = 'pagefind-entry.json';
const SCRIPT = 'pagefind.js';
const PROGRAM = 'wasm.unknown.pagefind';
/** What of the program is called below. */
const USED = ['init_pagefind', 'load_index_chunk', 'request_indexes', 'search'];

/**
 * The words of texts with where they stand, as Pagefind lists them, but for the usual weight, which it takes unsaid. It takes texts one after the other, and holds two numbers for each
 * word of each: what Pagefind itself would take for the texts of a large site does not fit into memory.
 */
export class WordList {
  /** For each word, its records and its places there, in turn. */
  readonly #at = new Map<string, number[]>();

  /** Takes in the words of a record, of letters and digits. A part of a record of which all is common has none. */
  add(record: number, words: readonly string[]): void {
    let place = 0;
    for (const word of words) {
      const at = this.#at.get(word);
      if (at) at.push(record, place);
      else this.#at.set(word, [record, place]);
      place += 1;
    }
  }

  /** All words in their order. */
  *words(): Generator<Word, void> {
    for (const word of [...this.#at.keys()].sort()) yield [word, postingsOf(this.#at.get(word) ?? []), []];
  }
}

function postingsOf(at: readonly number[]): Posting[] {
  const postings: Posting[] = [];
  let [record, place] = [0, 0];
  for (let n = 0; n < at.length; n += 2) {
    const [next = 0, standing = 0] = [at[n], at[n + 1]];
    const last = postings.at(-1);
    if (last && next === record) last[1].push(standing - place);
    else postings.push([next - record, [standing], []]);
    [record, place] = [next, standing];
  }
  return postings;
}

/**
 * The files of an index; what of Pagefind's we do not use (ready-made interfaces, the worker) is left out.
 * @param words the words of the records, in their order
 * @param files what Pagefind makes of any text: its program, and the frame of its index
 * @throws when a file is not as the pinned version of Pagefind writes it
 */
export function indexFiles(
  words: Iterable<Word>,
  files: Files,
  { build, names, piece: size, family, rare }: Layout,
): Files {
  const file = (name: string): Uint8Array => {
    const content = files.get(name);
    if (!content) throw new Error(`Pagefind 没有给出 ${name}`);
    return content;
  };
  const entry = JSON.parse(text(file(ENTRY))) as { languages: { [language: string]: { hash: string } } };
  const [language, ...others] = Object.values(entry.languages);
  if (!language || others.length > 0) throw new Error('Pagefind 的索引不止一种语言');
  const frame = unpack(`pagefind.${language.hash}.pf_meta`, file(`pagefind.${language.hash}.pf_meta`));
  const [version, , , ...rest] = decode(frame, { allowIndefinite: true }) as Table;

  const index: Files = new Map();
  // From where each piece goes: not its first word, but the least that tells it from the piece before. Every reader loads them all, so a
  // piece goes to where the next begins, and is named by its beginning: what is said again packs to next to nothing.
  const froms: string[] = [];
  let last = '';
  // Piece by piece: all words of a large site at once would not fit into memory.
  for (const piece of pieces(words, { size, family, rare })) {
    const from = telling(piece[0]?.[0] ?? '', last);
    const [name, content] = packed(build, `${pieceName(from, froms.length)}.pf_index`, encode([piece]));
    index.set(`index/${name}`, content);
    froms.push(from);
    last = piece.at(-1)?.[0] ?? '';
  }
  const table: Table = [
    version,
    names.map((name): Record => [name, LENGTH]),
    froms.map((from, n): Chunk => [from, froms[n + 1] ?? '~', pieceName(from, n)]),
    ...rest,
  ];
  return new Map([
    ...index,
    packed(build, `pagefind.${build}.pf_meta`, encode(table)),
    [SCRIPT, Buffer.from(opener(text(file(SCRIPT))))],
    // Laid down unpacked (Pagefind knows it by its signature): servers pack it better than its own gzip does.
    [PROGRAM, Buffer.concat([Buffer.from(SIGNATURE), usedProgram(unpack(PROGRAM, file(PROGRAM)), USED)])],
  ]);
}

// What opens an index and asks it. Pagefind's own class of that kind cuts, filters, sorts and makes excerpts too; what is asked here are
// tokens between quotes, and all other things stand beside the index. The program and what unpacks files are Pagefind's.
const INDEX = `
class Index {
  loading = {};
  constructor({ basePath, build }) {
    this.basePath = basePath;
    this.opened = this.open(build);
    // What fails while it opens is kept, and said by the first search.
    this.opened.catch(() => undefined);
  }
  async file(name) {
    const bytes = new Uint8Array(await (await fetch(this.basePath + name)).arrayBuffer());
    return (bytes[0] === 31 ? gz_default(bytes) : bytes).slice(${SIGNATURE.length});
  }
  async open(build) {
    const [table, module_or_path] = await Promise.all(['pagefind.' + build + '.pf_meta', '${PROGRAM}'].map((name) => this.file(name)));
    await wasm_bindgen({ module_or_path });
    this.at = wasm_bindgen.init_pagefind(table);
  }
  async load(name) {
    const piece = await this.file('index/' + name + '.pf_index');
    this.at = wasm_bindgen.load_index_chunk(this.at, piece);
  }
  async search(quoted) {
    await this.opened;
    const term = quoted.slice(1, -1);
    await Promise.all(JSON.parse(wasm_bindgen.request_indexes(this.at, term)).map((name) => (this.loading[name] ??= this.load(name))));
    const { results } = JSON.parse(wasm_bindgen.search(this.at, term, term, '{}', '', true, false));
    return { results: results.map(({ p: id, s: score }) => ({ id, score })) };
  }
}
const open = (options) => new Index(options);
export { open as createInstance };`;

/**
 * Pagefind's script, without all but what unpacks files and starts its program; and what asks that.
 * @throws when the script is not that of the pinned version
 */
function opener(script: string): string {
  const exported = /export\s*\{[^}]*\};?\s*$/;
  const lean = script.replace(exported, '');
  if (lean === script || !lean.includes('let wasm_bindgen=') || !lean.includes('var gz_default='))
    throw new Error(`Pagefind 的 ${SCRIPT} 不是预期的样子`);
  return transformSync(lean + INDEX, {
    minify: true,
    treeShaking: true,
    drop: ['console'],
    format: 'esm',
    charset: 'utf8',
    target: ['chrome99', 'safari15.4', 'firefox97'],
  }).code;
}

/** The least of a word's beginning that no word up to another one has. */
function telling(word: string, before: string): string {
  let length = 1;
  while (before.slice(0, length) === word.slice(0, length)) length += 1;
  return word.slice(0, length);
}

/** What a piece is called in addresses: as it begins, unless that is of other letters. */
const pieceName = (from: string, n: number): string => (/^[0-9a-z]+$/.test(from) ? from : `-${n.toString(36)}`);

/** Words in pieces of about a size, families kept together; words that nobody asks for are left out. */
function* pieces(
  words: Iterable<Word>,
  { size, family, rare }: { size: number } & Pick<Layout, 'family' | 'rare'>,
): Generator<Word[], void> {
  let piece: Word[] = [];
  let length = 0;
  for (const group of apart(grouped(words, family), size)) {
    const more = group.reduce((sum, word) => sum + sizeOf(word), 0);
    const [first, next] = [piece[0]?.[0], group[0]?.[0]];
    if (first !== undefined && next !== undefined) {
      const limit = rare(first) ? size * 10 : size;
      if (length + more > limit || rare(first) !== rare(next)) {
        yield piece;
        piece = [];
        length = 0;
      }
    }
    piece.push(...group);
    length += more;
  }
  if (piece.length > 0) yield piece;
}

/** Families with a list that is very long, without the names before it: a name that stands nowhere need not load it. */
function* apart(groups: Iterable<Word[]>, size: number): Generator<Word[], void> {
  for (const group of groups) {
    const long = group.findIndex((word) => sizeOf(word) > size * 2);
    if (long > 0) yield group.slice(0, long);
    yield group.slice(Math.max(long, 0));
  }
}

function* grouped(words: Iterable<Word>, family: Layout['family']): Generator<Word[], void> {
  let group: Word[] = [];
  let last: string | null = null;
  for (const word of words) {
    const own = family(word[0]);
    if (own === null) continue;
    if (group.length > 0 && own !== last) {
      yield group;
      group = [];
    }
    group.push(word);
    last = own;
  }
  if (group.length > 0) yield group;
}

/** About how many bytes a word takes before packing. */
function sizeOf([word, postings]: Word): number {
  let size = word.length + 4;
  for (const [, positions] of postings) size += 5 + 1.5 * positions.length;
  return size;
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** What a file of Pagefind's holds, without its signature. */
function unpack(name: string, file: Uint8Array): Uint8Array {
  const bytes = gunzipSync(file);
  if (text(bytes.subarray(0, SIGNATURE.length)) !== SIGNATURE)
    throw new Error(`Pagefind 的文件 ${name} 不是预期的格式`);
  return bytes.subarray(SIGNATURE.length);
}

/** A file as Pagefind reads it, sealed. */
function packed(build: string, name: string, content: Uint8Array): [string, Uint8Array] {
  const file = gzipSync(Buffer.concat([Buffer.from(SIGNATURE), content]), { level: 9 });
  seal(`${build}/${name}`, file);
  return [name, file];
}
