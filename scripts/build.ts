import { astroBuild } from '../src/build/astro-build.ts';
import { ASIDE, finishSite, startSite } from '../src/build/finish-site.ts';

// The site is built aside and swapped in when it is whole: a failed build leaves the last good one as it was.
startSite();
try {
  await astroBuild(ASIDE);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
console.log(`构建完成：dist/，搜索条目 ${await finishSite()} 条。`);
process.exit(0);
