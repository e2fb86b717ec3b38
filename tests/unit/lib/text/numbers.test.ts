import { describe, expect, it } from 'vitest';
import { numberTokens, parseHanNumber } from '../../../../src/lib/text/numbers.ts';

const values = (text: string) => numberTokens(text).map((token) => token.value);

describe('parseHanNumber', () => {
  it.each([
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['三十六', 36],
    ['一百零五', 105],
    ['一千二百', 1200],
    ['九千九百九十九', 9999],
    ['零', 0],
  ])('reads %s as %d', (numeral, value) => {
    expect(parseHanNumber(numeral)).toBe(value);
  });

  it.each(['', '百', '百千', '二三', '十百', '二〇二五', '件'])('makes no number of “%s”', (numeral) => {
    expect(parseHanNumber(numeral)).toBeNull();
  });
});

describe('numberTokens', () => {
  it('does not find 6 in 60件', () => {
    expect(values('60件')).toEqual([60]);
  });

  it('does not find 2 in 十二, nor 10', () => {
    expect(values('十二家')).toEqual([12]);
  });

  it('does not find 8 or 5 in 8.5%', () => {
    expect(values('8.5%')).toEqual([8.5]);
  });

  it('reads grouped thousands as one number', () => {
    expect(values('54,800件')).toEqual([54_800]);
  });

  it('does not read a list of small numbers as grouped thousands', () => {
    expect(values('3,10件')).toEqual([3, 10]);
  });

  it('finds both ends of a span and of a range', () => {
    expect(values('2021—2025年')).toEqual([2021, 2025]);
    expect(values('2-3家')).toEqual([2, 3]);
  });

  it('finds Arabic and Chinese numerals in order, with what is printed and where', () => {
    const text = '两家企业和15件';
    expect(numberTokens(text)).toEqual([
      { value: 2, printed: '两', start: 0, end: 1 },
      { value: 15, printed: '15', start: 5, end: 7 },
    ]);
  });

  it('takes no number from a year in Chinese digits', () => {
    expect(values('二〇二五年')).toEqual([]);
  });

  it('has nothing to find in text without numbers', () => {
    expect(numberTokens('知识产权')).toEqual([]);
  });
});
