import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { KILLED } from '../src/build/astro-build.ts';

/** What a command took. Where there is no /proc, memory and processor time are 0. */
export interface Took {
  seconds: number;
  /** Processor time of the command and all that it started, in seconds: what others do on the machine hardly changes it. */
  processor: number;
  /** The most memory that they held together, in bytes. */
  memory: number;
}

/** Where a run is ended from outside. */
export interface Limit {
  /** The longest it may take, in minutes. */
  minutes: number;
  /** So much of the disk must stay free, in bytes. */
  free: number;
}

/** A run that ended at a limit of the machine, or at one that was set: that is a finding, not a fault. */
export class LimitReached extends Error {}

const SAMPLE_EVERY = 250;
/** Clock ticks in a second, as Linux counts processor time for programs. */
const TICKS = 100;

/**
 * Runs a command and measures it.
 * @throws {LimitReached} when it was ended at a limit, or ran out of memory
 * @throws with the last of what it printed when it fails
 */
export function measuredRun(
  command: string,
  args: readonly string[],
  { cwd, env = {}, limit }: { cwd: string; env?: Record<string, string>; limit?: Limit },
): Promise<Took> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const before = processorOfEnded();
    // A group of its own, so that all that it starts can be ended with it.
    const child = spawn(command, args, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
      detached: true,
    });
    let memory = 0;
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part: Buffer) => (said = (said + part.toString()).slice(-4000)));
    let reached = '';
    const timer = setInterval(() => {
      memory = Math.max(memory, held(child.pid ?? 0));
      if (!limit || reached !== '') return;
      reached = reachedOf(limit, cwd, performance.now() - began);
      if (reached !== '' && child.pid) process.kill(-child.pid, 'SIGKILL');
    }, SAMPLE_EVERY);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearInterval(timer);
      const took = {
        seconds: (performance.now() - began) / 1000,
        processor: processorOfEnded() - before,
        memory,
      };
      if (code === 0) resolve(took);
      else if (reached !== '') reject(new LimitReached(reached));
      // What the kernel ends for want of memory ends by this signal: the command itself, or the build that it started.
      else if (signal === 'SIGKILL' || code === 137 || said.includes('heap out of memory') || said.includes(KILLED))
        reject(new LimitReached(`内存不够，${(memory / 1e9).toFixed(1)} GB、${took.seconds.toFixed(0)} 秒时停下`));
      else reject(new Error(said));
    });
  });
}

/** Which limit a run has come to, in words; empty while it has not. */
function reachedOf({ minutes, free }: Limit, folder: string, took: number): string {
  if (took > minutes * 60_000) return `${minutes} 分钟没有建完`;
  const { bavail, bsize } = fs.statfsSync(folder);
  return bavail * bsize < free ? `磁盘快满，${(took / 1000).toFixed(0)} 秒时停下` : '';
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
