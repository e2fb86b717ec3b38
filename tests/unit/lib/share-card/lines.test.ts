import { describe, expect, it } from 'vitest';
import { balancedLines, widthOf } from '../../../../src/lib/share-card/lines.ts';

const TITLE = '重庆市南岸区国家知识产权强市建设试点城市工作方案（2022—2025年）';

describe('balancedLines', () => {
  it('leaves a title that fits on its line', () => {
    expect(balancedLines('高价值专利组合', 20)).toEqual(['高价值专利组合']);
  });

  it('breaks a long title into lines that fit and lose nothing', () => {
    for (const width of [12, 16, 20, 24]) {
      const lines = balancedLines(TITLE, width);
      expect(lines.join('')).toBe(TITLE);
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
    }
  });

  it('makes the lines about as long as each other', () => {
    const [first = '', second = ''] = balancedLines(TITLE, 24);
    expect(Math.abs(widthOf(first) - widthOf(second))).toBeLessThan(6);
  });

  it('breaks where the title itself has a space', () => {
    expect(balancedLines('10个重点专项工程 “十四五”时期重庆这样建设', 40)).toEqual([
      '10个重点专项工程',
      '“十四五”时期重庆这样建设',
    ]);
    expect(balancedLines('重庆 GB/T 标准', 40)).toEqual(['重庆 GB/T 标准']);
  });
});
