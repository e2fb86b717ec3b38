import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { writeServiceWorker } from '../src/build/service-worker.ts';
import { explained, unexplained } from '../src/build/known-warnings.ts';
import { siteAddress } from '../src/build/site-address.ts';
import { swapFolder } from '../src/build/swap-folder.ts';
import { synonymsOf } from '../src/loaders/synonyms.ts';
import { buildSearchIndex } from '../src/build/search-index.ts';
import { strings } from '../src/strings.ts';

// The site is built aside and swapped in when it is whole: a failed build leaves the last good one as it was.
const ASIDE = '.build/next';
const OLD = '.build/old';
/** A build makes much that is soon thrown away, and a large site fills more memory than the runtime takes by itself. */
const ROOM = '--max-semi-space-size=64 --max-old-space-size-percentage=60';

const { base, known } = siteAddress(process.env);
if (!known)
  console.warn(
    '提示：没有设 SITE_URL，content/site.yaml 的 url 也是空的。站点地图、订阅、日历和通讯录按 http://localhost:4321 写，页面不写规范网址；正式发布前请设好。',
  );

fs.rmSync(ASIDE, { recursive: true, force: true });
const { code, output } = await run('astro', ['build', '--force', '--outDir', ASIDE]);
const faults = unexplained(output);
if (code !== 0 || faults.length > 0) {
  console.error(
    code === 0 ? `\n构建里有没有说明过的警告：\n${faults.join('\n')}` : '\n构建没有成功。上一次构建好的网站没有动。',
  );
  process.exit(1);
}
const records = await buildSearchIndex(ASIDE, synonymsOf(process.cwd()));
writeServiceWorker(ASIDE, base, strings.offline.notice);
swapFolder(ASIDE, 'dist', OLD);
console.log(`构建完成：dist/，搜索条目 ${records} 条。`);
process.exit(0);

/** Runs a command, shows what it prints, and keeps the lines. */
function run(command: string, args: string[]): Promise<{ code: number; output: string[] }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_OPTIONS: `${ROOM} ${process.env['NODE_OPTIONS'] ?? ''}` },
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
      // A character may be cut in two where the output is cut into chunks.
      stream.setEncoding('utf8');
      stream.on('data', (chunk: string) => {
        text += chunk;
        // The list of pages is long and says nothing an editor needs.
        const shown = chunk
          .split('\n')
          .filter((line) => !/[├└]─/.test(line) && !explained(line))
          .join('\n');
        process.stdout.write(shown);
      });
    }
    child.on('close', (exit) => resolve({ code: exit ?? 1, output: text.split('\n') }));
  });
}
