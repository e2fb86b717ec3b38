import fs from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { EDITOR_FOLDER, editorFiles } from '../../../src/build/editor-schemas.ts';

const files = editorFiles();

it('the files for editors are those that `npm run schemas` would write', () => {
  const there = fs
    .readdirSync(EDITOR_FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name).split(path.sep).join('/'));
  expect(there.sort()).toEqual(Object.keys(files).sort());
  for (const [file, text] of Object.entries(files)) expect(fs.readFileSync(file, 'utf8'), file).toBe(text);
});

describe('the schemas', () => {
  const schemaOf = (name: string) => {
    const ajv = new Ajv({ strict: false });
    formats(ajv);
    return ajv.compile(JSON.parse(files[`${EDITOR_FOLDER}/schemas/${name}.json`] ?? '') as object);
  };
  const figures = () => parse(fs.readFileSync('content/plans/nanan-2022-2025/figures.yaml', 'utf8')) as object[];

  it('hold what the content holds, and refuse what the checks refuse', () => {
    const valid = schemaOf('figures');
    expect([valid(figures()), valid.errors]).toEqual([true, null]);
    expect(valid([{ ...figures()[0], comparator: 'over' }])).toBe(false);
    expect(valid([{ ...figures()[0], colour: 'red' }])).toBe(false);
    const terms = parse(fs.readFileSync('content/glossary.yaml', 'utf8')) as object[];
    expect(schemaOf('terms')(terms)).toBe(true);
  });

  it('explain each field in Chinese', () => {
    const { items } = JSON.parse(files[`${EDITOR_FOLDER}/schemas/figures.json`] ?? '') as {
      items: { properties: Record<string, { description?: string }> };
    };
    const missing = Object.entries(items.properties).filter(([, field]) => !/[一-鿿]/.test(field.description ?? ''));
    expect(missing.map(([name]) => name)).toEqual([]);
  });
});
