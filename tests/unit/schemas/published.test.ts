import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { columnsOf, type Column, type JsonSchema } from '../../../src/lib/data/columns.ts';
import { FOREIGN_KEYS, primaryKey, TABLES, type TableName } from '../../../src/schemas/published/datasets.ts';
import { citedFigure } from '../../../src/schemas/published/figure.ts';

const columns = (schema: z.ZodType) => columnsOf(z.toJSONSchema(schema) as JsonSchema);
const tables = Object.entries(TABLES).map(([name, schema]) => [name, columns(schema)] as [TableName, Column[]]);
const named = (name: TableName) => tables.find(([other]) => other === name)?.[1] ?? [];

test('every column has a name and a Chinese title of its own, and says what it means', () => {
  for (const [table, list] of [...tables, ['figures of one plan', columns(citedFigure)] as const]) {
    expect(new Set(list.map((column) => column.name)).size, table).toBe(list.length);
    expect(new Set(list.map((column) => column.title)).size, table).toBe(list.length);
    for (const { name, title, description } of list) {
      expect(name, table).toMatch(/^[a-zA-Z_]+$/);
      expect(title, `${table}.${name}`).toMatch(/^[\u4e00-\u9fff]+$/);
      expect(description, `${table}.${name}`).toMatch(/[\u4e00-\u9fff]/);
    }
  }
});

test('every word of a choice is explained in Chinese', () => {
  for (const [table, list] of tables)
    for (const column of list)
      for (const word of column.enum ?? []) {
        expect(column.description, `${table}.${column.name}`).toContain(`${word} `);
        expect(column.words?.[word], `${table}.${column.name} ${word}`).toMatch(/[\u4e00-\u9fff]/);
      }
});

test('keys name columns that are there', () => {
  for (const [table, list] of tables) {
    const names = list.map((column) => column.name);
    expect(names, table).toEqual(expect.arrayContaining(primaryKey(table)));
    for (const { fields, table: other, to } of FOREIGN_KEYS[table] ?? []) {
      expect(names, table).toEqual(expect.arrayContaining(fields));
      expect(
        named(other).map((column) => column.name),
        other,
      ).toEqual(expect.arrayContaining(to));
    }
  }
});
