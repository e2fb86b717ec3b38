import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { originalText, withoutPeople } from '../../../src/build/originals.ts';
import { looksLikePhone } from '../../support/phone.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ip-plans-originals-'));
fs.copyFileSync('tests/fixtures/import/work-programme.txt', path.join(folder, 'made-up.txt'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

it('is the text with personal numbers and names hidden, as long as before', () => {
  const before = fs.readFileSync(path.join(folder, 'made-up.txt'), 'utf8');
  const text = originalText(folder, 'made-up') ?? '';
  expect(before).toMatch(/王小明.*13800001234/);
  expect(looksLikePhone(text)).toBe(false);
  expect(text).toContain('联系人:王某某;');
  expect(text).toContain('办公电话:0999-8261234');
  expect(text.length).toBe(before.length);
});

it('hides a name that is printed with a space', () => {
  expect(withoutPeople('（联系人：丁 戊；电话：略）')).toBe('（联系人：丁 某；电话：略）');
});

it('is nothing where the operator has no texts, or not this one; a folder that is not there is said', () => {
  expect([originalText(undefined, 'made-up'), originalText('', 'made-up'), originalText(folder, 'other')]).toEqual([
    null,
    null,
    null,
  ]);
  expect(() => originalText(path.join(folder, 'nowhere'), 'made-up')).toThrow(/ORIGINALS_DIR 写的文件夹.*不存在/);
});
