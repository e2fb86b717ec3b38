import { describe, expect, it } from 'vitest';
import { pieces } from '../../../../src/lib/text/kept.ts';

const kept = (text: string) =>
  pieces(text)
    .filter((piece) => piece.kept)
    .map((piece) => piece.text);

describe('pieces', () => {
  it.each([
    ['落款是2022年10月18日。', ['2022年10月18日']],
    ['时间是2021年12月，管到2025年', ['2021年12月', '2025年']],
    ['渝府办发〔2021〕132号', ['〔2021〕132号']],
    ['用2.5万元建3个中心，占85%', ['2.5万元', '3个', '85%']],
    ['热线 12315，标准 GB/T 29490-2013', ['GB/T 29490-2013']],
    ['', []],
  ])('keeps numbers and their units together: %s', (text, found) => {
    expect(kept(text)).toEqual(found);
  });

  it('loses nothing', () => {
    const text = '2021年12月，甲2件乙；〔2022〕9号';
    expect(
      pieces(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });
});
