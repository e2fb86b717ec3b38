import fs from 'node:fs';
import { readList } from '../loaders/read-list.ts';
import { strings } from '../strings.ts';
import { buildSearchIndex } from './search-index.ts';
import { writeServiceWorker } from './service-worker.ts';
import { siteAddress } from './site-address.ts';
import { restoreFolder, swapFolder } from './swap-folder.ts';

/** Where a site is built, aside; where it stands when it is whole; and where the last one stands while the two are swapped. */
export const ASIDE = '.build/next';
const LIVE = 'dist';
const OLD = '.build/old';

/**
 * Makes a site whole whose pages stand aside (search index, policies of their own code, service worker), and puts it in the place of the last one.
 * @returns how many records its search has
 */
export async function finishSite(): Promise<number> {
  const synonyms = readList(process.cwd(), 'synonyms').map(({ words }) => words);
  const records = await buildSearchIndex(ASIDE, synonyms);
  writeServiceWorker(ASIDE, siteAddress(process.env).base, strings.offline.notice);
  swapFolder(ASIDE, LIVE, OLD);
  return records;
}

/** What every build begins with: a last good site that an earlier build left moved aside is put back, and half of one goes. */
export function startSite(): void {
  restoreFolder(LIVE, OLD);
  fs.rmSync(ASIDE, { recursive: true, force: true });
  warnOfAddress();
}

/** Says once what follows from the site's own address not being known. */
function warnOfAddress(): void {
  if (!siteAddress(process.env).known)
    console.warn(
      '提示：没有设 SITE_URL，content/site.yaml 的 url 也是空的。站点地图、订阅、日历和通讯录按 http://localhost:4321 写，页面不写规范网址；正式发布前请设好。',
    );
}
