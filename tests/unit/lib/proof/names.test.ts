import { describe, expect, it } from 'vitest';
import { holdsName, printedNames } from '../../../../src/lib/proof/names.ts';

// Heavenly stems and earthly branches: nobody's names.
describe('printedNames', () => {
  it.each([
    ['（联系人：甲乙；电话：略）', ['甲乙']],
    ['联系人:甲乙丙', ['甲乙丙']],
    ['联系人： 甲 乙', ['甲乙']],
    ['甲乙丙代表：', ['甲乙丙']],
    ['\u3000\u3000甲乙委员：', ['甲乙']],
    ['某某日报记者 甲乙丙', ['甲乙丙']],
    ['记者：甲乙 通讯员：丙丁戊', ['甲乙', '丙丁戊']],
    ['此复函已经甲乙丙局长审签。', ['甲乙丙']],
    ['经甲乙副局长审签', ['甲乙']],
    ['组长:甲乙丙 市政府市长', ['甲乙丙']],
  ])('of %s are %j', (text, names) => {
    expect([...printedNames(text)].sort()).toEqual([...names].sort());
  });

  it('are all those of a leading group, down to its members', () => {
    const list = [
      '组 长:甲 乙 市委副书记',
      '常务副组长:丙丁戊 市政府副市长',
      '副 组 长:己 庚 市某局局长',
      '辛壬癸 市某局局长',
      '成 员:市委宣传部、市某局主要负责人',
      '市某局 负责日常工作',
    ].join('\n');
    expect([...printedNames(list)]).toEqual(expect.arrayContaining(['甲乙', '丙丁戊', '己庚', '辛壬癸']));
    expect(printedNames(list).size).toBe(4);
  });

  it.each([
    '记者从市知识产权局获悉',
    '人大代表、政协委员：',
    '联系人制度',
    '领导小组组长由区长担任',
    '各代表团：',
    '经区政府同意',
  ])('there are none in %s', (text) => {
    expect([...printedNames(text)]).toEqual([]);
  });
});

describe('holdsName', () => {
  it('finds a name with and without spaces', () => {
    expect(holdsName('由甲乙负责', '甲乙')).toBe(true);
    expect(holdsName('由甲\u3000乙负责', '甲乙')).toBe(true);
    expect(holdsName('由甲、乙负责', '甲乙')).toBe(false);
  });
});
