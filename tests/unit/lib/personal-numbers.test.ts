import { describe, expect, it } from 'vitest';
import { personalNumbers } from '../../../src/lib/personal-numbers.ts';

// Put together here, so that no such number stands in the repository.
const [a, b, c] = ['139', '0000', '0000'];

describe('personalNumbers', () => {
  it.each([
    `电话${a}${b}${c}。`,
    `${a}-${b}-${c}`,
    `${a} ${b} ${c}`,
    `${a} - ${b} - ${c}`,
    `${a}\u3000${b}\u3000${c}`,
    `${a}\u00A0${b}\u00A0${c}`,
    `${a}\u2011${b}\u2013${c}`,
    `${a}.${b}.${c}`,
    `+86 ${a}${b}${c}`,
    `0086${a}${b}${c}`,
    `86-${a}-${b}-${c}`,
    `tel:${a}${b}${c}`,
    [...`${a}${b}${c}`].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(''),
  ])('finds a mobile number in %s', (text) => {
    expect(personalNumbers(text)).toHaveLength(1);
  });

  it('finds each of several', () => {
    expect(personalNumbers(`${a}${b}${c}、${a}-${b}-${c}`)).toHaveLength(2);
  });

  it('finds an identity number', () => {
    expect(personalNumbers(`证号${'110101'}${'19900101'}${'001X'}`)).toHaveLength(1);
  });

  it.each([
    '12315',
    '023-67120375',
    `0${a}${b}${c}`,
    `${a}${b}${c}1`,
    `0.${a}${b}${c}`,
    '2021-12-17',
    '139件，2021—2025年',
    '共 138 件，2021 年 1200 件',
    '1233361153685159936',
    '1300 2021 2025',
  ])('lets %s stand', (text) => {
    expect(personalNumbers(text)).toEqual([]);
  });
});
