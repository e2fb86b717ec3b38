import { describe, expect, it } from 'vitest';
import {
  countTypes,
  inOrder,
  partName,
  placesByName,
  recordName,
  recordOf,
  runsOfPlaces,
  typesByName,
} from '../../../../src/lib/search/record-names.ts';

describe('the name of a record', () => {
  it('has the last digit first, and sorts as the records stand', () => {
    expect([recordName(1, 40), recordName(36, 40)]).toEqual(['10', '01']);
    const names = Array.from({ length: 100 }, (_, n) => recordName(n, 100));
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
    expect(types.map((_, n) => typeOf(recordName(n, types.length)))).toEqual(types);
  });

  it.each([recordName(43, 43), '', '-'])('is none for a name that no record has: “%s”', (name) => {
    expect(typesByName(countTypes(types))(name)).toBe('');
  });
});

describe('the places of a record', () => {
  const places = [['500108'], ['500108'], [], ['500108'], ['500000', '530181'], ['500000', '530181']];
  const runs = runsOfPlaces(places);
  const { placesOf, recordsOf } = placesByName(runs, places.length);
  const names = places.map((_, n) => recordName(n, places.length));

  it('are told once for records that follow each other', () => {
    expect(runs).toEqual({ groups: ['500108', '', '500000 530181'], runs: [0, 2, 1, 1, 0, 1, 2, 2] });
  });

  it('are known from its name', () => {
    expect(names.map(placesOf)).toEqual(places);
  });

  it('have these records', () => {
    expect([...recordsOf(new Set(['500108']))]).toEqual([names[0], names[1], names[3]]);
    expect([...recordsOf(new Set(['530181', '500108']))]).toEqual(names.filter((_, n) => n !== 2));
    expect([...recordsOf(new Set(['110000']))]).toEqual([]);
  });

  it.each([recordName(6, 6), '', '-'])('are none for a name that no record has: “%s”', (name) => {
    expect(placesOf(name)).toEqual([]);
  });

  it('are none where there are no records', () => {
    const none = placesByName(runsOfPlaces([]), 0);
    expect([none.placesOf('0'), [...none.recordsOf(new Set(['500108']))]]).toEqual([[], []]);
  });
});
