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
  { code: '1', name: '南岸', parent: '9' },
  { code: '2', name: '梁平', parent: null },
  { code: '3', name: '昆明', parent: null },
  { code: '9', name: '重庆', parent: null },
];
const lies: Record<string, string[]> = { a: ['1'], b: ['1'], c: ['2'] };
const placesOf = (id: string) => lies[id] ?? [];
const ids = (chosen: { types: string[]; regions: string[] }) =>
  narrow(all, chosen, types, regions, placesOf).hits.map(({ id }) => id);

describe('narrow', () => {
  it('keeps everything when nothing is chosen, in its order', () => {
    expect(ids({ types: [], regions: [] })).toEqual(['a', 'b', 'c', 'd']);
  });

  it('keeps what is of any chosen type and in any chosen place', () => {
    expect(ids({ types: ['clause', 'term'], regions: [] })).toEqual(['b', 'c', 'd']);
    expect(ids({ types: [], regions: ['1', '2'] })).toEqual(['a', 'b', 'c']);
    expect(ids({ types: ['clause'], regions: ['1'] })).toEqual(['b']);
    expect(ids({ types: [], regions: ['9'] })).toEqual(['a', 'b']);
  });

  it('counts what each choice would leave beside the choices of the other kind', () => {
    const {
      types: offered,
      regions: places,
      anyType,
      anyRegion,
    } = narrow(all, { types: ['clause'], regions: ['1'] }, types, regions, placesOf);
    expect(offered.map(({ value, count, chosen }) => [value, count, chosen])).toEqual([
      ['figure', 1, false],
      ['clause', 1, true],
    ]);
    expect(places.map(({ text, count, chosen }) => [text, count, chosen])).toEqual([
      ['南岸', 1, true],
      ['梁平', 1, false],
      ['重庆', 1, false],
    ]);
    expect([anyType, anyRegion]).toEqual([2, 2]);
  });

  it('offers a chosen filter although it leaves nothing, so that it can be taken off', () => {
    const { hits, types: offered } = narrow(all, { types: ['news'], regions: [] }, types, regions, placesOf);
    expect(hits).toEqual([]);
    expect(offered.find(({ value }) => value === 'news')).toEqual({
      value: 'news',
      text: '动态',
      count: 0,
      chosen: true,
    });
  });

  it('offers many places step by step: provinces, then what lies in the chosen one', () => {
    const many = [1, 2].flatMap((province) => [
      { code: `${province}`, name: `省${province}`, parent: null },
      { code: `${province}c`, name: `市${province}`, parent: `${province}` },
      ...Array.from({ length: 12 }, (_, n) => ({ code: `${province}c${n}`, name: `县${n}`, parent: `${province}c` })),
    ]);
    const everywhere = many.map(({ code }) => hit(code, 'clause'));
    const offered = (chosen: string[]) =>
      narrow(everywhere, { types: [], regions: chosen }, types, many, (id) => [id]).regions.map(({ value }) => value);
    expect(offered([])).toEqual(['1', '2']);
    expect(offered(['1'])).toEqual(['1', '1c', '2']);
    expect(offered(['2'])).toEqual(['1', '2', '2c']);
    expect(offered(['2c'])).toEqual(['1', '2', '2c', ...Array.from({ length: 12 }, (_, n) => `2c${n}`)]);
    expect(offered(['2c3'])).toEqual(offered(['2c']));
    // As many as may be offered at once, and one more.
    const hits = (count: number) => everywhere.slice(0, count);
    const of = (count: number) =>
      narrow(hits(count), { types: [], regions: [] }, types, many, (id) => [id]).regions.length;
    expect([of(24), of(25)]).toEqual([24, 2]);
    const few = narrow(everywhere.slice(0, 14), { types: [], regions: [] }, types, many, (id) => [id]);
    expect(few.regions).toHaveLength(14);
    expect(few.regions[0]).toMatchObject({ value: '1', count: 14 });
  });
});
