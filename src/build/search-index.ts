import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { commonTokens, exampleRecords } from '../lib/search/common.ts';
import { indexText, type Common } from '../lib/search/segment.ts';
import { recordsOf, type SearchRecord } from './records.ts';
import { saveRecords } from './saved-records.ts';
import { makeDictionary, makeNames, type Place } from './search-dictionary.ts';

/** All records of a built site, page by page. */
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

/** Writes index, dictionary and names of records into a folder. */
export async function writeSearch(
  records: readonly SearchRecord[],
  synonyms: readonly string[][],
  places: readonly Place[],
  out: string,
): Promise<void> {
  const common = commonTokens(records);
  await writeIndex(records, out, common);
  fs.writeFileSync(
    path.join(out, 'dictionary.json'),
    JSON.stringify(makeDictionary(records, synonyms, places, common)),
  );
  fs.writeFileSync(path.join(out, 'names.json'), JSON.stringify(makeNames(records, synonyms)));
}

/**
 * How large a chunk of the index may become, by Pagefind's own measure. Smaller chunks load less per query, but make the table of chunks
 * longer, which every reader loads.
 */
export const chunkSize = (records: number): number => Math.round(Math.min(8000, Math.max(1200, records / 10)));

/**
 * Writes a Pagefind index of records. Text is cut by our own segmentation, so the index is told to leave words alone.
 * @throws with Pagefind's own words when any step reports an error
 */
export async function writeIndex(
  records: readonly SearchRecord[],
  out: string,
  common: Common = new Set(),
): Promise<void> {
  const examples = common.size > 0 ? exampleRecords(records) : new Set();
  await writePagefind(records, out, (record) => indexText(record, common, examples.has(record)));
  trim(out);
}

/** Writes what Pagefind makes of records whose words are cut already. */
export async function writePagefind(
  records: readonly SearchRecord[],
  out: string,
  content: (record: SearchRecord) => string,
): Promise<void> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunkSize(records.length));
  const { index } = sound(await pagefind.createIndex({ forceLanguage: 'x-none' }));
  if (!index) throw new Error('Pagefind 没有建成索引');
  try {
    for (const record of records) {
      const { title, url, text, plan, state, answer } = record;
      sound(
        await index.addCustomRecord({
          url,
          content: content(record),
          language: 'x-none',
          meta: { title, text, plan, state, answer },
        }),
      );
    }
    sound(await index.writeFiles({ outputPath: out }));
  } finally {
    await pagefind.close();
  }
}

const SIGNATURE = 'pagefind_dcd';

/** Takes out what we do not use: ready-made interfaces, and in each record the indexed words (the readable text stays). */
function trim(out: string): void {
  for (const name of fs.readdirSync(out))
    if (/^pagefind-(ui|modular-ui|component-ui|highlight|worker)\./.test(name)) fs.rmSync(path.join(out, name));
  // The program is laid down unpacked (Pagefind knows it by its signature): servers pack it better than its own gzip does.
  const program = path.join(out, 'wasm.unknown.pagefind');
  fs.writeFileSync(program, gunzipSync(fs.readFileSync(program)));
  const fragments = path.join(out, 'fragment');
  for (const name of fs.readdirSync(fragments)) {
    const file = path.join(fragments, name);
    const text = gunzipSync(fs.readFileSync(file)).toString('utf8');
    if (!text.startsWith(SIGNATURE)) throw new Error(`Pagefind 的记录 ${name} 不是预期的格式`);
    const { url, meta } = JSON.parse(text.slice(SIGNATURE.length)) as { url: string; meta: Record<string, string> };
    const lean = {
      url,
      content: '',
      meta: Object.fromEntries(Object.entries(meta).filter(([, value]) => value !== '')),
      anchors: [],
    };
    fs.writeFileSync(file, gzipSync(SIGNATURE + JSON.stringify(lean), { level: 9 }));
  }
}

function sound<T extends { errors: string[] }>(response: T): T {
  if (response.errors.length > 0) throw new Error(`Pagefind：${response.errors.join('；')}`);
  return response;
}
