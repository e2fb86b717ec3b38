import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Journal } from '../../../src/review/journal.ts';

let root = '';
const at = (name: string) => path.join(root, name);
const read = (name: string) => fs.readFileSync(at(name), 'utf8');
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'ip-plans-journal-'));
  fs.writeFileSync(at('a'), '一');
});
afterEach(() => fs.rmSync(root, { recursive: true }));
/** A new one each time: nothing may be kept in memory. */
const journal = () => new Journal(at('undo'));

it('takes back steps, the last first, also after a restart', () => {
  journal().write('改甲', at('a'), '二');
  journal().write('删甲', at('a'), null);
  expect([journal().last(), fs.existsSync(at('a'))]).toEqual(['删甲', false]);
  expect([journal().undo(), read('a')]).toEqual(['删甲', '二']);
  expect([journal().undo(), read('a')]).toEqual(['改甲', '一']);
  expect([journal().undo(), journal().last()]).toEqual([null, null]);
});

it('joins what is typed in a row into one step', () => {
  for (const text of ['一二', '一二三', '一二三四']) journal().write('打字', at('a'), text, true);
  expect([journal().undo(), read('a')]).toEqual(['打字', '一']);
});

it('does not take back over what somebody else changed', () => {
  journal().write('改甲', at('a'), '二');
  fs.writeFileSync(at('a'), '别人的');
  expect(() => journal().undo()).toThrow('a 在审读台以外改过了，不能撤销“改甲”');
  expect(read('a')).toBe('别人的');
});

it('forgets a step that was remembered and then cut off before its file was written', () => {
  journal().write('改甲', at('a'), '二');
  journal().write('改乙', at('a'), '三');
  fs.writeFileSync(at('a'), '二');
  expect(journal().last()).toBe('改甲');
  expect([journal().undo(), read('a')]).toEqual(['改甲', '一']);
});

it('leaves nothing beside the files', () => {
  journal().write('改甲', at('a'), '二');
  expect(fs.readdirSync(root).sort()).toEqual(['a', 'undo']);
});
