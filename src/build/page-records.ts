import fs from 'node:fs';
import path from 'node:path';
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { ownPolicy } from './own-policy.ts';
import { recordsOf, type SearchRecord } from './records.ts';
import { withoutRecords } from './saved-records.ts';

// Reading pages is most of the work of an index, and no page needs another: each core reads its share.

/** What one thread is given: a built site, its pages, and whether they are to be made ready for readers. */
interface Share {
  dist: string;
  pages: readonly string[];
  finish: boolean;
}

/** So many pages are read before another thread is worth its start. */
const WORTH = 100;

/**
 * All records of a site that has just been built, page by page in the order of their addresses.
 * @param finish whether the pages are then made ready for readers: without the attributes that told what is where, and with policies
 * that name their own code alone
 */
export async function siteRecords(dist: string, finish = false): Promise<SearchRecord[]> {
  const pages = fs
    .readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort();
  const threads = Math.max(1, Math.min(availableParallelism(), Math.ceil(pages.length / WORTH)));
  const length = Math.ceil(pages.length / threads);
  const shares = Array.from({ length: threads }, (_, n) => pages.slice(n * length, (n + 1) * length));
  const read = await Promise.all(shares.map((share) => inThread({ dist, pages: share, finish })));
  return read.flat();
}

const inThread = (share: Share): Promise<SearchRecord[]> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(new URL(import.meta.url), { workerData: share });
    thread.once('message', resolve);
    thread.once('error', reject);
  });

function readShare({ dist, pages, finish }: Share): SearchRecord[] {
  return pages.flatMap((page) => {
    const file = path.join(dist, page);
    const html = fs.readFileSync(file, 'utf8');
    const folder = path.dirname(page).split(path.sep).join('/');
    const records = page.endsWith('index.html') ? recordsOf(html, folder === '.' ? '/' : `/${folder}/`) : [];
    if (finish) fs.writeFileSync(file, ownPolicy(withoutRecords(html)));
    return records;
  });
}

if (!isMainThread && parentPort) parentPort.postMessage(readShare(workerData as Share));
