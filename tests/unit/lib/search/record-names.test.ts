import { describe, expect, it } from 'vitest';
import {
  knownRecords,
  orderOf,
  partName,
  recordName,
  recordNumber,
  recordOf,
} from '../../../../src/lib/search/record-names.ts';

describe('the name of a record', () => {
  it('has the last digit first, and tells its number', () => {
    expect([recordName(1, 40), recordName(36, 40)]).toEqual(['10', '01']);
    const names = Array.from({ length: 100 }, (_, n) => recordName(n, 100));
    expect(names.map(recordNumber)).toEqual([...names.keys()]);
  });

  it('is in the names of its parts', () => {
    expect([partName('1a', 0), partName('1a', 2), partName('1a', 2, true)]).toEqual(['1a', '1a-2', '1a.2']);
    for (const part of ['1a', '1a-2', '1a.12']) expect(recordOf(part)).toBe('1a');
  });
});

describe('what is known of records by where they stand', () => {
  const records = [
    ...Array.from({ length: 40 }, () => ({ type: 'clause', regions: ['500108'], first: false })),
    { type: 'news', regions: [], first: false },
    { type: 'news', regions: ['500108'], first: true },
    { type: 'page', regions: ['530181', '500000', '530181'], first: false },
    { type: 'page', regions: ['500000', '530181'], first: true },
    { type: 'page', regions: ['999999'], first: false },
  ];
  const order = orderOf(records, ['100000', '500000', '500108', '530181']);
  const known = knownRecords(order);
  const names = records.map((_, n) => recordName(n, records.length));

  it('is told once for those that follow each other, places in their order and each once', () => {
    expect(order).toEqual({
      types: [
        ['clause', 40],
        ['news', 2],
        ['page', 3],
      ],
      first: [41, 43],
      codes: ['500000', '500108', '530181', '999999'],
      groups: [[1], [], [0, 2], [3]],
      runs: [0, 40, 1, 1, 0, 1, 2, 2, 3, 1],
    });
  });

  it('is read from their names', () => {
    expect(known.count).toBe(records.length);
    expect(names.map(known.typeOf)).toEqual(records.map(({ type }) => type));
    expect(names.slice(38).map(known.placesOf)).toEqual([
      ['500108'],
      ['500108'],
      [],
      ['500108'],
      ['500000', '530181'],
      ['500000', '530181'],
      ['999999'],
    ]);
    expect([...known.first]).toEqual([names[41], names[43]]);
  });

  it('gives the records of places', () => {
    expect([...known.recordsOf(new Set(['500108']))]).toEqual([...names.slice(0, 40), names[41]]);
    expect([...known.recordsOf(new Set(['500000', '999999']))]).toEqual(names.slice(42));
    expect([...known.recordsOf(new Set(['110000']))]).toEqual([]);
  });

  it.each([recordName(45, 45), '', '-'])('is nothing for a name that no record has: “%s”', (name) => {
    expect([known.typeOf(name), known.placesOf(name)]).toEqual(['', []]);
  });

  it('is nothing where there are no records', () => {
    const none = knownRecords(orderOf([], ['500108']));
    expect([none.count, none.typeOf('0'), none.placesOf('0'), [...none.recordsOf(new Set(['500108']))]]).toEqual([
      0,
      '',
      [],
      [],
    ]);
  });
});
