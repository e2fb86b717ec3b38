import { expect, test } from 'vitest';
import { csv, flat } from '../../../src/lib/csv.ts';

test('a table begins with a byte order mark and ends each line as the standard says', () => {
  expect(csv([{ a: '知识', b: 6 }])).toBe('\uFEFFa,b\r\n知识,6\r\n');
});

test('commas, quotes and line breaks are kept inside quotes', () => {
  expect(csv([{ a: '一,二', b: '他说"好"', c: '上\n下' }])).toBe('\uFEFFa,b,c\r\n"一,二","他说""好""","上\n下"\r\n');
});

test('a missing value is an empty cell, and rows may lack columns', () => {
  expect(csv([{ a: null }, { b: 2 }])).toBe('\uFEFFa,b\r\n,\r\n,2\r\n');
});

test('a range fills value and value_max, a single value leaves the latter empty', () => {
  expect(flat({ value: [2, 3] })).toEqual({ value: 2, value_max: 3 });
  expect(flat({ value: 0.3 })).toEqual({ value: 0.3, value_max: null });
});

test('lists are joined, records inside flattened, evidence becomes plan and clause or the source', () => {
  expect(
    flat({ topics: ['a', 'b'], region: { code: '500155', name: '梁平区' }, normalized: { value: 6, unit: '件' } }),
  ).toEqual({
    topics: 'a|b',
    region_code: '500155',
    region_name: '梁平区',
    normalized_value: 6,
    normalized_value_max: null,
    normalized_unit: '件',
  });
  expect(flat({ evidence: [{ plan: 'p', clause: 'c1' }, { source: 's' }] })).toEqual({ evidence: 'p#c1|s' });
});
