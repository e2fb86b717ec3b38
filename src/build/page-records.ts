import fs from 'node:fs';
import path from 'node:path';
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { recordsOf, type SearchRecord } from './records.ts';
import { withoutRecords } from './saved-records.ts';

// Reading pages is most of the work of an index, and no page needs another: each core reads its share.

/** What one thread is given: a built site, its pages, and whether their marks of records are to be taken out. */
interface Share {
  dist: string;
  pages: readonly string[];
  strip: boolean;
}

/** So many pages are read before another thread is worth its start. */
const WORTH = 100;

/**
 * All records of a site that has just been built, page by page in the order of their addresses.
 * @param strip whether the attributes that told what is where are then taken out of the pages: readers need not load them
 */
export async function siteRecords(dist: string, strip = false): Promise<SearchRecord[]> {
  const pages = fs
    .readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort();
  const threads = Math.max(1, Math.min(availableParallelism(), Math.ceil(pages.length / WORTH)));
  const length = Math.ceil(pages.length / threads);
  const shares = Array.from({ length: threads }, (_, n) => pages.slice(n * length, (n + 1) * length));
  const read = await Promise.all(shares.map((share) => inThread({ dist, pages: share, strip })));
  return read.flat();
}

const inThread = (share: Share): Promise<SearchRecord[]> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(new URL(import.meta.url), { workerData: share });
    thread.once('message', resolve);
    thread.once('error', reject);
  });

function readShare({ dist, pages, strip }: Share): SearchRecord[] {
  return pages.flatMap((page) => {
    const file = path.join(dist, page);
    const html = fs.readFileSync(file, 'utf8');
    const folder = path.dirname(page).split(path.sep).join('/');
    const records = page.endsWith('index.html') ? recordsOf(html, folder === '.' ? '/' : `/${folder}/`) : [];
    const stripped = strip ? withoutRecords(html) : html;
    if (stripped !== html) fs.writeFileSync(file, stripped);
    return records;
  });
}

if (!isMainThread && parentPort) parentPort.postMessage(readShare(workerData as Share));
