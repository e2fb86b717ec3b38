import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WritingThread } from '../../../src/build/writing-thread.ts';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ip-plans-writing-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

it('has written every file, texts and bytes, into its folder when it ends', async () => {
  const thread = new WritingThread(folder);
  for (let n = 0; n < 250; n += 1) thread.write(`a/${n}.json`, `${n}质押`);
  thread.write('b/c/bytes', new Uint8Array([1, 2, 255]));
  await thread.end();
  expect(fs.readdirSync(path.join(folder, 'a'))).toHaveLength(250);
  expect(fs.readFileSync(path.join(folder, 'a', '249.json'), 'utf8')).toBe('249质押');
  expect([...fs.readFileSync(path.join(folder, 'b', 'c', 'bytes'))]).toEqual([1, 2, 255]);
});

it('says so when a file cannot be written', async () => {
  fs.writeFileSync(path.join(folder, 'file'), '');
  const thread = new WritingThread(folder);
  thread.write('file/inside', 'x');
  await expect(thread.end()).rejects.toThrow(/EEXIST|ENOTDIR/);
});

it('keeps nobody from ending who fails before it does', () => {
  const code = `import { WritingThread } from './src/build/writing-thread.ts';
    new WritingThread(${JSON.stringify(folder)}).write('a', 'x');
    throw new Error('failed in between');`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    encoding: 'utf8',
    timeout: 20_000,
  });
  expect(stderr).toContain('failed in between');
  expect(status).toBe(1);
});
