import { describe, expect, it } from 'vitest';
import type { SearchRecord } from '../../../src/build/records.ts';
import { makeDictionary, makeNames } from '../../../src/build/search-dictionary.ts';
import { namesByPinyin, simplifyMap } from '../../../src/lib/search/dictionary.ts';

const record = (title: string, words: string, names: string[] = []): SearchRecord => ({
  type: 'term',
  title,
  url: `/${title}/`,
  text: words,
  words,
  regions: [],
  plan: '',
  state: '',
  names,
  answer: '',
  first: false,
});
const places = [
  { id: '100000', name: '全国', parent: null },
  { id: '500000', name: '重庆市', parent: '100000' },
  { id: '500155', name: '梁平区', parent: '500000' },
];

describe('makeDictionary', () => {
  const dictionary = makeDictionary([record('质押', '贷款A1。')], [['ＰＣＴ', '专利']], places, new Set(['b', 'a']));

  it('writes synonyms as they are searched', () => {
    expect(dictionary.synonyms).toEqual([['pct', '专利']]);
  });

  it('knows places with and without 市 or 区, and those below them; the country is none', () => {
    expect(dictionary.places).toEqual([
      ['500000', '重庆市', '重庆', ['500000', '500155']],
      ['500155', '梁平区', '梁平', ['500155']],
    ]);
  });

  it('lists the Chinese characters of titles, words and synonyms, each once', () => {
    expect([...dictionary.characters].sort()).toEqual([...'质押贷款专利'].sort());
  });

  it('carries what is common, in one order', () => {
    expect(dictionary.common).toEqual(['a', 'b']);
    expect(makeDictionary([], [], []).common).toEqual([]);
  });
});

describe('makeNames', () => {
  const names = makeNames([
    record('质押融资', '质押', ['质押融资', '重庆市']),
    record('重庆', '资', ['质押融资', '重要']),
  ]);

  it('keeps the first address of a name', () => {
    expect(names.names).toEqual([
      ['质押融资', '/质押融资/'],
      ['重庆市', '/质押融资/'],
      ['重要', '/重庆/'],
    ]);
  });

  it('reads a character as it is read in its name', () => {
    expect(namesByPinyin('chongqing', names)).toEqual(['重庆']);
    expect(namesByPinyin('zhongyao', names)).toEqual(['重要']);
    expect(namesByPinyin('zyrz', names)).toEqual(['质押融资']);
  });

  it('knows traditional forms of the characters that occur, and of no others', () => {
    const map = simplifyMap(names);
    expect(map.get('質')).toBe('质');
    expect(map.get('資')).toBe('资');
    expect(map.has('龍')).toBe(false);
  });

  it('makes nothing of nothing', () => {
    expect(makeNames([])).toEqual({ names: [], syllables: '', odd: [], simplify: '' });
  });
});
