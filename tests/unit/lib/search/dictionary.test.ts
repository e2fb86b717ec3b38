import { describe, expect, it } from 'vitest';
import {
  corrected,
  namesByPinyin,
  pairByPinyin,
  placedByPinyin,
  nearestNames,
  simplifyMap,
  synonymsOf,
  type Addresses,
  type Names,
  type Readings,
} from '../../../../src/lib/search/dictionary.ts';

const names: Pick<Names, 'names'> & Readings = {
  names: ['知识产权', '质押融资', '重庆市', '12315热线'],
  more: ['知识产权托管'],
  syllables: '知zhi识shi产chan权quan质zhi押ya融rong资zi托tuo管guan重zhong庆qing市shi热re线xian',
  odd: [['重庆市', 'chong qing shi']],
};
const addresses: Addresses = {
  names: [
    ['知识产权', '/a/'],
    ['质押融资', '/b/'],
    ['知识产权托管', '/c/'],
  ],
};

describe('simplifyMap', () => {
  it('reads pairs of characters', () => {
    expect([...simplifyMap({ simplify: '質质資资' })]).toEqual([
      ['質', '质'],
      ['資', '资'],
    ]);
    expect(simplifyMap({ simplify: '' }).size).toBe(0);
  });
});

describe('pairByPinyin', () => {
  it('reads two things one after the other, the first as long as may be', () => {
    expect(pairByPinyin('zhiyarongzichongqing', names)).toEqual(['质押融资', '重庆']);
    expect(pairByPinyin('zhishichanquanzhiya', names)).toEqual(['知识产权', '质押']);
  });
  it('reads nothing where one of them is no name', () => {
    expect(pairByPinyin('zhiyarongzixyzw', names)).toBeNull();
    expect(pairByPinyin('zhiya', names)).toBeNull();
  });
  it('reads the names once, however many letters are typed', () => {
    let read = 0;
    const counted = {
      ...names,
      get syllables() {
        read += 1;
        return names.syllables;
      },
    };
    pairByPinyin('zhiyarongzixyzw'.repeat(6), counted);
    expect(read).toBe(1);
  });
});

describe('synonymsOf', () => {
  const synonyms = [
    ['打假', '举报', '假冒'],
    ['投诉', '举报'],
  ];
  it('gathers all groups of a word, itself left out', () => {
    expect(synonymsOf('举报', { synonyms })).toEqual(['打假', '假冒', '投诉']);
  });
  it('leaves out what holds the word, or another that means the same: it is found by that', () => {
    expect(synonymsOf('贷款', { synonyms: [['贷款', '质押融资', '信用贷款', '融资']] })).toEqual(['融资']);
  });
  it('knows what is meant by words that stand nowhere', () => {
    expect(synonymsOf('贴息', { synonyms }, { meant: { 贴息: ['补助'] } })).toEqual(['补助']);
    expect(synonymsOf('constructor', { synonyms }, { meant: {} })).toEqual([]);
  });
  it('knows none of a word in no group', () => {
    expect(synonymsOf('专利', { synonyms })).toEqual([]);
  });
});

describe('namesByPinyin', () => {
  it.each([
    ['zscq', '知识产权'],
    ['zhishichanquan', '知识产权'],
    ['Zhi Ya Rong Zi', '质押融资'],
    ['zyrz', '质押融资'],
    ['chongqing', '重庆'],
    ['tuoguan', '托管'],
    ['tuogua', '托管'],
    ['chanquantuo', '产权托'],
    ['rexian', '12315热线'],
    ['cqs', '重庆市'],
  ])('reads %s as %s first', (typed, name) => {
    expect(namesByPinyin(typed, names)[0]).toBe(name);
  });

  it('takes the beginning of names that begin so, once', () => {
    expect(namesByPinyin('zscq', names)).toEqual(['知识产权']);
  });

  it.each(['', 'z', 'xyz', '知识', '!!', 'hish', '\ud83d'])('reads nothing in “%s”', (typed) => {
    expect(namesByPinyin(typed, names)).toEqual([]);
  });

  it('gives no more names than asked for', () => {
    expect(namesByPinyin('zhi', names, 1)).toHaveLength(1);
  });
});

describe('placedByPinyin', () => {
  const places: [string, string, string, string[]][] = [['500000', '重庆市', '重庆', ['500000']]];

  it.each(['chongqingzhiya', 'zhiyachongqing'])('reads a place and something else in %s', (letters) => {
    expect(placedByPinyin(letters, places, names)).toEqual({ place: '重庆', names: ['质押'] });
  });

  it.each(['zhiya', 'chongqing', 'chongqingxxyy'])('reads no place with something else in %s', (letters) => {
    expect(placedByPinyin(letters, places, names)).toBeNull();
  });
});

describe('nearestNames', () => {
  it('offers names that share pairs of characters with the words, the nearest first', () => {
    expect(nearestNames(['质押贷'], addresses).map(({ name }) => name)).toEqual(['质押融资']);
    expect(nearestNames(['产权'], addresses)[0]).toEqual({ name: '知识产权', url: '/a/' });
  });

  it.each(['', 'abc', '龘', '🎉', '资质', '权产'])('offers none for “%s”', (query) => {
    expect(nearestNames([query], addresses)).toEqual([]);
  });
});

describe('corrected', () => {
  const known = ['马德里商标', '质押融资', '专利', '专利导航'];
  it.each([
    ['马得里商标', ['马得'], '马德里商标'],
    ['南岸马得里商标目标', ['马得里'], '南岸马德里商标目标'],
    ['质压融资', ['质压'], '质押融资'],
  ])('writes %s as the name that differs in one character', (text, unknown, meant) => {
    expect(corrected(text, unknown, known)?.text).toBe(meant);
  });

  it.each([
    ['质押融资', []],
    ['质压荣资', ['质压', '荣资']],
    ['专列', ['专列']],
    ['专利引导', ['沙拉']],
    ['', ['']],
  ])('leaves %s as it is', (text, unknown) => {
    expect(corrected(text, unknown, known)).toBeNull();
  });
});
