import { describe, expect, it } from 'vitest';
import type { SearchRecord } from '../../../src/build/records.ts';
import { otherPlaces } from '../../../src/build/other-places.ts';
import { heldSynonyms, makeDictionary, makeNames, makeTraditional } from '../../../src/build/search-dictionary.ts';
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
  called: [],
  answer: '',
  first: false,
  cited: '',
  lead: '',
});
const places = [
  { id: '100000', name: '全国', parent: null },
  { id: '500000', name: '重庆市', parent: '100000' },
  { id: '500155', name: '梁平区', parent: '500000' },
];

describe('makeDictionary', () => {
  const dictionary = makeDictionary(heldSynonyms([['ＰＣＴ', '专利']]), places, new Set(['b', 'a']));

  it('writes synonyms as they are searched', () => {
    expect(dictionary.synonyms).toEqual([['pct', '专利']]);
  });

  it('knows places with and without 市 or 区, and those below them; the country is none', () => {
    expect(dictionary.places).toEqual([
      ['500000', '重庆市', '重庆', ['500000', '500155']],
      ['500155', '梁平区', '梁平', ['500155']],
    ]);
  });

  it('keeps synonyms that stand on the site for every query, and the others for when they are typed', () => {
    const records = [record('专利', '补助和资助')];
    const groups = [
      ['贴息', '补助', '资助'],
      ['patent', '专利'],
    ];
    expect(makeDictionary(heldSynonyms(groups, records), places).synonyms).toEqual([['补助', '资助']]);
    expect(makeNames(records, heldSynonyms(groups, records)).names.meant).toEqual({
      贴息: ['补助', '资助'],
      patent: ['专利'],
    });
  });

  it('marks short forms that stand only where two other words meet', () => {
    const groups = [
      ['高企', '高新技术企业'],
      ['软著', '软件著作权'],
      ['贷款', '借款'],
    ];
    const records = [record('提高企业能力', '高新技术企业，软著登记，软件著作权，贷款和借款')];
    expect(makeDictionary(heldSynonyms(groups, records), places).short).toEqual(['高企']);
    expect(makeDictionary(heldSynonyms(groups), places).short).toEqual([]);
  });

  it('carries what is common, in one order', () => {
    expect(dictionary.common).toEqual(['a', 'b']);
    expect(makeDictionary(heldSynonyms([]), []).common).toEqual([]);
  });
});

describe('makeNames', () => {
  const records = [
    record('质押融资', '质押', ['质押融资', '重庆市', '长长长长长长长长的名称', '很'.repeat(40)]),
    record('重庆', '资', ['质押融资', '重要']),
  ];
  const { names, readings, addresses } = makeNames(records, heldSynonyms([]));

  it('keeps the first address of a name', () => {
    expect(new Map(addresses.names)).toEqual(
      new Map([
        ['质押融资', '/质押融资/'],
        ['重庆市', '/质押融资/'],
        ['长长长长长长长长的名称', '/质押融资/'],
        ['很'.repeat(40), '/质押融资/'],
        ['重要', '/重庆/'],
      ]),
    );
  });

  it('cuts words by short names only, and reads no very long ones', () => {
    expect(names.names).toEqual(['质押融资', '重庆市', '重要']);
    expect(readings.more).toEqual(['长长长长长长长长的名称']);
  });

  it('reads a character as it is read in its name', () => {
    expect(namesByPinyin('chongqing', { ...names, ...readings })).toEqual(['重庆']);
    expect(namesByPinyin('zhongyao', { ...names, ...readings })).toEqual(['重要']);
    expect(namesByPinyin('zyrz', { ...names, ...readings })).toEqual(['质押融资']);
  });

  it('reads words that have others for them, though nothing is called so', () => {
    const records = [record('调解纠纷', '可以和解')];
    const read = makeNames(records, heldSynonyms([['调解', '和解', '没有的词']], records));
    expect(namesByPinyin('tiaojie', { ...read.names, ...read.readings })).toEqual(['调解']);
    expect(read.names.names).not.toContain('调解');
    expect(read.readings.more).not.toContain('没有的词');
  });

  it('knows traditional forms of the characters that occur, and of no others', () => {
    const map = simplifyMap(makeTraditional(records));
    expect(map.get('質')).toBe('质');
    expect(map.get('資')).toBe('资');
    expect(map.has('龍')).toBe(false);
  });

  it('makes nothing of nothing', () => {
    expect(makeNames([], heldSynonyms([]))).toEqual({
      names: { names: [], meant: {} },
      readings: { more: [], syllables: '', odd: [] },
      addresses: { names: [] },
    });
    expect(makeTraditional([])).toEqual({ simplify: '' });
  });
});

describe('otherPlaces', () => {
  it('are the places of the country that the site does not have', () => {
    expect(otherPlaces([])).toEqual(expect.arrayContaining(['北京', '成都', '渝中', '呈贡']));
    expect(otherPlaces([{ name: '成都市' }])).not.toContain('成都');
    expect(new Set(otherPlaces([])).size).toBe(otherPlaces([]).length);
  });
});
