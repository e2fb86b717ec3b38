import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { explained, unexplained, withoutPages } from './known-warnings.ts';

/** A build makes much that is soon thrown away, and a large site fills more memory than the runtime takes by itself. */
const ROOM = '--max-semi-space-size=64 --max-old-space-size-percentage=60';

/** Where code that was read once stands compiled: half of Astro's start is reading its own. */
export const CODE_CACHE = path.resolve('node_modules/.cache/ip-plans-code');
/** So many compiled files are kept; what no build asks for any more goes with them. */
const MOST_CODE = 10_000;
/** What is said of a build that the system ended: nearly always because memory had run out. */
export const KILLED = '构建被系统中止（SIGKILL），多半是内存不够。请关掉别的程序，或换内存大的机器再建。';

/**
 * Builds pages and files into a folder, and shows what Astro prints.
 * @param env what is set for it besides the environment of this process
 * @throws when it fails, is killed, or warns of something that nobody has explained
 */
export async function astroBuild(outDir: string, env: Record<string, string> = {}): Promise<void> {
  if (fs.existsSync(CODE_CACHE) && fs.readdirSync(CODE_CACHE, { recursive: true }).length > MOST_CODE)
    fs.rmSync(CODE_CACHE, { recursive: true, force: true });
  const { code, killed, output } = await run('astro', ['build', '--force', '--outDir', outDir], env);
  const faults = unexplained(output);
  if (killed) throw new Error(KILLED);
  if (code !== 0) throw new Error('构建没有成功。');
  if (faults.length > 0) throw new Error(`构建里有没有说明过的警告：\n${faults.join('\n')}`);
}

/** Runs a command, shows what it prints, and keeps the lines. */
function run(
  command: string,
  args: string[],
  env: Record<string, string>,
): Promise<{ code: number; killed: boolean; output: string[] }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        ...env,
        ASTRO_TELEMETRY_DISABLED: '1',
        NODE_COMPILE_CACHE: CODE_CACHE,
        NODE_OPTIONS: `${ROOM} ${process.env['NODE_OPTIONS'] ?? ''}`,
      },
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
          .filter((line) => !explained(line))
          .flatMap((line) => {
            const rest = withoutPages(line);
            return rest === '' && line !== '' ? [] : rest.length < line.length && /[├└]─/.test(line) ? [rest] : [line];
          })
          .join('\n');
        process.stdout.write(shown);
      });
    }
    child.on('close', (exit, signal) =>
      resolve({ code: exit ?? 1, killed: signal === 'SIGKILL', output: text.split('\n') }),
    );
  });
}
