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
const swap = () => swapFolder(at('next'), at('dist'), at('old'), at('gone'));

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ip-plans-swap-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

describe('swapFolder', () => {
  it('puts the new one in the place of the old one, which stands beside it to be cleared away, and nothing else', () => {
    put('dist', '旧');
    put('next', '新');
    put('old', '更旧');
    expect(swap()).toBe(true);
    expect(read('dist')).toBe('新');
    expect(read('gone')).toBe('旧');
    expect(fs.readdirSync(folder)).toEqual(['dist', 'gone']);
  });

  it('never puts back what is being cleared away', () => {
    put('dist', '旧');
    put('next', '新');
    swap();
    fs.rmSync(at('dist'), { recursive: true });
    restoreFolder(at('dist'), at('old'));
    expect(fs.existsSync(at('dist'))).toBe(false);
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
    expect(swap()).toBe(false);
    expect(fs.readdirSync(folder)).toEqual(['dist']);
    expect(read('dist')).toBe('新');
  });

  it('puts the old one back when the new one cannot be put in its place', () => {
    put('dist', '旧');
    expect(swap).toThrow();
    expect(read('dist')).toBe('旧');
    expect(fs.readdirSync(folder)).toEqual(['dist']);
  });
});
