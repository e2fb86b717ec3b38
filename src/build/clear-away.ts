import { spawn } from 'node:child_process';

/** What the process that clears runs: two may clear one folder, so what is gone already is none of its troubles. */
const CODE = 'require("node:fs").rmSync(process.argv[1], { recursive: true, force: true, maxRetries: 3 })';

/**
 * Deletes a folder in a process of its own, which nobody waits for: to delete some thousand files is a second of waiting for the disk.
 * @param folder one that nothing else is to use any more
 */
export function clearAway(folder: string): void {
  spawn(process.execPath, ['--eval', CODE, folder], { stdio: 'ignore', detached: true }).unref();
}
