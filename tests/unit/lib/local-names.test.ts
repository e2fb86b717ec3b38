import { describe, expect, test } from 'vitest';
import { localNames } from '../../../src/lib/local-names.ts';

const liangping = { name: '梁平区', fullName: '重庆市梁平区' };
const anning = { name: '安宁市', fullName: '云南省昆明市安宁市' };

describe('what people call a unit of a place', () => {
  test('is the place and the short name that documents print', () => {
    expect(localNames(['安宁市市场监督管理局', '市市场监管局'], anning)).toEqual([
      '安宁市场监督管理局',
      '安宁市市场监管局',
      '安宁市场监管局',
    ]);
  });

  test('is each of two names that are printed as one', () => {
    const names = localNames(['重庆市梁平区市场监督管理局（重庆市梁平区知识产权局）'], liangping);
    expect(names).toContain('梁平区知识产权局');
    expect(names).toContain('梁平市场监督管理局');
  });

  test('is nothing new when a name names no place and is printed', () => {
    expect(localNames(['人民银行'], anning)).toEqual([]);
  });
});
