import { readList } from '../loaders/read-list.ts';
import { strings } from '../strings.ts';
import { clearAway } from './clear-away.ts';
import { writeHostHeaders } from './host-headers.ts';
import { leaveMarks } from './moved-pages.ts';
import { buildSearchIndex } from './search-index.ts';
import { writeServiceWorker } from './service-worker.ts';
import { siteAddress } from './site-address.ts';
import { ASIDE, GONE, LIVE, OLD } from './start-site.ts';
import { swapFolder } from './swap-folder.ts';

/**
 * Makes a site whole whose pages stand aside (search index, policies of their own code, headers for hosts, service worker), and puts it in the place of the last one.
 * @returns how many records its search has
 */
export async function finishSite(): Promise<number> {
  const synonyms = readList(process.cwd(), 'synonyms').map(({ words }) => words);
  leaveMarks(ASIDE);
  const records = await buildSearchIndex(ASIDE, synonyms);
  const { base } = siteAddress(process.env);
  writeHostHeaders(ASIDE, base);
  writeServiceWorker(ASIDE, base, strings.offline.notice);
  const gone = `${GONE}${process.pid}`;
  if (swapFolder(ASIDE, LIVE, OLD, gone)) clearAway(gone);
  return records;
}
