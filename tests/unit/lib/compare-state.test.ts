import { describe, expect, it } from 'vitest';
import { pickedQuery, readPicked } from '../../../src/lib/compare-state.ts';

const known = { indicators: ['patents', 'trademarks'], regions: ['500108', '500155'] };

describe('readPicked', () => {
  it('reads indicators and places that stand in an address, each once, in the order of the page', () => {
    expect(readPicked('?region=500155&indicator=trademarks&indicator=patents&indicator=patents', known)).toEqual({
      indicators: ['patents', 'trademarks'],
      regions: ['500155'],
    });
  });

  it('passes over what the page does not know', () => {
    expect(readPicked('?indicator=none&region=%3Cscript%3E', known)).toEqual({ indicators: [], regions: [] });
  });
});

describe('pickedQuery', () => {
  it('writes what readPicked reads', () => {
    const picked = { indicators: ['patents', 'trademarks'], regions: ['500108'] };
    expect(pickedQuery(picked)).toBe('?indicator=patents&indicator=trademarks&region=500108');
    expect(readPicked(pickedQuery(picked), known)).toEqual(picked);
  });

  it('is empty when nothing was picked', () => {
    expect(pickedQuery({ indicators: [], regions: [] })).toBe('');
  });
});
