import fs from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import { readText } from '../../../src/loaders/text-file.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

it.each([
  ['ENOENT', '找不到这个文件'],
  ['EISDIR', '这是一个文件夹，不是文件'],
  ['EACCES', '没有权限读这个文件'],
  ['EPERM', '没有权限读这个文件'],
  ['EIO', '读不出这个文件（EIO）'],
])('a file that the system refuses with %s: %s', (code, cause) => {
  vi.spyOn(fs, 'readFileSync').mockImplementation(() => {
    throw Object.assign(new Error(code), { code });
  });
  expect(readText('.', 'content/topics.yaml').problem).toMatchObject({ file: 'content/topics.yaml', cause });
});

it('a folder where a file is looked for is called one', () => {
  expect(readText('.', 'content').problem?.cause).toBe('这是一个文件夹，不是文件');
});
