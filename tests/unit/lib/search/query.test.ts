import { describe, expect, it } from 'vitest';
import type { Dictionary, Names } from '../../../../src/lib/search/dictionary.ts';
import { isForeign, planQuery } from '../../../../src/lib/search/query.ts';
import { tokens } from '../../../../src/lib/search/segment.ts';

const dictionary: Dictionary = {
  synonyms: [
    ['指标', '目标'],
    ['补贴', '资助'],
  ],
  places: [
    ['500000', '重庆市', '重庆', ['500000', '500108', '500155']],
    ['500108', '南岸区', '南岸', ['500108']],
    ['500155', '梁平区', '梁平', ['500155']],
  ],
  characters: '知识产权质押融资南岸目标专利补贴怎么办什是贯热线电话梁平地理志的',
  common: tokens('知识'),
};
const names: Names = {
  names: [
    ['质押融资', '/a/'],
    ['万人发明专利拥有量', '/b/'],
  ],
  syllables: '',
  odd: [],
  simplify: '質质資资',
};
const plan = (query: string) => planQuery(query, dictionary, names);
const words = (query: string) => plan(query).words.map(({ text }) => text);

describe('planQuery', () => {
  it('keeps the parts as typed, and cuts words for when they stand nowhere together', () => {
    expect(plan('质押融资').parts).toEqual(['质押融资']);
    expect(words('质押融资')).toEqual(['质押融资']);
  });

  it('takes a known name whole before the segmenter cuts it', () => {
    expect(words('万人发明专利拥有量多少')).toEqual(['万人发明专利拥有量']);
  });

  it('splits at Chinese punctuation, brackets and ideographic spaces', () => {
    expect(plan('补助、奖励\u3000“贯标”〔').parts).toEqual(['补助', '奖励', '贯标']);
  });

  it('asks for a repeated part once, whatever its case and width', () => {
    expect(plan('PCT ＰＣＴ pct').parts).toEqual(['pct']);
  });

  it.each(['专利怎么办', '专利在哪', '专利是什么', '有没有专利', '我想查专利'])(
    'drops the question around %s',
    (query) => {
      expect(words(query)).toEqual(['专利']);
    },
  );

  it.each([
    ['南岸 PCT 目标', '南岸区', ['pct', '目标']],
    ['南岸区PCT目标', '南岸区', ['pct', '目标']],
    ['地理标志 梁平', '梁平区', ['地理', '标志']],
    ['重庆', '重庆市', []],
  ])('finds the place in %s', (query, place, rest) => {
    expect(plan(query).place?.name).toBe(place);
    expect(words(query)).toEqual(rest);
  });

  it('knows the places below a place', () => {
    expect(plan('重庆 专利').place?.codes).toEqual(['500000', '500108', '500155']);
  });

  it('adds what means the same', () => {
    expect(plan('目标').words[0]?.synonyms).toEqual(['指标']);
  });

  it.each(['4·26', '4.26', '426', '4月26日', '４・２６'])('takes %s for a day, as texts write it', (query) => {
    expect(plan(query).days).toEqual(['0426']);
    expect(plan(query).dayForms).toContain('4·26');
    expect(plan(query).intent).toBe('event');
  });

  it.each([
    ['什么是贯标', 'term'],
    ['打假电话', 'channel'],
    ['补贴', 'measure'],
    ['专利目标', 'figure'],
    ['专利', null],
  ])('hears in %s what is asked for', (query, intent) => {
    expect(plan(query).intent).toBe(intent);
  });

  it('takes Latin letters alone for what may be pinyin', () => {
    expect(plan('zhi shi').letters).toBe('zhishi');
    expect(plan('pct专利').letters).toBeNull();
    expect(plan('12315').letters).toBeNull();
  });

  it('turns traditional characters when the names are there', () => {
    expect(plan('質押融資').text).toBe('质押融资');
    expect(planQuery('質押', dictionary, null).text).toBe('質押');
  });

  it('carries what is common', () => {
    expect(plan('专利').common.has(tokens('知识')[0] ?? '')).toBe(true);
  });

  it.each(['', '   ', '，。？', '"', '<>', '.*+?^${}()|[]\\', '🎉', '\ud83d', '——'])(
    'asks for nothing when the query is “%s”',
    (query) => {
      expect(plan(query).parts).toEqual([]);
      expect(plan(query).words).toEqual([]);
    },
  );

  it('looks at the first 100 characters only, and cuts none in two', () => {
    expect(plan('a'.repeat(10_000)).text).toBe('a'.repeat(100));
    expect(plan(`${'a'.repeat(99)}\u{20BB7}bc`).text).toBe(`${'a'.repeat(99)}\u{20BB7}`);
  });

  it('leaves mark-up as the words in it', () => {
    expect(plan('<img src=x onerror=alert(1)>').parts).toEqual(['img', 'src', 'x', 'onerror', 'alert', '1']);
  });
});

describe('isForeign', () => {
  it('is so of Chinese characters that the site does not have', () => {
    expect(isForeign('質押', dictionary)).toBe(true);
    expect(isForeign('质押 PCT 🎉', dictionary)).toBe(false);
    expect(isForeign('', dictionary)).toBe(false);
  });
});
