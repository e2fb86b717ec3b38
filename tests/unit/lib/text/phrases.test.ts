import { describe, expect, it } from 'vitest';
import { phrases } from '../../../../src/lib/text/phrases.ts';

const TITLES = [
  '重庆市梁平区知识产权保护和运用“十四五”规划（2021—2025年）',
  '安宁市国家知识产权强县建设试点县工作方案（2022—2025年）',
  '5方面重点任务+10个重点专项工程 “十四五”时期重庆这样建设知识产权强市',
];

describe('phrases', () => {
  it.each(TITLES)('puts together what it took apart: %s', (title) => {
    expect(phrases(title).join('')).toBe(title);
  });

  it('never cuts 知识产权 nor other names', () => {
    for (const title of TITLES) expect(phrases(title).some((phrase) => phrase.includes('知识产权'))).toBe(true);
    const pieces = phrases('国家知识产权强市建设试点城市工作方案');
    for (const name of ['试点城市', '工作方案']) expect(pieces.some((piece) => piece.includes(name))).toBe(true);
    expect(pieces.length).toBeGreaterThan(3);
  });

  it('begins no piece with a closing sign, and ends none with an opening one', () => {
    for (const phrase of TITLES.flatMap(phrases)) {
      expect(phrase).not.toMatch(/^[，。、：；！？）”’》〉〕]/);
      expect(phrase).not.toMatch(/[（“‘《〈〔—]$/);
    }
  });

  it('makes nothing of nothing', () => {
    expect(phrases('')).toEqual([]);
  });
});
