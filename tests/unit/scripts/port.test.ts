import { spawnSync } from 'node:child_process';
import net from 'node:net';
import { describe, expect, it } from 'vitest';
import { isFree, portOf, portTaken } from '../../../scripts/port.mjs';

/** Holds some port while something is done. */
async function holding(use: (port: number) => Promise<void>): Promise<void> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  await use((server.address() as net.AddressInfo).port);
  await new Promise((resolve) => server.close(resolve));
}

describe('portOf', () => {
  it('is the first that is given, else 4321', () => {
    expect(portOf('8080', '4000')).toBe(8080);
    expect(portOf(undefined, '4000')).toBe(4000);
    expect(portOf('', undefined)).toBe(4321);
  });

  it.each(['abc', '0', '-1', '65536', '80.5', '8e3', ' '])('refuses %j and says what to write', (word) => {
    expect(() => portOf(word)).toThrow(/不是端口号。请写成 1 到 65535/);
  });
});

describe('isFree', () => {
  it('tells a port that is taken from one that is not', async () => {
    let port = 0;
    await holding(async (taken) => {
      port = taken;
      expect(await isFree(taken)).toBe(false);
    });
    expect(await isFree(port)).toBe(true);
  });
});

describe('npm start and npm run preview', () => {
  const run = (script: string, PORT: string) =>
    spawnSync(process.execPath, [script], { env: { ...process.env, PORT }, encoding: 'utf8', timeout: 20_000 });

  it.each(['scripts/start.mjs', 'scripts/serve.ts'])('%s says at once that PORT is no number', (script) => {
    const { status, stdout, stderr } = run(script, 'abc');
    expect(stderr).toContain('PORT“abc”不是端口号');
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });

  it('npm start says that the port is taken before it installs or builds', async () => {
    await holding(async (port) => {
      const { status, stdout, stderr } = run('scripts/start.mjs', String(port));
      expect(stderr).toContain(portTaken(port));
      expect(stdout).toBe('');
      expect(status).toBe(1);
    });
  });
});
