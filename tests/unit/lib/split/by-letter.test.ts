import { describe, expect, it } from 'vitest';
import { indexParts } from '../../../../src/lib/split/by-letter.ts';

const entries = ['zhi yi', 'an ning', 'zhi er', 'zong ze', '2021', 'zhi san', 'pct shen qing'].map((key) => ({
  key,
  line: key,
}));
const seen = (most: number) =>
  Object.fromEntries(
    indexParts(entries, most).map(({ part, name, groups, below }) => [
      part,
      { name, lines: groups.flatMap(({ lines }) => lines), below: below.map((b) => `${b.part} ${b.name} ${b.count}`) },
    ]),
  );

describe('indexParts', () => {
  it('leaves a short index on one page, letter by letter, digits and signs first', () => {
    const [page, ...others] = indexParts(entries, 7);
    expect(others).toEqual([]);
    expect(page?.groups).toEqual([
      { letter: '#', lines: ['2021'] },
      { letter: 'A', lines: ['an ning'] },
      { letter: 'P', lines: ['pct shen qing'] },
      { letter: 'Z', lines: ['zhi er', 'zhi san', 'zhi yi', 'zong ze'] },
    ]);
    expect(page?.below).toEqual([]);
  });

  it('gives each letter a page when it is longer', () => {
    const pages = seen(4);
    expect(pages['']).toEqual({ name: '', lines: [], below: ['other # 1', 'a A 1', 'p P 1', 'z Z 4'] });
    expect(pages['z']).toEqual({ name: 'Z', lines: ['zhi er', 'zhi san', 'zhi yi', 'zong ze'], below: [] });
  });

  it('cuts a long letter by syllable, and a long syllable into numbered pages', () => {
    const pages = seen(2);
    expect(pages['z']).toEqual({ name: 'Z', lines: [], below: ['z/zhi zhi 3', 'z/zong zong 1'] });
    expect(pages['z/zhi']).toEqual({ name: 'zhi', lines: [], below: ['z/zhi/1 zhi 1–2 2', 'z/zhi/2 zhi 3–3 1'] });
    expect(pages['z/zhi/2']?.lines).toEqual(['zhi yi']);
  });

  it('numbers the pages of what begins with no letter', () => {
    const digits = ['3', '1', '2'].map((key) => ({ key, line: key }));
    expect(indexParts(digits, 2).map(({ part }) => part)).toEqual(['', 'other', 'other/1', 'other/2']);
  });

  it('loses no line, whatever the length of a page', () => {
    for (let most = 1; most < 9; most += 1) {
      const lines = Object.values(seen(most)).flatMap((page) => page.lines);
      expect(lines.sort(), String(most)).toEqual(entries.map(({ line }) => line).sort());
    }
  });
});
