import { describe, expect, it } from 'vitest';
import { clausePoints, type ClauseText } from '../../../../src/lib/review/clause-points.ts';
import { pastedRuns } from '../../../../src/lib/review/digest-warnings.ts';
import { scaffoldOf, senseOf } from '../../../../src/lib/review/scaffold.ts';
import { spanOf } from '../../../../src/lib/proof/passages.ts';

const HEADING = '1.培育品牌。';
const FIGURE = { id: 'brands-2025', name: '知名品牌', kind: 'target', value: 12, unit: '个' };

function clause(body: string, wording?: string, more: Partial<ClauseText> = {}): ClauseText {
  const text = `${HEADING}${body}`;
  const figures = wording === undefined ? [] : [{ ...FIGURE, span: spanOf(text, wording) }];
  return {
    text,
    bodyAt: HEADING.length,
    figures,
    known: figures,
    tells: false,
    official: text,
    names: ['培育品牌', ...figures.map((figure) => figure.name)],
    ...more,
  };
}
const read = (body: string, wording?: string, more: Partial<ClauseText> = {}) => {
  const given = clause(body, wording, more);
  return { given, ...clausePoints(given) };
};
const said = (body: string, kind = 'do') =>
  read(body)
    .points.filter((point) => point.kind === kind)
    .map((point) => point.text);

describe('the points of a clause', () => {
  it('say what is to be done, without zeal, in words that are not pasted', () => {
    const body = '积极推进商标注册与品牌培育工作，加大对老字号企业、农产品加工企业的政策引导和资源投入。';
    const { points, given } = read(body);
    expect(points.map((point) => point.text)[0]).toBe('推动商标注册和品牌培育工作');
    for (const point of points) expect(pastedRuns(point.text, given.official, given.names)).toEqual([]);
  });

  it('stand where they stand in the text', () => {
    const { points, given } = read('鼓励高校增设课程。支持企业建立台账。');
    const own = points.filter(({ kind }) => kind === 'do');
    expect(own.map(({ span }) => given.text.slice(span.start, span.end))).toEqual([
      '鼓励高校增设课程',
      '支持企业建立台账',
    ]);
  });

  it.each([
    '鼓励高校增设课程',
    '支持企业参加展会',
    '引导行业协会制定公约',
    '探索开展信用评价',
    '逐步扩大覆盖范围',
    '不得收取任何费用',
    '严格执行回避制度',
    '未经同意不予公开',
    '原则上每季会商',
    '可以委托机构办理',
  ])('keep how much is promised, and every no: %s', (sentence) => {
    const words = /^(?:鼓励|支持|引导|逐步|不得|严格|未经|原则上|可以)|不予/.exec(sentence)?.[0] ?? '探索';
    const [point = ''] = said(`${sentence}。`);
    expect(point).toContain(words);
    expect([...point].filter((char) => '不未'.includes(char))).toEqual(
      [...sentence].filter((char) => '不未'.includes(char)),
    );
  });

  it('leave out who holds an office, and phrases that bind nobody', () => {
    const { points, left, given } = read(
      '成立工作专班。\n组长：甲乙丙 县委常委、副县长\n成员：甲局、乙局。\n营造良好的创新氛围。',
    );
    expect(points.map((point) => point.text)).toEqual(['成立工作专班']);
    const unsaid = left.map(({ start, end }) => given.text.slice(start, end)).join('｜');
    for (const words of ['甲乙丙', '甲局、乙局', '营造良好的创新氛围']) expect(unsaid).toContain(words);
  });

  it('give a figure by its component, with the verb before it and the day by which', () => {
    const { points } = read('到2025年，培育在全省叫得响的知名品牌12个。', '培育在全省叫得响的知名品牌12个');
    expect(points.map(({ kind, text }) => [kind, text])).toEqual([
      ['date', '到2025年'],
      ['figure', '培育知名品牌：<F id="brands-2025" />'],
    ]);
  });

  it.each([
    ['办理周期缩短12%以上', '办理周期', 'ge', '办理周期（缩短）：<F id="brands-2025" />'],
    ['占比提高12个百分点', '占比', 'eq', '占比（提高）：<F id="brands-2025" />'],
    ['申请量年均增长12%以上', '申请量', 'increase-ge', '申请量（年均）：<F id="brands-2025" />'],
    ['覆盖率提高到12%', '覆盖率', 'ge', '覆盖率：<F id="brands-2025" />'],
    ['支出占比不低于12%', '支出占比', 'ge', '支出占比：<F id="brands-2025" />'],
    ['受惠占比不得低于总数的12%', '受惠占比', 'ge', '受惠占比：<F id="brands-2025" />'],
    ['结案率提升达到12%', '结案率', 'ge', '结案率：<F id="brands-2025" />'],
    ['结案率提高并达到12%', '结案率', 'ge', '结案率：<F id="brands-2025" />'],
    ['实施率高于全省平均水平12个百分点', '实施率', 'eq', '实施率（高于全省平均水平）：<F id="brands-2025" />'],
  ])('say by what a thing changes, where the number alone would not: %s', (body, name, comparator, text) => {
    const given = clause(`${body}。`, body);
    const figures = given.figures.map((figure) => ({ ...figure, name, comparator }));
    expect(clausePoints({ ...given, figures, names: [name] }).points[0]?.text).toBe(text);
  });

  it('give a figure whose place is not found, too', () => {
    const { points } = read('培育品牌若干。', '原文里没有的话12个');
    expect(points.at(-1)?.text).toBe('知名品牌：<F id="brands-2025" />');
  });

  it('hold no number that is registered or that counts something', () => {
    const { points } = read('组织活动30场，举办讲座。', undefined);
    expect(points.map((point) => point.text)).toEqual(['举办讲座']);
  });

  it('take how long for a number, a day of the calendar not', () => {
    const { points, left, given } = read('档案应当保存10年。在30日内答复。7月1日起办理。2022年7月起登记。');
    expect(points.map((point) => point.text)).toEqual(['7月1日起办理', '2022年7月起登记']);
    expect(left.map(({ start, end }) => given.text.slice(start, end))).toEqual(['档案应当保存10年', '在30日内答复']);
  });

  it('drop who is led where to what is left out', () => {
    expect(said('引导有条件的企业，举办展会30场。做好登记工作。')).toEqual(['做好登记工作']);
    expect(said('引导有条件的企业。')).toEqual(['引导有条件的企业']);
  });

  it('name the units in charge, and whom it is for, apart', () => {
    const body = '帮助中小企业用好商标。（责任单位：县甲局、县乙局）';
    expect(said(body, 'units')).toEqual(['县甲局、县乙局']);
    expect(said(body, 'audience')).toEqual(['中小企业']);
  });

  it('leave titles and quotations as they are printed', () => {
    expect(said('按照《关于进一步强化某项工作若干措施的通知（2021—2023年）》要求，办好登记。')[0]).toContain(
      '《关于进一步强化某项工作若干措施的通知（2021—2023年）》',
    );
  });

  it('go on over the end of a page, and end with a short line', () => {
    const long = '按时为全县所有的中小企业和合作社和家庭农场建立联系制度和走访';
    expect(read(`${long}\n\n制度。`).left).toHaveLength(1);
    expect(said('建立联系制度\n\n定期走访企业。')).toEqual(['建立联系制度', '定期走访企业']);
  });

  it('leave out signs that cannot be printed', () => {
    expect(said('\uFFFD建立台账。\uF0B7举办讲座。')).toEqual(['建立台账', '举办讲座']);
  });

  it('drop an opening where what it opens is left out', () => {
    expect(said('围绕主导产业，营造良好的创新氛围。做好登记工作。')).toEqual(['做好登记工作']);
  });
});

describe('the sense of a clause', () => {
  it.each([
    [['发展现状'], [], 'state'],
    [['工作成效'], [], 'past'],
    [['基本原则', '坚持服务'], [], 'thought'],
    [['工作目标', '创造'], [], 'aim'],
    [['重点任务'], ['target'], 'task'],
    [['重点任务'], ['achievement'], 'past'],
    [['主要任务', '优化知识产权营商环境'], [], 'task'],
    [['主要任务', '提升知识产权运用成效'], [], 'task'],
    [['工作回顾', '提升知识产权运用成效'], [], 'past'],
  ] as const)('of %j with %j is %s', (headings, kinds, sense) => {
    const figures = kinds.map((kind, n) => ({ ...FIGURE, id: `f${n}`, kind, span: null }));
    expect(senseOf({ headings, figures })).toBe(sense);
  });
});

describe('a first draft', () => {
  const draft = (body: string, wording?: string, headings = ['重点任务', '培育品牌'], preamble = false) => {
    const given = clause(body, wording);
    return { text: scaffoldOf({ ...given, headings, preamble }, clausePoints(given)), given };
  };

  it('is our frame, a line for each sentence, and all figures', () => {
    const { text } = draft('积极开展商标培训，支持企业参加展会。到2025年，培育知名品牌12个。', '培育知名品牌12个');
    expect(text).toBe(
      [
        '要做的事有：',
        '',
        '- 办商标培训；支持企业参加展会；',
        '- 到2025年时，培育知名品牌：<F id="brands-2025" />。',
      ].join('\n'),
    );
  });

  it('has nothing in it that looks pasted, over the ends of its lines too', () => {
    const { text, given } = draft(
      '支持企业参加展会。鼓励银行发放贷款，引导商会制定公约，推动部门共享信息。建立联系制度。开展常态化走访。',
    );
    const plain = text.replace(/^- /gm, '').replace(/\n/g, '');
    expect(pastedRuns(plain, given.official, given.names)).toEqual([]);
  });

  it('says that a sum is not printed only where none is', () => {
    expect(draft('对获奖的企业给予奖励。').text).toContain('给多少钱，这一条没有写。');
    expect(draft('对获奖的企业给予5万元奖励。').text).not.toContain('给多少钱');
    expect(draft('按规定给予企业奖励。每家奖励二十万元。').text).not.toContain('给多少钱');
    expect(draft('对获奖的企业给予奖励。奖励额为实际支出的百分之五十。').text).not.toContain('给多少钱');
    expect(draft('引导社会资金投入知识产权领域，建立多元化投入机制。').text).not.toContain('给多少钱');
    expect(draft('完善专利资助政策，不再给予资助。').text).not.toContain('给多少钱');
    expect(draft('开展培训。').text).not.toContain('给多少钱');
  });

  it('says when in words that go on, where a bare comma would look pasted', () => {
    expect(draft('“十五五”期间，建立联系制度和台账制度。').text).toContain('“十五五”期间里，');
  });

  it('keeps both of two dates in a row', () => {
    expect(draft('到2023年，到2025年，建成服务体系。').text).toContain('到2023年、到2025年');
  });

  it('of a notice names the documents on which it stands, whole', () => {
    const { text } = draft(
      '《甲县工作方案》已经县政府同意，现印发给你们，请认真执行。\n为贯彻《乙省条例》和《丙规划（2021—2025年）》（丙发〔2021〕3号），制定本方案。',
      undefined,
      ['印发通知和引言'],
      true,
    );
    expect(text).toBe(
      '这份文件发给有关的单位，要求照着落实。\n\n制定它的依据有：\n\n- 《乙省条例》；\n- 《丙规划（2021—2025年）》（丙发〔2021〕3号）。',
    );
  });

  it('is empty where nothing could be read', () => {
    expect(draft('营造良好的创新氛围。').text).toBe('');
  });
});
