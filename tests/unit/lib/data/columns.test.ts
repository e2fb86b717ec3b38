import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { cells, columnsOf, shown, type JsonSchema } from '../../../../src/lib/data/columns.ts';
import { choice, field } from '../../../../src/schemas/published/common.ts';

const columns = (shape: z.ZodRawShape) => columnsOf(z.toJSONSchema(z.strictObject(shape)) as JsonSchema);
const told = <T extends z.ZodType>(schema: T) => field(schema, '名', '意思');

test('a value that may be a range has a column for each end; a single value leaves the second empty', () => {
  const list = columns({ value: told(z.union([z.number(), z.tuple([z.number(), z.number()])])) });
  expect(list.map(({ name, title, type, required }) => [name, title, type, required])).toEqual([
    ['value', '名', 'number', true],
    ['value_max', '名上限', 'number', false],
  ]);
  expect(cells(list, { value: [2, 3] })).toEqual([2, 3]);
  expect(cells(list, { value: 0.3 })).toEqual([0.3, null]);
});

test('a record inside gives a column for each of its fields, all empty where it is missing', () => {
  const inner = field(z.strictObject({ code: told(z.string()), from: told(z.int()) }).nullable(), '外', '外面');
  const list = columns({ region: inner });
  expect(list.map(({ name, title, type, required }) => [name, title, type, required])).toEqual([
    ['region_code', '外名', 'string', false],
    ['region_from', '外名', 'integer', false],
  ]);
  expect(cells(list, { region: { code: '500155', from: 2021 } })).toEqual(['500155', 2021]);
  expect(cells(list, { region: null })).toEqual([null, null]);
});

test('lists are joined: texts as they are, records by plan and clause, source or name', () => {
  const list = columns({ all: told(z.array(z.string())) });
  expect(cells(list, { all: ['a', 'b'] })).toEqual(['a|b']);
  expect(cells(list, { all: [{ plan: 'p', clause: 'c1' }, { source: 's' }] })).toEqual(['p#c1|s']);
  expect(cells(list, { all: [{ name: '别名', reason: '因为' }] })).toEqual(['别名']);
});

test('a choice keeps its codes for programs and shows its words to people', () => {
  const list = columns({ kind: choice(['ge', 'gt'], { ge: '以上', gt: '超过' }, '名', '意思：') });
  expect(list[0]).toMatchObject({ enum: ['ge', 'gt'], description: '意思：ge 以上，gt 超过' });
  expect(cells(list, { kind: 'ge' })).toEqual(['ge']);
  expect(shown(list, { kind: 'ge' })).toEqual(['以上']);
});

test('an empty choice stays empty', () => {
  const kind = field(choice(['ge'], { ge: '以上' }, '名', '意思：').nullable(), '名', '意思');
  expect(shown(columns({ kind }), { kind: null })).toEqual([null]);
});

test('limits, patterns and dates are told', () => {
  const [year, code, day] = columns({
    year: told(z.int().min(1900).max(2100)),
    code: told(z.string().regex(/^\d{6}$/)),
    day: told(z.iso.date()),
  });
  expect(year).toMatchObject({ type: 'integer', minimum: 1900, maximum: 2100 });
  expect(code).toMatchObject({ type: 'string', pattern: '^\\d{6}$' });
  expect(day?.type).toBe('date');
  expect(day?.pattern).toBeUndefined();
});

test('a field without name and meaning, or with a shape that no cell holds, is refused by name', () => {
  expect(() => columns({ mute: z.string() })).toThrow('mute');
  expect(() => columns({ either: told(z.union([z.string(), z.number()])) })).toThrow('either');
  expect(() => columns({ flag: told(z.boolean()) })).toThrow('flag');
});
