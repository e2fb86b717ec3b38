import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { program } from './servers.ts';

/** A command that runs held to a part of the machine, and what ends the holding. */
export interface Held {
  words: (command: readonly string[]) => string[];
  end: () => void;
}

/**
 * Holds commands, with all that they start, to so much memory (by a control group of the kernel, without swap) and so many processors.
 * @param memory GB of 2^30 bytes
 * @throws in Chinese where this machine does not let that be done
 */
export function held({ memory, cores }: { memory?: number | undefined; cores?: number | undefined }): Held {
  const parts: string[] = [];
  let group: string | undefined;
  if (memory !== undefined) {
    group = groupOf(Math.round(memory * 2 ** 30));
    if (group) parts.push('sh', '-c', `echo $$ > '${group}/cgroup.procs' && exec "$@"`, 'sh');
    else if (program('systemd-run') && fs.existsSync('/run/systemd/system')) {
      const user = process.getuid?.() === 0 ? [] : ['--user'];
      parts.push('systemd-run', ...user, '--scope', '--quiet', '-p', `MemoryMax=${memory}G`, '-p', 'MemorySwapMax=0');
    } else throw new Error('--memory：这里限不了内存。要 Linux，并用 root 运行，或有 systemd。');
  }
  if (cores !== undefined) {
    if (!program('taskset') || spawnSync('taskset', ['-c', `0-${cores - 1}`, 'true']).status !== 0)
      throw new Error('--cores：这里限不了核数。要 Linux 的 taskset（apt-get install util-linux），并且有这么多核。');
    parts.push('taskset', '-c', `0-${cores - 1}`);
  }
  return { words: (command) => [...parts, ...command], end: () => group && fs.rmdirSync(group) };
}

/** A new control group of this memory, of either version; undefined where none may be made. */
function groupOf(bytes: number): string | undefined {
  const own = /^\d+:memory:(.*)$/m.exec(readOr('/proc/self/cgroup'))?.[1] ?? '/';
  const first = path.join('/sys/fs/cgroup/memory', own);
  for (const [home, most, swap] of [
    ['/sys/fs/cgroup', 'memory.max', ['memory.swap.max', '0']],
    [
      fs.existsSync(first) ? first : '/sys/fs/cgroup/memory',
      'memory.limit_in_bytes',
      ['memory.memsw.limit_in_bytes', String(bytes)],
    ],
  ] as const) {
    const group = path.join(home, `ip-plans-${process.pid}`);
    try {
      fs.mkdirSync(group);
    } catch {
      continue;
    }
    if (fs.existsSync(path.join(group, most)))
      try {
        fs.writeFileSync(path.join(group, most), String(bytes));
        // Where the kernel does not count swap there is no such file.
        if (fs.existsSync(path.join(group, swap[0]))) fs.writeFileSync(path.join(group, swap[0]), swap[1]);
        return group;
      } catch {
        // It may be seen but not set.
      }
    fs.rmdirSync(group);
  }
  return undefined;
}

function readOr(file: string): string {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
}
