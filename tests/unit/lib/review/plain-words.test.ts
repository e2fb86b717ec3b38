import { describe, expect, it } from 'vitest';
import { plainWords } from '../../../../src/lib/review/plain-words.ts';
import { guessTheme } from '../../../../src/lib/review/theme-guess.ts';
import { unpasted } from '../../../../src/lib/review/unpasted.ts';

describe('plain words', () => {
  it.each([
    ['切实加大宣传力度', '加大宣传的力度'],
    ['以市场为导向', '看市场的需要'],
    ['以示范创建为抓手', '从示范创建抓起'],
    ['充分发挥行业协会的桥梁作用', '让行业协会起到桥梁作用'],
    ['将信息纳入信用记录', '把信息列入信用记录'],
    ['将继续推动合作', '将继续推动合作'],
    ['健全制度', '补齐制度'],
    ['形成机构健全的体系', '形成机构健全的体系'],
    ['抓紧制定名录', '抓紧制定名录'],
    ['杜绝假冒商品进入市场', '不让假冒商品进入市场'],
    ['贯彻《关于进一步健全与强化若干领域措施的意见》', '贯彻《关于进一步健全与强化若干领域措施的意见》'],
  ])('for %s are %s', (official, plain) => expect(plainWords(official)).toBe(plain));

  it.each(['不得强制企业参加', '力争完成', '探索建立机制', '鼓励企业申报', '严禁收费', '可以分期支付'])(
    'never turn what binds: %s',
    (official) => {
      const plain = plainWords(official);
      for (const [word, same] of [
        ['不得', '不得'],
        ['力争', '争取'],
        ['探索', '试着'],
        ['鼓励', '鼓励'],
        ['严禁', '不许'],
        ['可以', '可以'],
      ] as const)
        expect(plain.includes(same)).toBe(official.includes(word));
    },
  );
});

describe('words are changed whole or not at all', () => {
  it.each([
    '惠及中小微企业',
    '危及公共安全',
    '及早介入',
    '与日俱增',
    '同意与否',
    '提高补助力度',
    '增加资助力度',
    '借助力量',
    '第一批试点企业名单',
    '第一批园区',
    '积极性明显提高',
    '科学家精神',
    '有效期届满后',
    '有效发明专利拥有量',
    '加速器建设',
    '统筹协调机制',
    '全力以赴',
    '同时期',
    '高质量专利',
    '全面质量管理',
    '应对风险的企业给予奖励',
    '对企业给予补助并给予奖励',
    '为期三年',
    '畅通无阻',
    '让价值有序、畅通流转',
    '建立科学完善的补偿体系',
    '加强对重点行业、领域和地区的保护',
    '做行业领域内的宣传',
    '人力资源与社会保障局',
    '市大数据推进中心',
  ])('%s stays', (phrase) => expect(plainWords(phrase)).toBe(phrase));

  it.each([
    ['针对中小企业给予补助', '针对中小企业给予补助'],
    ['对企业进行支持的机构给予奖励', '对企业做支持的机构给予奖励'],
    ['对获奖企业给予奖励', '奖励获奖企业'],
    ['同时积极推进转化', '推动转化'],
    ['专利与商标', '专利和商标'],
    ['优化服务方式', '优化服务办法'],
    ['以讲座等多种形式', '以讲座等办法'],
    ['研发及转化', '研发和转化'],
    ['助力企业发展', '帮助企业发展'],
    ['培育一批企业', '培育企业'],
    ['畅通渠道', '打通渠道'],
  ])('%s turns to %s', (official, plain) => expect(plainWords(official)).toBe(plain));

  it('and offices that are known keep their names', () => {
    expect(plainWords('推进质量与标准化处建设', ['质量与标准化处'])).toBe('推动质量与标准化处建设');
  });
});

describe('a sentence is changed until nothing looks pasted', () => {
  it.each([
    ['支持园区、企业和高校院所建设联合实验室', '支持园区、企业、高校院所建设联合实验室'],
    ['重点扶持木材加工产业知识产权联盟成员', null],
  ])('%s', (official, plain) => {
    const changed = unpasted(official, official, []);
    if (plain !== null) expect(changed).toBe(plain);
    expect(changed).not.toBe(official);
  });

  it('but is given up where no change keeps the sense', () => {
    expect(unpasted('甲乙丙丁戊己庚辛壬癸子丑寅卯', '甲乙丙丁戊己庚辛壬癸子丑寅卯', [])).toBeNull();
  });

  it.each(['对各种所有制的市场主体给予平等保护和一视同仁待遇', '联合生产企业、电商平台、行业协会等共同打击违法行为'])(
    'and 等 stays where it names no kind: %s',
    (official) => expect(unpasted(official, official, []) ?? official).not.toContain('这类'),
  );

  it.each([
    ['这类', '奖励获得一等奖的企业、单位的负责人员'],
    ['这类', '建立学习交流和维权调解等六个机制'],
    ['这类', '上报以后等待审批的企业名单目录'],
    ['、', '宣传中华人民共和国专利法的有关规定'],
    ['、', '市人力资源和社会保障局做好人才评价'],
    ['、', '请甲市质量和标准处做好有关的登记事项'],
  ])('and no %s is put into a word or a name: %s', (mark, official) =>
    expect(unpasted(official, official, ['甲市质量和标准处']) ?? '').not.toContain(mark),
  );

  it.each(['引导社会资金投入知识产权领域和有关的行业', '鼓励保险机构开发知识产权保险和有关的产品'])(
    'and 知识产权 stays where it says what is meant: %s',
    (official) => expect(unpasted(official, official, []) ?? '知识产权').toContain('知识产权'),
  );

  it.each([
    ['促进专利、商标、版权、地理标志数量大幅增长', '，'],
    ['解决创造、保护、运用、社会化等方面需要', '，'],
    ['知识产权保护服务机构和单位应当做好登记', '保护服务机构'],
  ])('and no phrase is made that says something else: %s', (official, wrong) => {
    const changed = unpasted(official, official, []) ?? '';
    expect(changed.startsWith(wrong) || (wrong === '，' && changed.includes(wrong))).toBe(false);
  });

  it('and nothing in a title or a quotation is changed', () => {
    const official = '请对照“知识产权试点城市考核和评价指标”办理';
    expect(unpasted(official, official, []) ?? official).toContain('“知识产权试点城市考核和评价指标”');
  });

  it('and a restriction of what is granted is never dropped', () => {
    const official = '对连续三年正常运行的公益服务站给予建设补助经费';
    expect(unpasted(official, official, []) ?? '连续三年正常运行').toContain('连续三年正常运行');
  });
});

describe('the theme of an indicator', () => {
  it.each([
    ['有效发明专利拥有量', 'creation'],
    ['专利质押融资额', 'use'],
    ['行政案件按期结案率', 'protection'],
    ['服务机构数量', 'service'],
    ['专利代理人才', 'talent'],
    ['宣传活动场次', 'culture'],
    ['专项经费占比', 'investment'],
    ['贯标企业', 'management'],
  ])('of %s is %s', (name, theme) => expect(guessTheme(name)).toBe(theme));
});
