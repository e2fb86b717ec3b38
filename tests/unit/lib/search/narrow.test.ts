import { describe, expect, it } from 'vitest';
import type { Hit } from '../../../../src/lib/search/engine.ts';
import { narrow } from '../../../../src/lib/search/narrow.ts';

const hit = (id: string, type: string): Hit => ({
  id,
  type,
  words: 1,
  weight: 1,
  titled: 0,
  named: false,
  leads: false,
  score: 1,
  grade: 1,
  via: null,
});
const all = [hit('a', 'figure'), hit('b', 'clause'), hit('c', 'clause'), hit('d', 'term')];
const types = { figure: '数字', clause: '条款', term: '词语', news: '动态' };
const regions = [
  { code: '1', name: '南岸', ids: new Set(['a', 'b']) },
  { code: '2', name: '梁平', ids: new Set(['c']) },
  { code: '3', name: '昆明', ids: new Set<string>() },
];
const ids = (chosen: { types: string[]; regions: string[] }) =>
  narrow(all, chosen, types, regions).hits.map(({ id }) => id);

describe('narrow', () => {
  it('keeps everything when nothing is chosen, in its order', () => {
    expect(ids({ types: [], regions: [] })).toEqual(['a', 'b', 'c', 'd']);
  });

  it('keeps what is of any chosen type and in any chosen place', () => {
    expect(ids({ types: ['clause', 'term'], regions: [] })).toEqual(['b', 'c', 'd']);
    expect(ids({ types: [], regions: ['1', '2'] })).toEqual(['a', 'b', 'c']);
    expect(ids({ types: ['clause'], regions: ['1'] })).toEqual(['b']);
  });

  it('counts what each choice would leave beside the choices of the other kind', () => {
    const {
      types: offered,
      regions: places,
      anyType,
      anyRegion,
    } = narrow(all, { types: ['clause'], regions: ['1'] }, types, regions);
    expect(offered.map(({ value, count, chosen }) => [value, count, chosen])).toEqual([
      ['figure', 1, false],
      ['clause', 1, true],
    ]);
    expect(places.map(({ text, count, chosen }) => [text, count, chosen])).toEqual([
      ['南岸', 1, true],
      ['梁平', 1, false],
    ]);
    expect([anyType, anyRegion]).toEqual([2, 2]);
  });

  it('offers a chosen filter although it leaves nothing, so that it can be taken off', () => {
    const { hits, types: offered } = narrow(all, { types: ['news'], regions: [] }, types, regions);
    expect(hits).toEqual([]);
    expect(offered.find(({ value }) => value === 'news')).toEqual({
      value: 'news',
      text: '动态',
      count: 0,
      chosen: true,
    });
  });
});
