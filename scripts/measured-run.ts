import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** What a command took. Where there is no /proc, memory and processor time are 0. */
export interface Took {
  seconds: number;
  /** Processor time of the command and all that it started, in seconds: what others do on the machine hardly changes it. */
  processor: number;
  /** The most memory that they held together, in bytes. */
  memory: number;
}

const SAMPLE_EVERY = 250;
/** Clock ticks in a second, as Linux counts processor time for programs. */
const TICKS = 100;

/**
 * Runs a command and measures it.
 * @throws with the last of what it printed when it fails
 */
export function measuredRun(
  command: string,
  args: readonly string[],
  { cwd, env = {} }: { cwd: string; env?: Record<string, string> },
): Promise<Took> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const before = processorOfEnded();
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
    let memory = 0;
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part: Buffer) => (said = (said + part.toString()).slice(-4000)));
    const timer = setInterval(() => (memory = Math.max(memory, held(child.pid ?? 0))), SAMPLE_EVERY);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      const took = {
        seconds: (performance.now() - began) / 1000,
        processor: processorOfEnded() - before,
        memory,
      };
      if (code === 0) resolve(took);
      else reject(new Error(said));
    });
  });
}

/** Processor time of the processes that this one started and that have ended, in seconds. */
function processorOfEnded(): number {
  try {
    const fields = fs.readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[13]) + Number(fields[14])) / TICKS;
  } catch {
    return 0;
  }
}

/** Resident memory of a process and all below it; what they share is counted for each. */
function held(pid: number): number {
  try {
    const own = Number(/^VmRSS:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
    const below = fs
      .readdirSync(`/proc/${pid}/task`)
      .flatMap((task) => fs.readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean));
    return own + below.reduce((total, child) => total + held(Number(child)), 0);
  } catch {
    // A process may end while it is looked at.
    return 0;
  }
}

/** All files of a folder with their sizes in bytes. */
export const filesOf = (folder: string): { file: string; size: number }[] =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ file, size: fs.statSync(file).size }));

export const sum = (files: readonly { size: number }[]): number => files.reduce((total, { size }) => total + size, 0);
