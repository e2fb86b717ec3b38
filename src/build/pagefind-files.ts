// Pagefind writes its index for sites of any kind: names by content, pieces by its own measure, records as they come. Here the same index
// is written anew, smaller: what begins alike and is asked together stands in one small file, records of one type side by side, and files
// have short names. What a record shows is not among them: it is written beside, as JSON, which every server packs. The format is that of the pinned version of Pagefind; what does not look like it is refused.
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { transformSync } from 'esbuild';
import * as pagefind from 'pagefind';
import { seal, SIGNATURE } from '../lib/search/soundness.ts';

/** Where a word stands in a record: how far the record is from the one before, its positions in the text and in the metadata. */
type Posting = [record: number, positions: number[], meta: unknown];
/** A word, where it stands, and other ways of writing it. */
type Word = [word: string, postings: Posting[], variants: unknown[]];
/** A word with the records in which it stands by their numbers. */
interface Placed {
  word: string;
  at: Posting[];
}
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
export async function pagefindFiles(texts: Iterable<string>): Promise<Files> {
  const { index } = sound(await pagefind.createIndex({ forceLanguage: 'x-none' }));
  if (!index) throw new Error('Pagefind 没有建成索引');
  const waiting: Promise<unknown>[] = [];
  try {
    // It works aside: while it takes some texts in, the next are made. No more wait for it than it needs to go on.
    let n = 0;
    for (const content of texts) {
      if (waiting.length >= AHEAD) await waiting.shift();
      waiting.push(index.addCustomRecord({ url: String(n), content, language: 'x-none' }).then(sound));
      n += 1;
    }
    await Promise.all(waiting);
    const { files } = sound(await index.getFiles());
    return new Map(files.map(({ path, content }) => [path, content]));
  } finally {
    await Promise.allSettled(waiting);
    await pagefind.close();
  }
}

/** So many texts may wait for Pagefind. */
const AHEAD = 100;

function sound<T extends { errors: string[] }>(response: T): T {
  if (response.errors.length > 0) throw new Error(`Pagefind：${response.errors.join('；')}`);
  return response;
}

/** How many words a record is said to have: its parts are of about one length, and every reader loads all of these numbers. */
const LENGTH = 100;
const ENTRY = 'pagefind-entry.json';
const SCRIPT = 'pagefind.js';
const PROGRAM = 'wasm.unknown.pagefind';

/** A part of an index as Pagefind made it: its words, to be read one after the other, with where they stand in the whole. */
export interface Part {
  /** How many records it holds. */
  records: number;
  words: () => Generator<Placed, void>;
  /** What is said of the whole: alike in all parts. */
  entry: { languages: { [language: string]: { hash: string } } };
  version: string;
  rest: unknown[];
  files: Files;
}

/**
 * Looks through what Pagefind made of some records.
 * @param files what `pagefindFiles` gave
 * @param first the number of the first of these records among all
 * @throws when a file is not as the pinned version of Pagefind writes it
 */
export function partOf(files: Files, first = 0): Part {
  const file = (name: string): Uint8Array => {
    const content = files.get(name);
    if (!content) throw new Error(`Pagefind 没有给出 ${name}`);
    return content;
  };
  const read = <T>(name: string): T => decode(unpack(name, file(name)), { allowIndefinite: true }) as T;

  const entry = JSON.parse(text(file(ENTRY))) as Part['entry'];
  const [language, ...others] = Object.values(entry.languages);
  if (!language || others.length > 0) throw new Error('Pagefind 的索引不止一种语言');
  const [version, found, chunks, ...rest] = read<Table>(`pagefind.${language.hash}.pf_meta`);

  // Pagefind takes records as they come; their numbers say where each is to stand.
  const moved = found.map(([name]) => {
    const fragment = `fragment/${name}.pf_fragment`;
    return Number((JSON.parse(text(unpack(fragment, file(fragment)))) as { url: string }).url);
  });
  if (new Set(moved).size !== moved.length || moved.some((place) => !(place >= 0 && place < moved.length)))
    throw new Error('Pagefind 的记录与条目对不上');
  const places = moved.map((place) => first + place);
  // What is shown of records stands beside the index: Pagefind's own account of them is not needed any more.
  const kept = new Map([...files].filter(([name]) => !name.startsWith('fragment/')));
  files.clear();
  for (const [name, content] of kept) files.set(name, content);
  return { records: moved.length, words: () => wordsOf(chunks, places, read), entry, version, rest, files };
}

/**
 * The files of an index, written anew; what we do not use (ready-made interfaces, the worker) is left out.
 * @param parts what Pagefind made, in the order of the records: all at once, or, for a large site, some after the other
 * @throws when a file is not as the pinned version of Pagefind writes it, or the parts do not hold what they should
 */
export function rewriteIndex(parts: readonly Part[], { build, names, piece: size, family, rare }: Layout): Files {
  const [head] = parts;
  if (!head || parts.reduce((sum, part) => sum + part.records, 0) !== names.length)
    throw new Error('Pagefind 的记录与条目对不上');
  const { version, rest, files } = head;
  const entry = structuredClone(head.entry);
  for (const language of Object.values(entry.languages))
    Object.assign(language, { hash: build, page_count: names.length });
  const file = (name: string): Uint8Array => {
    const content = files.get(name);
    if (!content) throw new Error(`Pagefind 没有给出 ${name}`);
    return content;
  };

  const index: Files = new Map();
  const ends: [first: string, last: string][] = [];
  // Piece by piece: all words of a large site at once would not fit into memory.
  for (const piece of pieces(mergedWords(parts), { size, family, rare })) {
    const [name, content] = packed(build, `${ends.length.toString(36)}.pf_index`, encode([piece]));
    index.set(`index/${name}`, content);
    ends.push([piece[0]?.[0] ?? '', piece.at(-1)?.[0] ?? '']);
  }
  const table: Table = [
    version,
    names.map((name): Record => [name, LENGTH]),
    bounds(ends).map(([from, to], n): Chunk => [from, to, n.toString(36)]),
    ...rest,
  ];
  return new Map([
    ...index,
    packed(build, `pagefind.${build}.pf_meta`, encode(table)),
    [ENTRY, Buffer.from(JSON.stringify(entry))],
    [SCRIPT, Buffer.from(opener(text(file(SCRIPT))))],
    // Laid down unpacked (Pagefind knows it by its signature): servers pack it better than its own gzip does.
    [PROGRAM, gunzipSync(file(PROGRAM))],
  ]);
}

/** All words of a part in their order, with their records at their places in the whole. */
function* wordsOf(
  chunks: readonly Chunk[],
  places: readonly number[],
  read: <T>(name: string) => T,
): Generator<Placed, void> {
  let before = '';
  for (const [, , name] of chunks)
    for (const word of read<[Word[]]>(`index/${name}.pf_index`)[0]) {
      if (word[0] <= before) throw new Error('Pagefind 的词不是按顺序排的');
      before = word[0];
      yield placed(word, places);
    }
}

/** The words of all parts in their order, each once. */
function* mergedWords(parts: readonly Part[]): Generator<Word, void> {
  const open = parts.flatMap((part) => {
    const words = part.words();
    const { value } = words.next();
    return value ? [{ words, next: value }] : [];
  });
  while (open.length > 0) {
    const word = open.reduce((least, { next }) => (next.word < least ? next.word : least), open[0]?.next.word ?? '');
    const at: Posting[] = [];
    for (const part of [...open]) {
      if (part.next.word !== word) continue;
      // One by one: the list of a word may be longer than a call may have arguments.
      for (const posting of part.next.at) at.push(posting);
      const { value } = part.words.next();
      if (value) part.next = value;
      else open.splice(open.indexOf(part), 1);
    }
    yield stepped(word, at);
  }
}

// What of Pagefind's script no search here uses: excerpts and records (ours stand beside the index), settings, ranking, messages. From
// where to where it stands.
const UNUSED = [
  ['var calculate_excerpt_region=', 'var asyncSleep='],
  ['async options(options2){const opts=', 'decompress(data,'],
  ['async set_ranking(', 'async init(language,opts)'],
  ['async _loadFragment(hash)', 'async getPtr()'],
] as const;

/**
 * Pagefind's script, without all but what opens one index in the thread of the page and searches it. The class that does so is not
 * exported, and what is exported brings the worker along.
 * @throws when the script is not that of the pinned version
 */
function opener(script: string): string {
  const exported = /export\s*\{[^}]*\};?\s*$/;
  let lean = script.replace(exported, '');
  if (lean === script || !lean.includes('var PagefindInstance=class{'))
    throw new Error(`Pagefind 的 ${SCRIPT} 不是预期的样子`);
  for (const [from, to] of UNUSED) {
    const start = lean.indexOf(from);
    const end = lean.indexOf(to, start);
    if (start < 0 || end < 0) throw new Error(`Pagefind 的 ${SCRIPT} 里没有 ${from}…${to}`);
    lean = lean.slice(0, start) + lean.slice(end);
  }
  // What fails while it opens is kept, and said by the first search.
  const open = `const open = (options) => {
    const index = new PagefindInstance({ ...options, primary: true });
    index.init('x-none', { load_wasm: true }).catch(() => undefined);
    return index;
  };
  export { open as createInstance };`;
  return transformSync(lean + open, {
    minify: true,
    treeShaking: true,
    drop: ['console'],
    format: 'esm',
    charset: 'utf8',
    target: ['chrome99', 'safari15.4', 'firefox97'],
  }).code;
}

/**
 * From where to where each piece goes: not its first and last word, but the least that tells it from its neighbours. Every reader loads
 * them all.
 */
function bounds(ends: readonly [first: string, last: string][]): [from: string, to: string][] {
  const firsts = ends.map(([first], n) => {
    const before = ends[n - 1]?.[1] ?? '';
    let length = 1;
    while (before.slice(0, length) === first.slice(0, length)) length += 1;
    return first.slice(0, length);
  });
  return ends.map(([, last], n) => {
    const length = firsts[n + 1]?.length ?? 0;
    // No longer than the beginning of the next piece, which it so comes before; and after all that begins with it.
    return [firsts[n] ?? '', length === 0 || last.length < length ? last : `${last.slice(0, length)}~`];
  });
}

/** Words in pieces of about a size, families kept together; words that nobody asks for are left out. */
function* pieces(
  words: Iterable<Word>,
  { size, family, rare }: { size: number } & Pick<Layout, 'family' | 'rare'>,
): Generator<Word[], void> {
  let piece: Word[] = [];
  let length = 0;
  for (const group of grouped(words, family)) {
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

/** A word of a part with its records at their places in the whole. */
function placed([word, postings, variants]: Word, places: readonly number[]): Placed {
  if (variants.length > 0) throw new Error(`Pagefind 把 ${word} 记成了几种写法，不是预期的格式`);
  let old = 0;
  const at = postings.map(([step, ...rest]) => {
    old += step;
    return [places[old] ?? 0, ...rest] as Posting;
  });
  return { word, at };
}

/** A word with its records in their order, each by how far it is from the one before. */
function stepped(word: string, at: Posting[]): Word {
  at.sort((a, b) => a[0] - b[0]);
  let before = 0;
  const steps = at.map(([place, ...rest]) => {
    const step = place - before;
    before = place;
    return [step, ...rest] as Posting;
  });
  return [word, steps, []];
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
