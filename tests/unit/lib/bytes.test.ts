import { expect, test } from 'vitest';
import { sizeText } from '../../../src/lib/bytes.ts';

test('a size is given in the unit that readers know, with two or three digits', () => {
  expect([812, 1024, 9_650, 122_880, 1_258_291].map(sizeText)).toEqual([
    '812 B',
    '1.0 KB',
    '9.4 KB',
    '120 KB',
    '1.2 MB',
  ]);
});
