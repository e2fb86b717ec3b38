import { describe, expect, it } from 'vitest';
import {
  countTypes,
  inOrder,
  partName,
  recordName,
  recordOf,
  typesByName,
} from '../../../../src/lib/search/record-names.ts';

describe('the name of a record', () => {
  it('has the last digit first, and sorts as the records stand', () => {
    expect([recordName(1, 2), recordName(36, 2)]).toEqual(['10', '01']);
    const names = Array.from({ length: 100 }, (_, n) => recordName(n, 2));
    expect([...names].sort((a, b) => (inOrder(a) < inOrder(b) ? -1 : 1))).toEqual(names);
  });

  it('is in the names of its parts', () => {
    expect([partName('1a', 0), partName('1a', 2), partName('1a', 2, true)]).toEqual(['1a', '1a-2', '1a.2']);
    for (const part of ['1a', '1a-2', '1a.12']) expect(recordOf(part)).toBe('1a');
  });
});

describe('the type of a record', () => {
  const types = [...Array<string>(40).fill('clause'), 'news', 'page', 'page'];

  it('is known from its name', () => {
    const counts = countTypes(types);
    expect(counts).toEqual([
      ['clause', 40],
      ['news', 1],
      ['page', 2],
    ]);
    const typeOf = typesByName(counts);
    expect(types.map((_, n) => typeOf(recordName(n, 2)))).toEqual(types);
  });

  it.each([recordName(43, 2), '', '-'])('is none for a name that no record has: “%s”', (name) => {
    expect(typesByName(countTypes(types))(name)).toBe('');
  });
});
