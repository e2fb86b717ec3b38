import { enableCompileCache } from 'node:module';
import { astroBuild, CODE_CACHE } from '../src/build/astro-build.ts';
import { ASIDE, startSite } from '../src/build/start-site.ts';

enableCompileCache(CODE_CACHE);
// The site is built aside and swapped in when it is whole: a failed build leaves the last good one as it was.
startSite();
const built = astroBuild(ASIDE);
// What finishes the site is loaded while its pages are built.
const finishing = import('../src/build/finish-site.ts');
try {
  await built;
  const { finishSite } = await finishing;
  console.log(`构建完成：dist/，搜索条目 ${await finishSite()} 条。`);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
process.exit(0);
