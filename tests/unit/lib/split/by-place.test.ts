import { describe, expect, it } from 'vitest';
import { areaPath, pagesBelow, placesOf, splitByPlace, type Area } from '../../../../src/lib/split/by-place.ts';

interface Place {
  id: string;
  count: number;
  children: Place[];
}
const place = (id: string, count: number, ...children: Place[]): Place => ({ id, count, children });
const split = (tops: Place[], most: number) => splitByPlace(tops, { countOf: ({ count }) => count, most });
const together = (tops: Place[], most: number) =>
  splitByPlace(tops, { countOf: ({ count }) => count, most, together: true });
const ids = (places: Iterable<Place>) => [...places].map(({ id }) => id);
const seen = (area: Area<Place>): unknown => ({
  [area.place?.id ?? 'all']: area.count,
  shown: ids(area.shown),
  ...(area.below.length > 0 && { below: area.below.map(seen) }),
});

const country = (own: number) =>
  place(
    '国',
    own,
    place('渝', 2, place('南岸', 5), place('梁平', 6)),
    place('云', 0, place('安宁', 4)),
    place('贵', 0),
  );

describe('splitByPlace', () => {
  it('leaves a list that is short enough as it is', () => {
    expect(seen(split([country(1)], 18))).toEqual({ all: 18, shown: ['国', '渝', '南岸', '梁平', '安宁'] });
  });

  it('gives places pages of their own when the list is longer, and shows on the first what is of the whole', () => {
    expect(seen(split([country(1)], 13))).toEqual({
      all: 18,
      shown: ['国'],
      below: [
        { 渝: 13, shown: ['渝', '南岸', '梁平'] },
        { 云: 4, shown: ['安宁'] },
      ],
    });
  });

  it('goes on below a place that is too long itself, and leaves one place without any below whole', () => {
    expect(seen(split([country(0)], 5))).toEqual({
      all: 17,
      shown: [],
      below: [
        {
          渝: 13,
          shown: ['渝'],
          below: [
            { 南岸: 5, shown: ['南岸'] },
            { 梁平: 6, shown: ['梁平'] },
          ],
        },
        { 云: 4, shown: ['安宁'] },
      ],
    });
  });

  it('opens a place that holds all', () => {
    expect(seen(split([place('国', 0, place('渝', 0, place('南岸', 5), place('梁平', 6)))], 10))).toEqual({
      all: 11,
      shown: [],
      below: [
        { 南岸: 5, shown: ['南岸'] },
        { 梁平: 6, shown: ['梁平'] },
      ],
    });
    expect(seen(split([place('国', 0, place('渝', 0, place('南岸', 12)))], 10))).toEqual({ all: 12, shown: ['南岸'] });
  });

  it('loses no entry and shows none twice, whatever the places and the length of a page', () => {
    for (let most = 1; most < 20; most += 1) {
      const whole = split([country(1)], most);
      expect(ids(placesOf(whole)).sort(), String(most)).toEqual(['国', '渝', '南岸', '梁平', '安宁'].sort());
    }
  });
});

describe('splitByPlace of what is compared', () => {
  const districts = (code: string, n: number) => Array.from({ length: n }, (_, i) => place(`${code}${i}`, 1));
  const sizes = (area: Area<Place>): unknown =>
    area.below.length > 0 ? area.below.map((one) => [areaPath(one), sizes(one)]) : area.shown.size;

  it('sets places with one entry each side by side on pages of about one length', () => {
    expect(sizes(together([place('国', 0, place('渝', 1, ...districts('渝', 30)))], 24))).toEqual([
      ['渝/1/', 15],
      ['渝/2/', 15],
    ]);
    expect(
      sizes(
        together([place('国', 0, place('渝', 0, ...districts('渝', 30)), place('云', 0, ...districts('云', 2)))], 24),
      ),
    ).toEqual([
      [
        '渝/',
        [
          ['渝/1/', 15],
          ['渝/2/', 15],
        ],
      ],
      ['云/', 2],
    ]);
  });

  it('keeps places with more below them apart, and shows of the others what is below them', () => {
    const provinces = [place('渝', 1, ...districts('渝', 4)), place('云', 0, place('安宁', 1)), place('贵', 1)];
    const whole = together([place('国', 1, ...provinces, place('青', 0))], 5);
    expect(sizes(whole)).toEqual([
      ['渝/', 5],
      ['国/1/', 2],
    ]);
    expect(ids(whole.below[1]?.shown ?? [])).toEqual(['安宁', '贵']);
    expect(ids(whole.below[1]?.part?.places ?? [])).toEqual(['云', '贵']);
  });

  it('loses no entry and shows none twice', () => {
    for (let most = 1; most < 60; most += 1) {
      const whole = together([place('国', 1, place('渝', 1, ...districts('渝', 30)), ...districts('省', 20))], most);
      expect(placesOf(whole)).toHaveLength(52);
      expect(new Set(placesOf(whole)).size).toBe(52);
      expect(new Set(pagesBelow(whole).map(areaPath)).size, String(most)).toBe(pagesBelow(whole).length);
    }
  });
});

it('pagesBelow names every page but the first', () => {
  expect(pagesBelow(split([country(0)], 5)).map((area) => area.place.id)).toEqual(['渝', '南岸', '梁平', '云']);
  expect(pagesBelow(split([country(0)], 100))).toEqual([]);
});
