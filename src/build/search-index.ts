import fs from 'node:fs';
import path from 'node:path';
import * as pagefind from 'pagefind';
import { indexText } from '../lib/search/segment.ts';
import { recordsOf, type SearchRecord } from './records.ts';

/** The text of one field of Pagefind's answer, short keys since each record carries them. */
export interface RecordMeta {
  title: string;
  type: string;
  text: string;
  plan: string;
  state: string;
}

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
 * Writes the search index of a built site into `dist/pagefind`.
 * Text is cut by our own segmentation, so the index is told to leave words alone.
 * @throws with Pagefind's own words when any step reports an error
 */
export async function buildSearchIndex(dist: string): Promise<number> {
  // Small chunks: a query then loads a few kilobytes, not the whole index.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= '500';
  const { index } = sound(await pagefind.createIndex({ forceLanguage: 'x-none' }));
  if (!index) throw new Error('Pagefind 没有建成索引');
  try {
    const records = siteRecords(dist);
    for (const { type, title, url, text, regions, plan, state } of records) {
      const meta: Record<string, string> = { title, type, text, plan, state };
      sound(
        await index.addCustomRecord({
          url,
          content: `${indexText(title)} . ${indexText(text)}`,
          language: 'x-none',
          meta,
          filters: { type: [type], region: regions },
        }),
      );
    }
    sound(await index.writeFiles({ outputPath: path.join(dist, 'pagefind') }));
    for (const name of fs.readdirSync(path.join(dist, 'pagefind')))
      if (/^pagefind-(ui|modular-ui|component-ui|highlight)\./.test(name)) fs.rmSync(path.join(dist, 'pagefind', name));
    return records.length;
  } finally {
    await pagefind.close();
  }
}

function sound<T extends { errors: string[] }>(response: T): T {
  if (response.errors.length > 0) throw new Error(`Pagefind：${response.errors.join('；')}`);
  return response;
}
