import { describe, expect, it } from 'vitest';
import type { Dictionary } from '../../../../src/lib/search/dictionary.ts';
import { TYPES, find, type Found } from '../../../../src/lib/search/engine.ts';
import { openSearch, type Beside, type Pagefind } from '../../../../src/lib/search/open.ts';
import { planQuery } from '../../../../src/lib/search/query.ts';
import { orderOf, partName, recordName, recordOf } from '../../../../src/lib/search/record-names.ts';
import { indexText, phrases, tokens, type Indexed } from '../../../../src/lib/search/segment.ts';

interface Made extends Indexed {
  id: string;
  type: string;
  first: boolean;
  regions: readonly string[];
}
const record = (id: string, type: string, title: string, words: string, more: Partial<Made> = {}): Made => ({
  id,
  type,
  title,
  words,
  names: [],
  regions: [],
  first: false,
  ...more,
});

const RECORDS = [
  record('line', 'channel', '12315投诉举报热线', '打12315举报假冒', {
    names: ['12315投诉举报热线', '12315'],
    first: true,
  }),
  record('target', 'figure', 'PCT专利申请量 · 南岸区 · 2025年目标 300件', '到2025年达到300件以上', {
    regions: ['500108'],
  }),
  record('other', 'figure', 'PCT专利申请量 · 梁平区 · 2025年目标 20件', '到2025年达到20件', { regions: ['500155'] }),
  record('term', 'term', '质押融资', '用专利权作抵押借款', { names: ['质押融资'] }),
  record('measure', 'measure', '质押融资服务 · 南岸区', '帮助企业质押融资', { regions: ['500108'] }),
  record('clause', 'clause', '融资 · 梁平区', '推进知识产权质押融资和资助', { regions: ['500155'] }),
  record('week', 'event', '宣传周', '每年4月26日前后'),
  record('split', 'clause', '两行', '质押\n融资'),
];

const dictionary: Dictionary = {
  short: [],
  synonyms: [
    ['补贴', '资助'],
    ['电话', '热线'],
    ['打假', '举报'],
  ],
  places: [
    ['500108', '南岸区', '南岸', ['500108']],
    ['500155', '梁平区', '梁平', ['500155']],
  ],
  common: [],
  elsewhere: '北京 成都',
  types: [],
  first: [],
  codes: [],
  groups: [],
  runs: [],
};
const PLACES = dictionary.places.map(([code]) => code);
/** What stands beside the index. */
const beside: Beside = {
  record: (part) => Promise.resolve(['build', `/${part}/`, part]),
  names: () => Promise.resolve({ names: ['质押融资'], meant: {} }),
  readings: () =>
    Promise.resolve({
      more: ['12315投诉举报热线'],
      syllables: '质zhi押ya融rong资zi投tou诉su举ju报bao热re线xian',
      odd: [],
    }),
  traditional: () => Promise.resolve({ simplify: '質质資资' }),
};

/**
 * A Pagefind that holds what ours is given, and searches as it does: a phrase in quotes, else what begins alike. Records are named by
 * where they stand, as in the index; tests call them by their ids.
 */
function fake(made: readonly Made[], common = new Set<string>(), examples = new Set<string>()) {
  const records = made
    .filter(({ id }) => recordOf(id) === id)
    .sort((a, b) => TYPES.indexOf(a.type) - TYPES.indexOf(b.type));
  const names = new Map(records.map(({ id }, n) => [id, recordName(n, records.length)]));
  const ids = new Map([...names].map(([id, name]) => [name, id]));
  const nameOf = (id: string) => id.replace(recordOf(id), (record) => names.get(record) ?? record);
  const idOf = (name: string) => name.replace(recordOf(name), (record) => ids.get(record) ?? record);
  const index = new Map(made.map((part) => [nameOf(part.id), indexText(part, common, examples.has(part.id))]));
  const asked: string[] = [];
  const pagefind: Pagefind = {
    search: (term) => {
      asked.push(term);
      const quoted = /^"(.*)"$/.exec(term)?.[1];
      const results = [...index]
        .filter(([, text]) => (quoted ? ` ${text} `.includes(` ${quoted} `) : ` ${text}`.includes(` ${term}`)))
        .map(([id]) => ({ id, score: 1 }));
      return Promise.resolve({ results });
    },
  };
  const open = (given: Dictionary, files: Beside = beside) =>
    openSearch(pagefind, { ...given, ...orderOf(records, PLACES) }, files);
  return { pagefind, asked, open, nameOf, idOf };
}

async function search(query: string, given = dictionary, index = fake(RECORDS)) {
  const { found, plan, corrected } = await index.open(given).search(query);
  const hits = found.hits.map((hit) => ({ ...hit, id: index.idOf(hit.id) }));
  return { ...found, hits, plan, corrected, cut: plan.cut, ids: hits.map(({ id }) => id) };
}
const via = (found: Found) => Object.fromEntries(found.hits.map((hit) => [hit.id, hit.via]));

describe('find', () => {
  it('finds what holds the query as typed, the thing of that name first', async () => {
    const found = await search('质押融资');
    expect(found.way).toBe('exact');
    expect(found.ids).toEqual(['term', 'measure', 'clause']);
    expect(found.hits[0]?.named).toBe(true);
  });

  it('never takes two lines for one phrase', async () => {
    expect((await search('质押融资')).ids).not.toContain('split');
  });

  it('puts what answers by itself first', async () => {
    expect((await search('12315')).ids).toEqual(['line']);
    expect((await search('PCT')).ids.slice(0, 2).sort()).toEqual(['other', 'target']);
  });

  it.each(['南岸 PCT 目标', '南岸区PCT目标', 'pct 南岸'])('keeps to the place in “%s”', async (query) => {
    expect((await search(query)).ids[0]).toBe('target');
    expect((await search(query)).ids).not.toContain('other');
  });

  it('looks outside the place when nothing in it has the words, and says so', async () => {
    const found = await search('梁平 12315');
    expect(found.ids).toEqual(['line']);
    expect(found.placeDropped).toBe('梁平区');
  });

  it.each(['梁平 融资', '南岸 PCT 目标', '12315', '南岸', '梁平 鳄梨'])('drops no place in “%s”', async (query) => {
    expect((await search(query)).placeDropped).toBeNull();
  });

  it('says by which synonym a result came', async () => {
    const found = await search('补贴');
    expect(via(found)).toEqual({ clause: '资助' });
    expect(found.marks).toContain('资助');
  });

  it('joins the words of a query that stands nowhere as typed', async () => {
    const found = await search('打假电话');
    expect(found.way).toBe('all');
    expect(found.ids[0]).toBe('line');
  });

  it('goes on to the words where a number is joined to one and nothing is called so, and keeps what holds it as typed', async () => {
    const records = [...RECORDS, record('page', 'page', '热线', '先打12315电话')];
    const found = await search('12315电话', dictionary, fake(records));
    expect(found.ids).toEqual(['line', 'page']);
    expect(found.marks).toEqual(expect.arrayContaining(['12315电话', '12315', '电话']));
  });

  it.each(['300件', '4月26日', '2025年目标'])('asks no words of %s, which is found as typed', async (query) => {
    expect((await search(query)).way).toBe('exact');
  });

  it('marks the words and numbers in what a text may write with spaces', async () => {
    expect((await search('打12315举报')).marks).toEqual(expect.arrayContaining(['12315', '举报']));
  });

  it('falls back to some of the words, and says so', async () => {
    const found = await search('宣传周 质押融资');
    expect(found.way).toBe('some');
    expect(found.ids).toEqual(expect.arrayContaining(['week', 'term']));
  });

  it('shows what holds most of the words too, where little holds them all', async () => {
    const records = [
      record('whole', 'clause', '展会', '知识产权维权和展会'),
      record('most', 'measure', '展会维权', '在展会上维权'),
      record('little', 'news', '别的', '知识产权'),
    ];
    const found = await search('展会 维权 知识产权', dictionary, fake(records));
    expect(found.way).toBe('most');
    expect(found.whole).toBe(1);
    expect(found.ids).toEqual(['whole', 'most']);
  });

  it('lets a rare word tell more than one that many records hold', async () => {
    const many = Array.from({ length: 30 }, (_, n) => record(`many${n}`, 'measure', '服务', '服务'));
    const found = await search('隐私 服务', dictionary, fake([...many, record('rare', 'page', '隐私', '不收集')]));
    expect(found.way).toBe('some');
    expect(found.ids[0]).toBe('rare');
  });

  it('puts what explains first where a word stands in much of the site', async () => {
    const lines = Array.from({ length: 9 }, (_, n) => record(`line${n}`, 'channel', '中心', '专利'));
    const found = await search('专利', dictionary, fake([...lines, record('explained', 'term', '发明', '专利的一种')]));
    expect(found.ids[0]).toBe('explained');
  });

  it('shows nothing of another place for a place of which nothing is kept', async () => {
    const found = await search('北京 融资');
    expect(found.elsewhere).toBe('北京');
    expect(found.ids).toEqual([]);
  });

  it('shows what holds in the whole country, or names that place, and says that nothing of it is kept', async () => {
    const records = [
      ...RECORDS,
      record('national', 'channel', '全国热线', '举报假冒', { regions: ['100000'] }),
      record('naming', 'clause', '协作', '和北京协作', { regions: ['500108'] }),
    ];
    expect(await search('北京举报', dictionary, fake(records))).toMatchObject({ elsewhere: '北京', ids: ['national'] });
    expect(await search('北京 协作', dictionary, fake(records))).toMatchObject({ elsewhere: '北京', ids: ['naming'] });
  });

  it('takes a name that differs in one character for what was meant, and says so', async () => {
    const found = await search('质压融资');
    expect(found.corrected).toBe('质押融资');
    expect(found.ids[0]).toBe('term');
    expect((await search('质押融资')).corrected).toBeNull();
  });

  it('puts the page first that says whom to turn to, for who asks so', async () => {
    const records = [
      record('named', 'measure', '专利申请', '申请专利'),
      record('guide', 'page', '想申请专利', '申请专利找谁', { first: true }),
    ];
    expect((await search('怎么申请专利', dictionary, fake(records))).ids[0]).toBe('guide');
    expect((await search('专利申请', dictionary, fake(records))).ids[0]).toBe('named');
  });

  it.each(['补贴', '打假'])(
    'puts a page that says whom to turn to behind what “%s” means for who has no errand, and first for who has one',
    async (query) => {
      const records = [
        record('guide', 'page', '找谁', '有补贴吗，打假找谁', { first: true }),
        record('measure', 'measure', '资助', '给企业资助'),
        record('line', 'channel', '举报热线', '举报假冒'),
      ];
      expect((await search(query, dictionary, fake(records))).ids.at(-1)).toBe('guide');
      expect((await search(`${query}找谁`, dictionary, fake(records))).ids[0]).toBe('guide');
    },
  );

  it.each(['4·26', '4.26', '426', '4月26日'])('finds the day %s however it is written', async (query) => {
    expect((await search(query)).ids).toEqual(['week']);
  });

  it.each(['zyrz', 'zhiyarongzi'])('reads %s as pinyin', async (query) => {
    const found = await search(query);
    expect(found.way).toBe('pinyin');
    expect(found.names).toEqual(['质押融资']);
    expect(found.ids[0]).toBe('term');
  });

  it('understands traditional characters', async () => {
    expect((await search('質押融資')).ids[0]).toBe('term');
  });

  it('finds a single character inside words', async () => {
    expect((await search('押')).ids).toEqual(expect.arrayContaining(['term', 'measure', 'clause', 'split']));
  });

  it.each(['龘靐', 'xyzzy', '', '  ', '，。！', '🎉', '.*', '<>', '\ud83d'])(
    'finds nothing for “%s”',
    async (query) => {
      const found = await search(query);
      expect(found).toMatchObject({ way: 'none', hits: [], marks: [] });
    },
  );

  it('answers 10,000 characters, asking for no more than their beginning', async () => {
    const index = fake(RECORDS);
    await search('质押融资'.repeat(2500), dictionary, index);
    for (const asked of index.asked) expect(asked.length).toBeLessThan(1000);
  });

  it('says when only the beginning of a query is searched', async () => {
    expect((await search('质押融资'.repeat(2500))).cut).toBe(true);
    expect((await search('质押融资'.repeat(25))).cut).toBe(false);
    expect((await search(`质押融资${' '.repeat(200)}`)).cut).toBe(false);
  });

  it('asks the index for nothing that a reader typed as it stands', async () => {
    const index = fake(RECORDS);
    await search('"质押" <img onerror=alert(1)> .*', dictionary, index);
    for (const asked of index.asked) expect(asked).toMatch(/^"?[0-9a-z ]+"?$/);
  });

  it('asks the same thing of the index once', async () => {
    const index = fake(RECORDS);
    await search('质押融资', dictionary, index);
    expect(new Set(index.asked).size).toBe(index.asked.length);
  });

  it('asks nothing without a plan', async () => {
    const none = () => new Set<string>();
    const facets = {
      typeOf: () => '',
      placesOf: () => [],
      recordsOf: none,
      count: 0,
      first: none(),
      inPlaces: none,
      ofPlace: none,
    };
    const never = () => Promise.reject(new Error('asked'));
    expect((await find(planQuery('', dictionary, null), null, never, facets)).way).toBe('none');
  });
});

describe('find, where a word stands everywhere', () => {
  const common = new Set([...tokens('知识产权'), ...tokens('企业'), (phrases('权')[0] ?? '').slice(1, -1)]);
  const given = { ...dictionary, common: [...common] };
  const many = [
    record('titled', 'measure', '知识产权托管 · 南岸区', '知识产权服务', { regions: ['500108'] }),
    record('example', 'clause', '其他', '知识产权保护'),
    record('plain', 'clause', '别的', '知识产权质押', { regions: ['500155'] }),
  ];
  const index = () => fake(many, common, new Set(['example']));

  it('answers from titles and from a few records, and says so', async () => {
    const found = await search('知识产权', given, index());
    expect(found.ids).toEqual(['titled', 'example']);
    expect(found.common).toEqual(['知识产权']);
  });

  it('finds by the rest of a phrase all the same', async () => {
    const found = await search('知识产权质押', given, index());
    expect(found.ids).toEqual(['plain']);
    expect(found.common).toEqual([]);
  });

  it('goes by the other words, and lets the common one only raise titles', async () => {
    const found = await search('知识产权 质押', given, index());
    expect(found.ids).toEqual(['plain']);
    expect(found.common).toEqual(['知识产权']);
  });

  it('lists a place when nothing but a common word is asked of it', async () => {
    expect((await search('梁平 知识产权', given, index())).ids).toEqual(['plain']);
    expect((await search('南岸 企业 知识产权', given, index())).ids).toEqual(['titled']);
  });

  it('answers for a common character from the examples', async () => {
    expect((await search('权', given, index())).ids).toEqual(['example']);
  });
});

describe('openSearch', () => {
  it('refuses an index that holds no records', () => {
    expect(() => fake([]).open(dictionary)).toThrow('索引是空的');
  });

  it('passes a fault of the index on', async () => {
    const broken: Pagefind = { search: () => Promise.reject(new Error('索引坏了')) };
    const opened = openSearch(broken, { ...dictionary, types: [['page', 1]] }, beside);
    await expect(opened.search('质押融资')).rejects.toThrow('索引坏了');
  });

  const never = (what: string) => () => Promise.reject(new Error(`${what} loaded`));
  it.each([
    ['names', '打假电话'],
    ['readings', 'zyrz'],
    ['traditional', '質押融資'],
  ] as const)('loads the %s only with a query that needs them', async (what, query) => {
    const opened = fake(RECORDS).open(dictionary, { ...beside, [what]: never(what) });
    expect((await opened.search('质押融资')).found.way).toBe('exact');
    await expect(opened.search(query)).rejects.toThrow(`${what} loaded`);
  });

  it('loads what it has found, and nothing else', async () => {
    const index = fake(RECORDS);
    const opened = index.open(dictionary);
    await opened.search('质押融资');
    const term = index.nameOf('term');
    expect((await opened.load(term)).url).toBe(`/${term}/`);
    await expect(opened.load('nothing')).rejects.toThrow('nothing');
  });

  it('asks the index nothing before a query does: what concerns all records is known beforehand', () => {
    const index = fake(RECORDS);
    index.open(dictionary);
    expect(index.asked).toEqual([]);
  });

  it('knows the type and the places of every record', () => {
    const index = fake(RECORDS);
    const { facets } = index.open(dictionary);
    expect(facets.count).toBe(RECORDS.length);
    for (const { id, type } of RECORDS) expect(facets.typeOf(index.nameOf(id)), id).toBe(type);
    expect([...facets.first].map(index.idOf)).toEqual(['line']);
    expect(facets.placesOf(index.nameOf('target'))).toEqual(['500108']);
    expect(facets.placesOf(index.nameOf('term'))).toEqual([]);
    expect([...facets.inPlaces(['500108'])].map(index.idOf).sort()).toEqual(['measure', 'target']);
  });

  it('counts what concerns a place below to the place', () => {
    const given: Dictionary = {
      ...dictionary,
      places: [...dictionary.places, ['500000', '重庆市', '重庆', ['500000', '500108', '500155']]],
    };
    const index = fake(RECORDS);
    const { facets } = index.open(given);
    expect([...facets.inPlaces(['500000'])].map(index.idOf).sort()).toEqual(['clause', 'measure', 'other', 'target']);
  });

  it('takes the parts of a record for one thing, and shows the part that holds the words', async () => {
    const parts = [
      record('page', 'page', '服务业发展', '这一页\n专利代理'),
      record(partName('page', 1), '', '', '质押融资的办法'),
      record(partName('page', 2), '', '', '担保的办法'),
    ];
    const index = fake(parts);
    const opened = index.open(dictionary);
    const show = async (query: string) => {
      const { found } = await opened.search(query);
      return Promise.all(found.hits.map(({ id }) => opened.load(id)));
    };
    const page = index.nameOf('page');
    expect((await show('担保')).map(({ url }) => url)).toEqual([`/${page}-2/`]);
    expect((await show('质押融资')).map(({ url }) => url)).toEqual([`/${page}-1/`]);
    expect((await show('办法')).map(({ url }) => url)).toHaveLength(1);
    expect((await show('服务业')).map(({ url }) => url)).toEqual([`/${page}/`]);
    expect((await show('专利代理 担保')).map(({ url }) => url)).toHaveLength(1);
  });
});

describe('what tells little', () => {
  it('puts what a short form means before what holds it only where two words meet', async () => {
    const records = [
      record('piece', 'clause', '创新', '提高企业的能力'),
      record('meant', 'clause', '培育', '培育高新技术企业'),
    ];
    const synonyms = [['高企', '高新技术企业']];
    const short = await search('高企', { ...dictionary, synonyms, short: ['高企'] }, fake(records));
    expect(short.ids).toEqual(['meant', 'piece']);
    const word = await search('高企', { ...dictionary, synonyms }, fake(records));
    expect(word.ids).toEqual(['piece', 'meant']);
  });

  it('puts what a short form means first beside another word too, whatever else holds the short form', async () => {
    const records = [
      record('piece', 'clause', '创新', '提高企业的能力，给补贴'),
      record('meant', 'clause', '培育', '培育高新技术企业，给补贴'),
      record('both', 'clause', '提升', '提高企业的能力，认定高新技术企业，给补贴'),
    ];
    const given = { ...dictionary, synonyms: [['高企', '高新技术企业']], short: ['高企'] };
    const { hits } = await search('高企 补贴', given, fake(records));
    expect(hits.map(({ id, words, via }) => [id, words, via])).toEqual([
      ['meant', 2, '高新技术企业'],
      ['both', 2, '高新技术企业'],
      ['piece', 1, null],
    ]);
  });

  it('puts what is about the words before what only names a source that has them in its title', async () => {
    const records = [
      record('a', 'channel', '保护中心', '在重庆'),
      record('a.1', '', '', '日报：全年授权专利'),
      record('b', 'clause', '数量', '授权专利增加'),
    ];
    expect((await search('授权专利', dictionary, fake(records))).ids).toEqual(['b', 'a']);
    const whole = [record('a', 'channel', '保护中心', '在重庆\n日报：全年授权专利'), ...records.slice(2)];
    expect((await search('授权专利', dictionary, fake(whole))).ids).toEqual(['a', 'b']);
  });

  it('gives the result of the year that is asked for', async () => {
    const records = [2022, 2023, 2024].map((year) =>
      record(String(year), 'figure', `专利授权量 · ${year}年 5万件`, '2024年公布', { names: [] }),
    );
    expect((await search('2023 专利授权', dictionary, fake(records))).ids[0]).toBe('2023');
  });

  it('does not take 专利周 for 专利', async () => {
    const records = [
      record('term', 'term', '专利', '一种权利', { names: ['专利'] }),
      record('week', 'event', '中国专利周', '每年一次'),
    ];
    expect((await search('专利周几月', dictionary, fake(records))).ids[0]).toBe('week');
    expect((await search('专利是什么', dictionary, fake(records))).ids[0]).toBe('term');
  });

  it.each(['426 主题', '426主题'])('puts first what is called by the day in “%s”', async (query) => {
    const records = [
      record('day', 'event', '世界知识产权日', '每年4月26日', { names: ['4·26'] }),
      record('other', 'event', '4·26宣传主题', '讲主题'),
    ];
    const found = await search(query, dictionary, fake(records));
    expect(found.ids).toEqual(['day', 'other']);
    expect(found.marks).toContain('4月26日');
  });

  it('finds the day with the word beside it', async () => {
    const records = [
      record('day', 'event', '“3·15”消费者权益日宣传', '办活动'),
      record('other', 'event', '宣传周活动', '每年办活动'),
    ];
    expect((await search('315活动', dictionary, fake(records))).ids[0]).toBe('day');
  });

  it('goes by the name that a query begins with when nothing holds all of it', async () => {
    const records = [
      record('page', 'page', '无障碍', '可以放大', { names: ['字太小'] }),
      record('clause', 'clause', '机制', '重点要清楚'),
    ];
    expect((await search('字太小看不清楚', dictionary, fake(records))).ids[0]).toBe('page');
    const longer = record('longer', 'page', '字号', '调大', { names: ['字太小看'] });
    expect((await search('字太小看不清楚', dictionary, fake([...records, longer]))).ids[0]).toBe('longer');
  });

  it('asks of a pasted sentence no more names than a name may be long', async () => {
    const index = fake([record('clause', 'clause', '机制', '鳄梨')]);
    await search('苹果香蕉葡萄西瓜'.repeat(12), dictionary, index);
    expect(index.asked.length).toBeLessThan(70);
  });
});
