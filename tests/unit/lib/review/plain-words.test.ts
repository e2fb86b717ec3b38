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
