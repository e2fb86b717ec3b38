import { describe, expect, it } from 'vitest';
import { figuresIn, type Setting } from '../../../../src/lib/import/figures.ts';
import { flowOf } from '../../../../src/lib/import/flow.ts';
import { linesOf } from '../../../../src/lib/import/lines.ts';

const target: Setting = {
  clause: 'c1',
  headings: ['发展目标'],
  documentKind: 'plan',
  period: { start: 2021, end: 2025 },
  leadYear: null,
};
const past: Setting = { ...target, headings: ['“十三五”取得的成效'] };
function read(text: string, setting = target) {
  return figuresIn(flowOf(text, linesOf(text), [{ start: 0, end: text.length }]), text, setting);
}
const short = (text: string, setting = target) =>
  read(text, setting).figures.map((f) => `${f.comparator} ${[f.value].flat().join('-')} ${f.unit}`);

describe('the comparator is read from the words around the number', () => {
  it.each([
    ['万人发明专利拥有量达到60件以上', 'ge 60 件'],
    ['培训不少于10余场次', 'ge 10 场次'],
    ['培训至少5场', 'ge 5 场'],
    ['有效商标数量达6万件', 'ge 6 万件'],
    ['覆盖率提高到90%', 'ge 90 %'],
    ['服务机构数量超过100家', 'gt 100 家'],
    ['融资额突破10亿元', 'gt 10 亿元'],
    ['收缴图书2万余册', 'gt 2 万册'],
    ['服务企业300多家', 'gt 300 家'],
    ['办理周期不超过60个工作日', 'le 60 个工作日'],
    ['办理期限控制在45天以内', 'le 45 天'],
    ['年度资助总额最高20万元', 'le 20 万元'],
    ['差错率低于5%', 'lt 5 %'],
    ['投入资金近7000万元', 'approx 7000 万元'],
    ['举办活动20场左右', 'approx 20 场'],
    ['培育优势企业2—3家', 'range 2-3 家'],
    ['办理压缩到7至10个工作日', 'range 7-10 个工作日'],
    ['占比为10%—20%', 'range 10-20 %'],
    ['优势企业总数增加20%以上', 'increase-ge 20 %'],
    ['授权量年新增长45件以上', 'increase-ge 45 件'],
    ['贷款额年均增长不低于10%', 'increase-ge 10 %'],
    ['登记量年度增幅超过20%', 'increase-gt 20 %'],
    ['贷款额年均增长10%', 'eq 10 %'],
    ['拥有量不低于全省平均水平的2倍', 'multiple-ge 2 倍'],
    ['完成导航项目3项', 'eq 3 项'],
    ['新增优势企业5家', 'eq 5 家'],
    ['拥有量保持在3000件以上', 'ge 3000 件'],
    ['发布报道100篇（次）以上', 'ge 100 篇'],
    ['专利实施率≥60%', 'ge 60 %'],
  ])('%s', (text, expected) => {
    expect(short(`${text}。`)).toEqual([expected]);
  });

  it('达到 is at least in a target and a plain count in an achievement', () => {
    expect(short('专利申请量达到300件。')).toEqual(['ge 300 件']);
    expect(short('专利申请量达到300件。', past)).toEqual(['eq 300 件']);
    expect(short('截至2020年底，专利申请量达到300件。')).toEqual(['eq 300 件']);
  });
});

describe('numbers in words are read', () => {
  it.each([
    ['每年培训不少于六期', 'ge 6 期'],
    ['女性占比不低于百分之四十', 'ge 40 %'],
    ['产值比2022年翻一番', 'eq 1 番'],
    ['网络零售额增长两成', 'eq 2 成'],
    ['培育十家示范企业', 'eq 10 家'],
    ['地理标志拥有量位居全国第六位', 'eq 6 位'],
    ['年度考核全市并列第一', 'eq 1 位'],
    ['综合实力进入全省前三', 'le 3 位'],
    ['专利授权1,234件', 'eq 1234 件'],
    ['到２０２５年，建成网点１５个', 'eq 15 个'],
    ['专利授权总量 43 870 件', 'eq 43870 件'],
  ])('%s', (text, expected) => {
    expect(short(`${text}。`)).toEqual([expected]);
  });
});

describe('what counts nothing is no figure', () => {
  it.each([
    '到2025年全面完成。',
    '2022年8月至2025年7月分三步走。',
    '《关于做好2022年12项工作的通知》（国知发〔2022〕131号）',
    '实施GB/T29490-2013国家标准。',
    '发挥“12315”热线作用。',
    '围绕“4·26”世界知识产权日开展宣传。',
    '形成“1+7+5+10”体系。',
    '打通服务企业最后1公里。',
    '加大5G技术应用。',
    '发挥三个作用，推进两个转变。',
    '中央政治局第二十五次集体学习。',
    '对前3名的县予以表扬。',
    '（联系电话：0999-8261234）',
    '区县按1∶1配套。',
    '召开一次会议研究。',
  ])('%s', (text) => {
    expect(short(text)).toEqual([]);
  });
});

describe('lists that share their numbers are taken apart', () => {
  it('分别: the n-th name takes the n-th number', () => {
    const { figures } = read('有效商标、地理标志、马德里商标分别达到60.4万件、278件、373件。', past);
    expect(figures.map(({ name, value, unit, counted }) => [name, value, unit, counted])).toEqual([
      ['有效商标', 60.4, '万件', '有效商标'],
      ['地理标志', 278, '件', '地理标志'],
      ['马德里商标', 373, '件', '马德里商标'],
    ]);
  });
  it('均: each name has the number', () => {
    const { figures } = read('有效商标、驰名商标总量均位居西部第2位。', past);
    expect(figures.map(({ name, value, basis }) => [name, value, basis])).toEqual([
      ['有效商标', 2, 'rank'],
      ['驰名商标总量', 2, 'rank'],
    ]);
  });
  it('years: each year has its number', () => {
    const { figures } = read('到2024年、2025年，发明专利授权量分别达到2万件、3万件。');
    expect(figures.map(({ name, value, year, comparator }) => [name, value, year, comparator])).toEqual([
      ['发明专利授权量', 2, 2024, 'ge'],
      ['发明专利授权量', 3, 2025, 'ge'],
    ]);
  });
  it('names after two years that belong to something else', () => {
    const { figures } = read(
      '对照2021年、2022年工作，到2025年，发明专利授权量、商标注册量、地理标志商标量分别达到100件、200件、30件。',
    );
    expect(figures.map(({ name, value, year }) => [name, value, year])).toEqual([
      ['发明专利授权量', 100, 2025],
      ['商标注册量', 200, 2025],
      ['地理标志商标量', 30, 2025],
    ]);
  });
  it('years: the last ones before the name, as many as there are numbers', () => {
    const { figures } = read('对照2021年、2022年工作，到2024年、2025年，发明专利授权量分别达到2万件、3万件。');
    expect(figures.map(({ name, value, year }) => [name, value, year])).toEqual([
      ['发明专利授权量', 2, 2024],
      ['发明专利授权量', 3, 2025],
    ]);
    expect(
      read('对照2021年、2022年工作，发明专利和商标分别达到2件、3件、4件。').figures.map(({ year }) => year),
    ).not.toContain(2021);
  });
});

describe('name, year, kind and basis', () => {
  const one = (text: string, setting = target) =>
    read(text, setting).figures.map(({ name, year, kind, basis, spanText }) => [name, year, kind, basis, spanText]);
  it.each([
    ['全市370家企业通过贯标认证。', '企业通过贯标认证'],
    ['力争建立一支20人左右的联络员队伍。', '联络员队伍'],
    ['其中发明专利20件。', '发明专利'],
    ['研发经费支出超过3亿元，同比增长44.5%。', '研发经费支出'],
    ['（2）培育备案产品40个。', '备案产品'],
  ])('%s names its thing', (text, name) => {
    expect(read(text).figures.at(-1)?.name).toBe(name);
  });
  it('takes the year of the lead-in, also for the sentences behind it', () => {
    expect(one('到2025年，工作取得成效。专利拥有量达到60件。')).toEqual([
      ['专利拥有量', 2025, 'target', 'stock', null],
    ]);
  });
  it('takes the end of a five-year plan for its year', () => {
    expect(one('“十三五”末，有效发明专利突破3万件。', past)[0]?.[1]).toBe(2020);
  });
  it('does not take the year of a comparison', () => {
    expect(one('申请量较2023年增长50%。')[0]?.[1]).toBeNull();
  });
  it('tells a sum over a span from a stock', () => {
    expect(one('近三年质押融资38亿元。', past)).toEqual([['质押融资', null, 'achievement', 'cumulative', '近三年']]);
  });
  it('tells money that is set aside', () => {
    expect(one('设立500万元风险补偿基金。')[0]?.slice(2, 4)).toEqual(['budget', 'stock']);
    expect(one('质押融资额达到500万元。')[0]?.[2]).toBe('target');
  });
  it('takes what is done about a lack for what is to be', () => {
    const kinds = (text: string) => read(text, { ...target, headings: [] }).figures.map(({ kind }) => kind);
    expect(kinds('针对存在的问题，每年培训500人次，建设10个工作站。')).toEqual(['target', 'target']);
    expect(kinds('还存在一些短板：专利占比不足5%；人员缺口约200人。')).toEqual(['achievement', 'achievement']);
    expect(kinds('着力破解还存在的短板和差距的10个项目。')).toEqual(['target']);
    expect(kinds('改变机构少的局面，全市仅有2家机构，新建10个工作站。')).toEqual(['achievement', 'target']);
  });
  it.each([
    ['每新增1家贯标企业，奖励5000元。', '贯标企业'],
    ['每新增1件发明专利的，一次性奖励5000元。', '发明专利'],
    ['每指定1个国家奖励5000元。', '国家'],
    ['每建成1个海外维权工作站，市财政一次性支持5000元。', '海外维权工作站'],
    ['贯标企业每新增1家，奖励5000元。', '贯标企业'],
  ])('%s: a grant for each piece is named by the piece', (text, name) => {
    expect(read(text).figures.map((figure) => [figure.name, figure.value])).toEqual([[name, 5000]]);
  });
  it('takes 由 for what was', () => {
    expect(read('覆盖率由65%提高到90%。').figures.map(({ kind }) => kind)).toEqual(['achievement', 'target']);
  });
  it('says which numbers it passed over, and why', () => {
    expect(read('共有3甲。').passed).toEqual([{ printed: '3', reason: '没有单位', at: 2 }]);
  });
});

describe('a number on a line of its own', () => {
  const named = (...lines: string[]) =>
    read(lines.join('\n')).figures.map(({ name, value, unit, comparator }) => [name, value, unit, comparator]);
  it('has its unit in the next line', () => {
    expect(named('专利授权量达到', '100', '件以上，商标注册量达到', '200', '件以上。')).toEqual([
      ['专利授权量', 100, '件', 'ge'],
      ['商标注册量', 200, '件', 'ge'],
    ]);
  });
  it('also between lines as short, under a short line', () => {
    expect(named('全市', '专利授权量达到', '100', '件', '以上，培育', '20', '家企业。')).toEqual([
      ['专利授权量', 100, '件', 'ge'],
      ['企业', 20, '家', 'eq'],
    ]);
  });
  it('is the number of a row where a table lost its layout', () => {
    expect(
      named(
        '1',
        '项目培育',
        '遴选优势企业15家',
        '县市场监管局',
        '2',
        '个人培训',
        '设立工作站4家',
        '县农业农村局',
        '3',
        '支持创新',
        '制定规程',
        '县司法局',
      ),
    ).toEqual([
      ['优势企业', 15, '家', 'eq'],
      ['工作站', 4, '家', 'eq'],
    ]);
  });
});
