import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Dictionary, Names, Traditional } from '../../../../src/lib/search/dictionary.ts';
import { isForeign, planQuery } from '../../../../src/lib/search/query.ts';
import { tokens } from '../../../../src/lib/search/segment.ts';

const dictionary: Dictionary = {
  types: [],
  first: [],
  codes: [],
  groups: [],
  runs: [],
  short: [],
  synonyms: [
    ['指标', '目标'],
    ['补贴', '资助'],
  ],
  places: [
    ['500000', '重庆市', '重庆', ['500000', '500108', '500155']],
    ['500108', '南岸区', '南岸', ['500108']],
    ['500155', '梁平区', '梁平', ['500155']],
  ],
  common: tokens('知识'),
  elsewhere: '北京 成都 北海',
};
const names: Names = {
  names: ['质押融资', '万人发明专利拥有量'],
  meant: { 贴息: ['资助'] },
};
const traditional: Traditional = { simplify: '質质資资' };
const plan = (query: string) => planQuery(query, dictionary, names, traditional);
const words = (query: string) => plan(query).words.map(({ text }) => text);

describe('planQuery', () => {
  it.each([
    ['商标去哪儿办', ['商标']],
    ['专利咋申请', ['专利', '申请']],
    ['啥叫专利', ['专利']],
    ['注册商标要带啥材料', ['注册', '商标', '材料']],
    ['买到假酒打几号', ['假酒']],
  ])('takes the question out of “%s”', (query, rest) => {
    expect(words(query).filter((word) => rest.includes(word))).toEqual(rest);
    expect(words(query).join('')).not.toMatch(/[哪啥咋能]|去|带|打几号|吗/);
  });

  it.each(['商标去哪儿办', '商标上哪办', '专利咋办', '能否贷款', '买到假酒打几号'])(
    'knows an errand in “%s”',
    (query) => {
      expect(plan(query).errand).toBe(true);
    },
  );

  it('knows what goes with going somewhere for a thing', () => {
    const given = { ...dictionary, synonyms: [['办理', '申请']] };
    expect(planQuery('商标去哪儿办', given, names, traditional).aside).toEqual(['申请']);
    expect(planQuery('商标', given, names, traditional).aside).toEqual([]);
  });

  it('takes a number beside another word for a day, unless it counts something', () => {
    const dayOf = (query: string) => plan(query).words.find(({ day }) => day)?.day;
    expect(dayOf('315活动')).toBe('0315');
    expect(dayOf('426 主题')).toBe('0426');
    expect(dayOf('南岸 4月26号活动')).toBe('0426');
    expect(dayOf('315件专利')).toBeUndefined();
    expect(dayOf('528 号 文件')).toBeUndefined();
    expect(dayOf('110报警')).toBeUndefined();
    expect(dayOf('528号文件')).toBeUndefined();
    expect(dayOf('2024专利')).toBeUndefined();
    expect(plan('315活动').forms).toContain('3·15');
  });

  it('knows the runs that hold more than a word, and the words that are all of one', () => {
    expect(plan('专利周是什么').wider).toEqual(['专利周']);
    expect(plan('专利周是什么').alone).toEqual([]);
    expect(plan('专利是什么').alone).toEqual(['专利']);
    expect(plan('专利任务有哪些').alone).toEqual(['专利']);
  });

  it('marks a short form that stands only where other words meet', () => {
    const given = { ...dictionary, short: ['高企'], synonyms: [['高企', '高新技术企业']] };
    expect(planQuery('高企', given, names, traditional).words).toEqual([
      { text: '高企', synonyms: ['高新技术企业'], short: true },
    ]);
  });

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

  it.each([
    ['北京 专利补贴', '北京', ['专利', '补贴']],
    ['北京市专利', '北京市', ['专利']],
    ['成都打假电话', '成都', ['打假', '电话']],
    ['重庆北海区 专利', '北海区', ['专利']],
    ['重庆区 专利', '重庆区', ['专利']],
  ])('knows that %s asks for a place of which nothing is kept', (query, place, rest) => {
    expect(plan(query).elsewhere).toBe(place);
    expect(words(query)).toEqual(rest);
  });

  it.each(['专利 梁平', '专利北京', '东北京剧', '重庆市场'])('takes %s for no such place', (query) => {
    expect(plan(query).elsewhere).toBeNull();
  });

  it.each(['质 押 融 资', '质　押 融资', '质押融资'])(
    'takes %s for one word when each character stands alone',
    (query) => {
      expect(plan(query).parts.join('')).toBe('质押融资');
      expect(plan('质 押 融 资').parts).toEqual(['质押融资']);
    },
  );

  it.each([
    ['渝府办发[2021]132号', ['渝府办发〔2021〕132号']],
    ['渝府办发（2021）132 号', ['渝府办发〔2021〕132号']],
    ['梁平府发 2022 9', ['梁平府发〔2022〕9']],
  ])('writes the number of a document in %s as texts do', (query, parts) => {
    expect(plan(query).text).toBe(parts.join(' '));
  });

  it.each([
    ['专利被侵权怎么办', true],
    ['贯标去哪里办', true],
    ['专利能贷款吗', true],
    ['指导思想', false],
    ['打假找谁，打什么电话', false],
    ['专利目标', false],
  ])('hears in %s whether there is an errand', (query, errand) => {
    expect(plan(query).errand).toBe(errand);
  });

  it.each([
    ['安宁每年办几场宣传', '场'],
    ['有多少家企业', '家'],
    ['专利目标', null],
  ])('hears in %s of what it asks the number', (query, unit) => {
    expect(plan(query).counted ?? null).toBe(unit);
  });

  it.each([
    '新材料专利',
    '新材料企业',
    '复合材料产业',
    '主要材料',
    '遇到的困难',
    '主要带动作用',
    '要带头人',
    '专利许可否认',
  ])('hears no errand in %s', (query) => {
    expect(plan(query).errand).toBe(false);
  });

  it.each(['注册商标要带啥材料', '准备哪些材料', '申请材料', '要材料吗', '遇到假货', '可否贷款', '专利要带原件'])(
    'hears an errand in %s',
    (query) => {
      expect(plan(query).errand).toBe(true);
    },
  );

  it.each(['现在哪些企业有补贴', '存在哪些问题', '在哪些方面'])('hears no question for a place in %s', (query) => {
    expect(plan(query).intent).not.toBe('channel');
    expect(plan(query).errand).toBe(false);
  });

  it.each(['窗口在哪', '在哪办商标', '商标去哪'])('hears a question for a place in %s', (query) => {
    expect(plan(query).intent).toBe('channel');
    expect(plan(query).errand).toBe(true);
  });

  it.each([
    ['主要带动作用', ['主要', '带动', '作用']],
    ['要带头人', ['带头']],
    ['存在哪些问题', ['存在', '问题']],
    ['东西部质押融资', ['东西部', '质押融资']],
    ['专利许可否认', ['专利', '许可', '否认']],
    ['多长效机制', ['长效', '机制']],
    ['新材料专利', ['新材料', '专利']],
    ['存在线索', ['存在', '线索']],
    ['节能', ['节能']],
    ['在线服务', ['在线', '服务']],
    ['2025年每万人专利', ['2025', '万人', '专利']],
  ])('takes no question word or little word out of the words of %s', (query, rest) => {
    expect(words(query)).toEqual(rest);
  });

  it.each([
    ['人工智能是什么', '人工智能'],
    ['实事求是', '实事求是'],
    ['节能', '节能'],
    ['在线服务', '在线服务'],
    ['专利是的吗', '专利'],
  ])('takes little words off the ends of %s only where they are words', (query, core) => {
    expect(plan(query).core).toBe(core);
  });

  it('cuts no known word out of a longer Latin one', () => {
    expect(plan('ichongqing专利').words.map(({ text }) => text)).toContain('ichongqing');
  });

  it('looks for the thing without the word for what is asked about it', () => {
    expect(plan('南岸区贯标政策').words.map(({ text }) => text)).toEqual(['贯标']);
  });

  it.each([
    ['这是政府网站吗', '政府网站'],
    ['南岸区的政府网站', '政府网站'],
    ['怎么下载数据', '下载数据'],
    ['你们收集我的信息吗', '收集信息'],
    ['专利 数据', '专利数据'],
  ])('leaves of %s what may be a name', (query, core) => {
    expect(plan(query).core).toBe(core);
  });

  it('leaves little words in longer ones', () => {
    expect(words('指导思想')).not.toContain('的');
    expect(words('不存在的词')).not.toContain('的词');
  });

  it('knows the places below a place', () => {
    expect(plan('重庆 专利').place?.codes).toEqual(['500000', '500108', '500155']);
  });

  it('adds what means the same', () => {
    expect(plan('目标').words[0]?.synonyms).toEqual(['指标']);
    expect(plan('贴息').words[0]?.synonyms).toEqual(['资助']);
  });

  it.each(['4·26', '4.26', '426', '4月26日', '４・２６', '4-26', '4/26', '04-26', '4/26是什么日子'])(
    'takes %s for a day, as texts write it',
    (query) => {
      expect(plan(query).days).toEqual(['0426']);
      expect(plan(query).forms).toContain('4·26');
      expect(plan(query).intent).toBe('event');
    },
  );

  it.each(['2022-04-26', '29490-2013', '3-50', '13-26', '4-26-1'])('takes %s for no day', (query) => {
    expect(plan(query).days).toEqual([]);
  });

  it.each(['gbt29490', 'GBT 29490', 'GB/T29490', 'gb/t 29490', 'ＧＢ／Ｔ 29490', 'gb t 29490'])(
    'takes %s for the standard, as texts write it',
    (query) => {
      expect(plan(query).parts).toEqual(['gb/t29490']);
      expect(plan(query).forms).toEqual(['gb/t 29490']);
    },
  );

  it.each([
    ['什么是贯标', 'term'],
    ['打假电话', 'channel'],
    ['补贴', 'measure'],
    ['专利目标', 'figure'],
    ['专利', null],
    ['申请专利给多少钱', 'measure'],
    ['知识产权包括哪些', 'term'],
    ['各地商标有多少件', 'indicator'],
    ['安宁方案全文', 'page'],
  ])('hears in %s what is asked for', (query, intent) => {
    expect(plan(query).intent).toBe(intent);
  });

  it('takes Latin letters alone for what may be pinyin', () => {
    expect(plan('zhi shi').letters).toBe('zhishi');
    expect(plan('pct专利').letters).toBeNull();
    expect(plan('12315').letters).toBeNull();
  });

  it('turns traditional characters when they are known', () => {
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
  it('is so of Chinese characters that are not among the usual simplified ones', () => {
    expect(isForeign('質押')).toBe(true);
    expect(isForeign('质押 PCT 🎉')).toBe(false);
    expect(isForeign('')).toBe(false);
  });
});

describe('planQuery, in a browser that knows no words', () => {
  const { Segmenter } = Intl;
  afterEach(() => {
    Object.assign(Intl, { Segmenter });
    vi.resetModules();
  });

  it.each([
    ['申请专利', ['申请', '专利']],
    ['申请专利怎么办', ['申请', '专利']],
    ['新专利', ['新专利']],
    ['专利代理人', ['专利', '代理人']],
    ['查PCT专利目标', ['pct', '专利', '目标']],
    ['质押融资担保', ['质押融资', '担保']],
  ])('cuts %s by the names it knows, and by twos', async (query, expected) => {
    Reflect.deleteProperty(Intl, 'Segmenter');
    vi.resetModules();
    const fresh = await import('../../../../src/lib/search/query.ts');
    expect(fresh.planQuery(query, dictionary, names).words.map(({ text }) => text)).toEqual(expected);
  });
});
