import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fieldTables, GUIDE, guideWith, MARKS } from '../../../src/build/field-tables.ts';

const guide = fs.readFileSync(GUIDE, 'utf8');
const tables = fieldTables('.');
const rowOf = (table: string, field: string) => {
  const from = tables.indexOf(`### ${table}（`);
  const part = tables.slice(from, tables.indexOf('\n### ', from + 1));
  return part
    .split('\n')
    .find((line) => line.startsWith(`| \`${field}\` |`))
    ?.split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());
};

it('the tables of the guide are those that `npm run schemas` would write', () => {
  expect(guideWith(guide, tables) === guide, '字段改过了：运行 npm run schemas').toBe(true);
});

describe('a table of fields', () => {
  it('gives type, need, meaning and an example of the content', () => {
    expect(rowOf('一份文件', 'docNumber')).toEqual([
      '`docNumber`',
      '文字；可写 `null`',
      '是',
      '发文字号，用〔 〕；没有写 null',
      '`梁平府发〔2022〕9号`',
    ]);
    expect(rowOf('数字', 'counted')?.[2]).toBe('');
  });

  it('gives the values that may stand', () => {
    expect(rowOf('数字', 'kind')?.[1]).toBe('`target` `baseline` `achievement` `budget`');
    expect(rowOf('一份文件', 'titleOnly')).toBeUndefined();
    expect(rowOf('一份文件', 'clauses[].titleOnly')?.[1]).toBe('`true`、`false`');
  });

  it('has a row and a meaning for every field', () => {
    const rows = tables.split('\n').filter((line) => line.startsWith('| `'));
    expect(rows.length).toBeGreaterThan(120);
    expect(rows.filter((row) => (row.split(/(?<!\\)\|/)[4]?.trim() ?? '') === '')).toEqual([]);
  });
});

it('a guide without the marks is refused, not written over', () => {
  expect(() => guideWith('# 指南\n', tables)).toThrow(/不知道写在哪里/);
  expect(guideWith(`前\n${MARKS.start}\n旧\n${MARKS.end}\n后\n`, '新')).toBe(
    `前\n${MARKS.start}\n\n新\n\n${MARKS.end}\n后\n`,
  );
});

it('the pictures of the guide are there, are small, and each is shown', () => {
  const shown = [...guide.matchAll(/!\[[^\]]{6,}\]\((guide\/[^)]+)\)/g)].map((match) => match[1] ?? '');
  const there = fs.readdirSync('content/guide').map((name) => `guide/${name}`);
  expect(shown.sort()).toEqual(there.sort());
  for (const name of there) expect(fs.statSync(`content/${name}`).size, name).toBeLessThan(120_000);
});
