import fs from 'node:fs';
import path from 'node:path';
import { checkContent } from '../loaders/check-content.ts';
import { problemText } from '../loaders/problem.ts';
import type { Content } from '../loaders/read-content.ts';
import { clearAway } from './clear-away.ts';
import { siteAddress } from './site-address.ts';
import { restoreFolder } from './swap-folder.ts';

/** Where builds keep what is not published. */
const HOME = '.build';
/** Where a site is built, aside; where it stands when it is whole; and where the last one stands while the two are swapped. */
export const ASIDE = `${HOME}/next`;
export const LIVE = 'dist';
export const OLD = `${HOME}/old`;
/** What a site that was swapped out is called while it is cleared away; the number of the build that did follows. */
export const GONE = `${HOME}/gone-`;

/**
 * What every build begins with: a last good site that an earlier build left moved aside is put back, half of one goes, and the content is
 * checked. The settings of Astro already read some of it, so its own check would come too late for those files.
 * @returns the content
 * @throws with every problem of the content in the message
 */
export function startSite(): Content {
  restoreFolder(LIVE, OLD);
  fs.rmSync(ASIDE, { recursive: true, force: true });
  // An earlier build's clearing may have been killed.
  const left = fs.existsSync(HOME) ? fs.readdirSync(HOME).map((name) => path.join(HOME, name)) : [];
  for (const folder of left) if (folder.startsWith(path.normalize(GONE))) clearAway(folder);
  const { content, problems } = checkContent(process.cwd());
  if (problems.length > 0)
    throw new Error(`内容检查没有通过：${problems.length} 处。\n${problems.map(problemText).join('\n')}`);
  warnOfAddress();
  return content;
}

/** Says once what follows from the site's own address not being known. */
function warnOfAddress(): void {
  if (!siteAddress(process.env).known)
    console.warn(
      '提示：没有设 SITE_URL，content/site.yaml 的 url 也是空的。站点地图、订阅、日历和通讯录按 http://localhost:4321 写，页面不写规范网址；正式发布前请设好。',
    );
}
