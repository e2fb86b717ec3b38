import { expect, test } from 'vitest';
import { csv } from '../../../../src/lib/data/csv.ts';

test('a table begins with a byte order mark and ends each line as the standard says', () => {
  expect(csv(['a', 'b'], [['知识', 6]])).toBe('\uFEFFa,b\r\n知识,6\r\n');
});

test('commas, quotes and line breaks are kept inside quotes', () => {
  expect(csv(['a', 'b', 'c'], [['一,二', '他说"好"', '上\n下']])).toBe(
    '\uFEFFa,b,c\r\n"一,二","他说""好""","上\n下"\r\n',
  );
});

test('a missing value is an empty cell, and a table without rows still has its header', () => {
  expect(csv(['a', 'b'], [[null, 2]])).toBe('\uFEFFa,b\r\n,2\r\n');
  expect(csv(['a', 'b'], [])).toBe('\uFEFFa,b\r\n');
});
