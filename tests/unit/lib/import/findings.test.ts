import { describe, expect, it } from 'vitest';
import { places } from '../../../../src/build/import-sources.ts';
import { agenciesIn } from '../../../../src/lib/import/agencies.ts';
import { daysIn } from '../../../../src/lib/import/days.ts';
import { hotlinesIn } from '../../../../src/lib/import/hotlines.ts';
import { likelyIndicator } from '../../../../src/lib/import/indicators.ts';
import { phaseOf } from '../../../../src/lib/import/phases.ts';
import { fullNameOf, regionOf } from '../../../../src/lib/import/regions.ts';

describe('regionOf', () => {
  const all = places();
  it.each([
    ['重庆市南岸区人民政府', '', '500108', '重庆市南岸区'],
    ['安宁市人民政府', '', '530181', '云南省昆明市安宁市'],
    ['杭州市知识产权规划', '', '330100', '浙江省杭州市'],
    ['江苏省知识产权规划', '', '320000', '江苏省'],
    ['仙桃市知识产权方案', '', '429004', '湖北省仙桃市'],
    ['鼓楼区知识产权方案', '江苏省南京市', '320106', '江苏省南京市鼓楼区'],
    ['鼓楼区知识产权方案', '福建省福州市', '350102', '福建省福州市鼓楼区'],
    ['重庆日报', '', '500000', '重庆市'],
  ])('%s %s', (named, text, code, fullName) => {
    const found = regionOf(named, text, all);
    expect([found?.place.code, found && fullNameOf(found.chain), found?.rivals]).toEqual([code, fullName, []]);
  });
  it('names the rivals where the place is not certain', () => {
    expect(regionOf('鼓楼区知识产权方案', '', all)?.rivals.length).toBeGreaterThan(1);
  });
  it('finds none where none is named', () => {
    expect(regionOf('知识产权规划', '', all)).toBeNull();
  });
});

describe('hotlinesIn', () => {
  it('finds public lines and telephones of offices', () => {
    const found = hotlinesIn('发挥“12315”和12345热线作用；办公电话：0999-8261234。');
    expect(found.map(({ number, kind }) => [number, kind])).toEqual([
      ['12315', 'hotline'],
      ['12345', 'hotline'],
      ['0999-8261234', 'office'],
    ]);
  });
  it('takes no amount for a telephone', () => {
    expect(hotlinesIn('专利12345件，投入12300万元，邮编400000，编号2022-1234567')).toEqual([]);
  });
});

describe('daysIn', () => {
  it('finds days with their date, weeks, and yearly duties', () => {
    const found = daysIn('围绕“4·26”世界知识产权日、全国知识产权宣传周、3.15国际消费者权益日。每年举办培训活动10场。');
    expect(found.map(({ title, kind, recurs }) => [title, kind, recurs])).toEqual([
      ['世界知识产权日', 'day', 'FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=26'],
      ['全国知识产权宣传周', 'week', null],
      ['国际消费者权益日', 'day', 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=15'],
      ['每年举办培训活动', 'requirement', null],
    ]);
  });
});

describe('agenciesIn', () => {
  it.each([
    ['（责任单位：市市场监管局、市科技局）', ['市市场监管局', '市科技局']],
    ['（牵头单位：市局；配合单位：市科技局、各区人民政府）', ['市局', '市科技局', '各区人民政府']],
    ['（市市场监管局牵头，市公安局、市文化和旅游局配合）', ['市市场监管局', '市公安局', '市文化和旅游局']],
    ['（市中级人民法院、市检察院按职责分工负责）', ['市中级人民法院', '市检察院']],
    ['（2022年8月—2022年10月）', []],
    ['中国（重庆）知识产权中心', []],
  ])('%s', (text, names) => {
    expect(agenciesIn(text).flatMap((found) => found.names)).toEqual(names);
  });
});

describe('phaseOf', () => {
  it.each([
    ['准备阶段（2022年8月—2022年10月）', '2022-08', '2022-10'],
    ['筹备（２０２３年３月至６月）', '2023-03', '2023-06'],
    ['巩固提高（2025年8月及以后）', '2025-08', null],
    ['总结', null, null],
  ])('%s', (heading, start, end) => {
    expect(phaseOf('c1', heading, '')).toMatchObject({ start, end });
  });
});

describe('likelyIndicator', () => {
  const indicators = [
    { id: 'per-capita', names: ['每万人口发明专利拥有量', '万人发明专利拥有量'], unit: '件', sameUnits: [] },
    { id: 'valid', names: ['有效发明专利拥有量'], unit: '件', sameUnits: [] },
    { id: 'satisfaction', names: ['知识产权保护满意度'], unit: '%', sameUnits: [] },
  ];
  it.each([
    ['万人发明专利拥有量', '件', 'per-capita'],
    ['每万人口发明专利拥有量', '件', 'per-capita'],
    ['有效发明专利拥有量', '万件', 'valid'],
    ['每万人口高价值发明专利拥有量', '件', null],
    ['知识产权保护满意度', '分', null],
    ['培训企业', '家', null],
  ])('%s in %s', (name, unit, id) => {
    expect(likelyIndicator(name, unit, indicators)).toBe(id);
  });
});
