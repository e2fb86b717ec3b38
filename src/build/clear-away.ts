import { spawn } from 'node:child_process';

/** What the process that clears runs: two may clear one folder, so what is gone already is none of its troubles. */
const CODE = 'require("node:fs").rmSync(process.argv[1], { recursive: true, force: true, maxRetries: 3 })';

/**
 * Deletes a folder in a process of its own, which nobody waits for: to delete some thousand files is a second of waiting for the disk.
 * @param folder one that nothing else is to use any more
 */
export function clearAway(folder: string): void {
  const child = spawn(process.execPath, ['--eval', CODE, folder], { stdio: 'ignore', detached: true });
  // What stays lies in a folder that the next build clears: a site that stands must not fail for it.
  child.on('error', (error) => console.warn(`旧的 ${folder} 没有清除：${error.message}。可以手工删去。`));
  child.unref();
}
