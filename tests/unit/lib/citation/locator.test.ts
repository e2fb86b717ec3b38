import { describe, expect, it } from 'vitest';
import { labelOf, locatorOf } from '../../../../src/lib/citation/locator.ts';

const outline = [
  { number: '第一章', heading: '发展基础', level: 1 },
  { number: '第一节', heading: '成就', level: 2 },
  { number: '（三）', heading: '创造', level: 3 },
  { number: '第二节', heading: '形势', level: 2 },
  { number: '二、', heading: '总体目标', level: 1 },
  { number: null, heading: '创造迈上新台阶', level: 2 },
  { number: null, heading: '五大重点任务', level: 1 },
  { number: null, heading: '保护体系', level: 2 },
];

describe('the place of a clause', () => {
  it.each([
    [0, '第一章 发展基础'],
    [1, '第一章第一节 成就'],
    [2, '第一章第一节（三）创造'],
    [3, '第一章第二节 形势'],
    [5, '二、总体目标：创造迈上新台阶'],
    [7, '五大重点任务：保护体系'],
  ])('number %i of the outline is %s', (index, place) => {
    expect(locatorOf(outline, index)).toBe(place);
  });

  it('is refused for a clause that is not in the outline', () => {
    expect(() => locatorOf(outline, -1)).toThrow('没有');
  });

  it('sets off a number that ends in no mark', () => {
    expect(labelOf({ number: '专题1', heading: '主要指标' })).toBe('专题1 主要指标');
    expect(labelOf({ number: '1．', heading: '培育' })).toBe('1．培育');
  });
});
