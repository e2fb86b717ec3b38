import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { commonTokens, exampleRecords } from '../lib/search/common.ts';
import { FORMAT } from '../lib/search/dictionary.ts';
import { TYPES } from '../lib/search/engine.ts';
import { packRecord, type PackedRecord } from '../lib/search/open.ts';
import { orderOf, partName, recordName } from '../lib/search/record-names.ts';
import { indexWords, isRare, tokenFamily, type Common, type Indexed } from '../lib/search/segment.ts';
import { siteRecords } from './page-records.ts';
import { indexFiles, pagefindFiles, WordList, type Files } from './pagefind-files.ts';
import { recordParts } from './record-parts.ts';
import type { SearchRecord } from './records.ts';
import { saveRecords } from './saved-records.ts';
import { heldSynonyms, makeDictionary, makeNames, makeTraditional, type Place } from './search-dictionary.ts';
import { WritingThread } from './writing-thread.ts';

/**
 * Reads the records of a built site, writes index and dictionary into `dist/pagefind`, and takes the marks of records out of the pages.
 * Returns how many records there are.
 */
export async function buildSearchIndex(dist: string, synonyms: readonly string[][]): Promise<number> {
  const frame = pagefindFrame();
  const records = await siteRecords(dist, true);
  await writeSearch(records, synonyms, placesOf(dist), path.join(dist, 'pagefind'), frame);
  saveRecords(records);
  return records.length;
}

/** The places of a built site, as its data give them. */
export const placesOf = (dist: string): Place[] =>
  (JSON.parse(fs.readFileSync(path.join(dist, 'data', 'regions.json'), 'utf8')) as { items: Place[] }).items;

/** A text that Pagefind is given for its program and the frame of its index. */
const ANY = 'any';

/** What Pagefind gives to every index: it starts and answers while pages are read. */
function pagefindFrame(): Promise<Files> {
  const files = pagefindFiles([ANY]);
  // What fails is said where it is awaited.
  files.catch(() => undefined);
  return files;
}

/** Writes the index of records into a folder, and beside it what queries need. All of it carries the name of the build. */
export async function writeSearch(
  records: readonly SearchRecord[],
  synonyms: readonly string[][],
  places: readonly Place[],
  out: string,
  frame = pagefindFrame(),
): Promise<void> {
  const sorted = byType(records);
  const common = commonTokens(records);
  const held = heldSynonyms(synonyms, records);
  const parts = {
    dictionary: {
      format: FORMAT,
      ...makeDictionary(held, places, common),
      ...orderOf(
        sorted,
        places.map(({ id }) => id),
      ),
    },
    ...makeNames(records, held),
    traditional: makeTraditional(records, synonyms),
  };
  const build = buildName(parts, records);
  const json = (content: object) => Buffer.from(JSON.stringify({ build, ...content }));
  fs.rmSync(out, { recursive: true, force: true });
  fs.mkdirSync(out, { recursive: true });

  const thread = new WritingThread(out);
  const names: string[] = [];
  const list = new WordList();
  for (const { name, shown, words } of piecesOf(sorted, common)) {
    thread.write(`fragment/${name}.json`, JSON.stringify(shown(build)));
    list.add(names.length, words);
    names.push(name);
  }
  const files = indexFiles(list.words(), await frame, {
    build,
    names,
    piece: pieceSize(records.length),
    family: tokenFamily,
    rare: isRare,
  });
  for (const [name, part] of Object.entries(parts)) files.set(`${name}.json`, json(part));
  for (const [name, content] of files) thread.write(name, content);
  await thread.end();
}

/** What names a build: a hash of all that its search holds, taken piece by piece. */
function buildName(parts: object, records: readonly SearchRecord[]): string {
  const hash = createHash('sha256').update(`[${JSON.stringify(parts)},[`);
  for (const [n, record] of records.entries()) hash.update(`${n > 0 ? ',' : ''}${JSON.stringify(record)}`);
  return hash.update(']]').digest('hex').slice(0, 8);
}

/** Writes files into a folder, which is then as they say. */
export function writeFiles(files: Files, out: string): void {
  fs.rmSync(out, { recursive: true, force: true });
  for (const folder of new Set([...files.keys()].map((file) => path.dirname(path.join(out, file)))))
    fs.mkdirSync(folder, { recursive: true });
  for (const [file, content] of files) fs.writeFileSync(path.join(out, file), content);
}

/**
 * How large a piece of the index may become, in bytes before packing. Smaller pieces load less per query, but make the table of pieces
 * longer, which every reader loads.
 */
export const pieceSize = (records: number): number => Math.round(50 * Math.sqrt(Math.max(records, 900)));

/** Records as they stand in the index: those of one type side by side. */
function byType(records: readonly SearchRecord[]): SearchRecord[] {
  const rank = ({ type }: SearchRecord) => TYPES.indexOf(type);
  return [...records].sort((a, b) => rank(a) - rank(b));
}

/** The parts of records in their order, each with its name, its words as they are indexed, and what it shows. */
function* piecesOf(records: readonly SearchRecord[], common: Common): Generator<Piece, void> {
  const examples = common.size > 0 ? exampleRecords(records) : new Set();
  for (const [n, record] of records.entries())
    for (const [p, part] of recordParts(record).entries())
      yield {
        name: partName(recordName(n, records.length), p, part.cited),
        shown: (build: string) => shown(record, part.text, p === 0 ? record.lead : '', build),
        words: indexWords(
          p === 0 ? { ...record, ...part, names: [...record.names, ...record.called] } : more(part.words),
          common,
          examples.has(record),
        ),
      };
}

/** A part of a record: the name of its file, what stands there, and its words for Pagefind. */
interface Piece {
  name: string;
  shown: (build: string) => PackedRecord;
  words: string[];
}

/** What of a part of a record is shown; the rest is only searched. */
function shown(
  { url, title, plan, state, answer }: SearchRecord,
  text: string,
  lead: string,
  build: string,
): PackedRecord {
  // What stands in the title is never shown again below it.
  const below = text
    .split('\n')
    .filter((line) => !title.includes(line))
    .join('\n');
  return packRecord(build, { url, meta: { title, text: below, plan, state, answer, lead } });
}

/** A part of a record after the first: its words alone. */
const more = (words: string): Indexed => ({ title: '', words, names: [] });
