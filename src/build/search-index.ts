import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { commonTokens, exampleRecords } from '../lib/search/common.ts';
import { FORMAT } from '../lib/search/dictionary.ts';
import { TYPES } from '../lib/search/engine.ts';
import { packRecord, partName, type PackedRecord } from '../lib/search/open.ts';
import { indexText, isRare, tokenFamily, type Common, type Indexed } from '../lib/search/segment.ts';
import { pagefindFiles, rewriteIndex, type Files } from './pagefind-files.ts';
import { recordParts } from './record-parts.ts';
import { recordsOf, type SearchRecord } from './records.ts';
import { saveRecords } from './saved-records.ts';
import { makeDictionary, makeNames, makeTraditional, type Place } from './search-dictionary.ts';

/** All records of a site that has just been built, page by page. */
export function siteRecords(dist: string): SearchRecord[] {
  const pages = fs
    .readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .sort();
  return pages.flatMap((file) => {
    const folder = path.dirname(file).split(path.sep).join('/');
    return recordsOf(fs.readFileSync(path.join(dist, file), 'utf8'), folder === '.' ? '/' : `/${folder}/`);
  });
}

/**
 * Reads the records of a built site, writes index and dictionary into `dist/pagefind`, and takes the marks of records out of the pages.
 * Returns how many records there are.
 */
export async function buildSearchIndex(dist: string, synonyms: readonly string[][]): Promise<number> {
  const records = siteRecords(dist);
  const { items: places } = JSON.parse(fs.readFileSync(path.join(dist, 'data', 'regions.json'), 'utf8')) as {
    items: Place[];
  };
  const out = path.join(dist, 'pagefind');
  await writeSearch(records, synonyms, places, out);
  saveRecords(dist, records);
  return records.length;
}

/** Writes the index of records into a folder, and beside it what queries need. All of it carries the name of the build. */
export async function writeSearch(
  records: readonly SearchRecord[],
  synonyms: readonly string[][],
  places: readonly Place[],
  out: string,
): Promise<void> {
  const common = commonTokens(records);
  const parts = {
    dictionary: { format: FORMAT, ...makeDictionary(synonyms, places, common, records) },
    ...makeNames(records, synonyms),
    traditional: makeTraditional(records, synonyms),
  };
  const build = createHash('sha256')
    .update(JSON.stringify([parts, records]))
    .digest('hex')
    .slice(0, 8);
  const pieces = piecesOf(records, common);
  const files = rewriteIndex(await pagefindFiles(pieces.map(({ content }) => content)), {
    build,
    names: pieces.map(({ name }) => name),
    piece: pieceSize(records.length),
    family: tokenFamily,
    rare: isRare,
  });
  const json = (content: object) => Buffer.from(JSON.stringify({ build, ...content }));
  for (const [name, part] of Object.entries(parts)) files.set(`${name}.json`, json(part));
  for (const { name, shown } of pieces) files.set(`fragment/${name}.json`, Buffer.from(JSON.stringify(shown(build))));
  writeFiles(files, out);
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

/** The parts of records, each with its name, its words as they are indexed, and what it shows. */
function piecesOf(records: readonly SearchRecord[], common: Common) {
  const examples = common.size > 0 ? exampleRecords(records) : new Set();
  const rank = ({ type }: SearchRecord) => TYPES.indexOf(type);
  const width = records.length.toString(36).length;
  // Side by side what is alike: so the lists of types, which every reader loads, are short.
  return [...records]
    .sort((a, b) => rank(a) - rank(b))
    .flatMap((record, n) =>
      recordParts(record).map((part, p) => ({
        name: partName(recordName(n, width), p),
        shown: (build: string) => shown(record, part.text, build),
        content: indexText(
          p === 0 ? { ...record, ...part, names: [...record.names, ...record.called] } : more(part.words),
          common,
          examples.has(record),
        ),
      })),
    );
}

/** A record's number, its last digit first: of names that follow each other so, the table that every reader loads packs best. */
const recordName = (n: number, width: number): string => [...n.toString(36).padStart(width, '0')].reverse().join('');

/** What of a part of a record is shown; the rest is only searched. */
function shown({ url, title, plan, state, answer }: SearchRecord, text: string, build: string): PackedRecord {
  // What stands in the title is never shown again below it.
  const below = text
    .split('\n')
    .filter((line) => !title.includes(line))
    .join('\n');
  return packRecord(build, { url, meta: { title, text: below, plan, state, answer } });
}

/** A part of a record after the first: its words alone. */
const more = (words: string): Indexed => ({ title: '', words, names: [], type: '', regions: [], first: false });
