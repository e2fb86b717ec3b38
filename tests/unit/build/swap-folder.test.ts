import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { restoreFolder, swapFolder } from '../../../src/build/swap-folder.ts';

let folder: string;
const at = (name: string) => path.join(folder, name);
const put = (name: string, text: string) => {
  fs.mkdirSync(at(name), { recursive: true });
  fs.writeFileSync(path.join(at(name), 'index.html'), text);
};
const read = (name: string) => fs.readFileSync(path.join(at(name), 'index.html'), 'utf8');
const swap = () => swapFolder(at('next'), at('dist'), at('old'));

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ip-plans-swap-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

describe('swapFolder', () => {
  it('puts the new one in the place of the old one and leaves nothing beside it', () => {
    put('dist', '旧');
    put('next', '新');
    put('old', '更旧');
    swap();
    expect(read('dist')).toBe('新');
    expect(fs.readdirSync(folder)).toEqual(['dist']);
  });

  it('brings back the old one when a build was killed after it was moved aside', () => {
    put('old', '旧');
    put('next', '新');
    restoreFolder(at('dist'), at('old'));
    expect(read('dist')).toBe('旧');
    swap();
    expect(read('dist')).toBe('新');
  });

  it('works where there is no old one', () => {
    put('next', '新');
    swap();
    expect(read('dist')).toBe('新');
  });

  it('puts the old one back when the new one cannot be put in its place', () => {
    put('dist', '旧');
    expect(swap).toThrow();
    expect(read('dist')).toBe('旧');
    expect(fs.readdirSync(folder)).toEqual(['dist']);
  });
});
