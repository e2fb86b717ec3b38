import { describe, expect, it } from 'vitest';
import { KILLED } from '../../../src/build/astro-build.ts';
import { LimitReached, measuredRun } from '../../../scripts/measured-run.ts';

const run = (code: string) => measuredRun(process.execPath, ['-e', code], { cwd: process.cwd() });

describe('a measured run', () => {
  it('that is killed, as the kernel does when memory runs out, has come to a limit', async () => {
    await expect(run("process.kill(process.pid, 'SIGKILL')")).rejects.toBeInstanceOf(LimitReached);
    await expect(run('process.exit(137)')).rejects.toBeInstanceOf(LimitReached);
  });

  it('whose own build was killed has come to a limit', async () => {
    await expect(run(`console.error(${JSON.stringify(KILLED)}); process.exit(1)`)).rejects.toBeInstanceOf(LimitReached);
  });

  it('that fails otherwise is a fault, with what it said', async () => {
    const failed = run("console.error('boom'); process.exit(1)");
    await expect(failed).rejects.toThrow('boom');
    await expect(failed).rejects.not.toBeInstanceOf(LimitReached);
  });
});
