import { enableCompileCache } from 'node:module';
import { astroBuild, CODE_CACHE } from '../src/build/astro-build.ts';
import { orSayWhy } from '../src/build/or-say-why.ts';

enableCompileCache(CODE_CACHE);
await orSayWhy(async () => {
  const { ASIDE, startSite } = await import('../src/build/start-site.ts');
  // The site is built aside and swapped in when it is whole: a failed build leaves the last good one as it was.
  startSite();
  const built = astroBuild(ASIDE);
  // What finishes the site is loaded while its pages are built.
  const finishing = import('../src/build/finish-site.ts');
  await built;
  const { finishSite } = await finishing;
  console.log(`构建完成：dist/，搜索条目 ${await finishSite()} 条。`);
});
