import { describe, expect, it } from 'vitest';
import { headingSense } from '../../../src/lib/heading-sense.ts';

describe('what headings say of the text under them', () => {
  it.each([
    [['主要任务', '优化知识产权营商环境'], 'task'],
    [['主要任务', '营造良好创新环境'], 'task'],
    [['主要任务', '着力破解中小企业融资难问题'], 'task'],
    [['主要任务', '提升知识产权运用成效'], 'task'],
    [['主要任务', '加快推进专利转化取得实效'], 'task'],
    [['保障措施', '资金'], 'task'],
    [['面临的形势'], 'state'],
    [['机遇与挑战'], 'state'],
    [['存在的主要问题'], 'state'],
    [['发展环境'], 'state'],
    [['发展现状', '发展基础'], 'past'],
    [['“十三五”取得决定性成就'], 'past'],
    [['建设成效'], 'past'],
    [['实施情况'], 'past'],
    [['工作回顾', '推进专利转化取得实效'], 'past'],
    [['主要目标', '知识产权运用成效大幅提高'], 'aim'],
    [['总体要求', '指导思想'], 'thought'],
    [['基本原则', '坚持问题导向'], 'thought'],
    [['知识产权文化'], null],
    [['优化营商环境'], null],
  ] as const)('of %j is %s', (headings, sense) => expect(headingSense(headings)).toBe(sense));
});
