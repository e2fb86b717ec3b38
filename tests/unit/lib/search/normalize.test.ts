import { describe, expect, it } from 'vitest';
import { dayOfNumber, daysOf, normalizeText, pairsOf } from '../../../../src/lib/search/normalize.ts';

describe('normalizeText', () => {
  it('turns full width into half width and capitals into small letters', () => {
    expect(normalizeText('ＰＣＴ（１２）')).toBe('pct(12)');
  });

  it.each(['4·26', '4•26', '4・26', '4‧26', '4･26', '4 · 26'])('writes %s with one kind of dot', (written) => {
    expect(normalizeText(written)).toBe('4·26');
  });

  it('turns traditional characters into simplified ones by the map it is given', () => {
    expect(normalizeText('質押融資', new Map([...'質质資资'].map((c, n, all) => [c, all[n + 1] ?? ''])))).toBe(
      '质押融资',
    );
  });

  it('makes a space of half a character, and leaves whole ones outside the basic plane', () => {
    expect(normalizeText('专\ud83d利\udc00')).toBe('专 利 ');
    expect(normalizeText('🎉𠮷')).toBe('🎉𠮷');
  });

  it('gives back what it has given once', () => {
    for (const text of ['ＧＢ／Ｔ 29490', '4 ・ 26', '〔2022〕34号', 'İ'])
      expect(normalizeText(normalizeText(text))).toBe(normalizeText(text));
  });
});

describe('daysOf', () => {
  it.each(['4·26', '4.26', '4月26日', '4 · 26', '４．２６', '04月26'])('reads the day in %s', (written) => {
    expect(daysOf(written)).toEqual(['0426']);
  });

  it('reads several days, each once', () => {
    expect(daysOf('3·15和4月26日，4.26')).toEqual(['0315', '0426']);
  });

  it.each(['14.26', '4.260', '13·40', '1.4.26', '知识产权', ''])('reads no day in “%s”', (written) => {
    expect(daysOf(written)).toEqual([]);
  });
});

describe('dayOfNumber', () => {
  it('takes 426 for the 26th of April', () => {
    expect(dayOfNumber('426')).toBe('0426');
    expect(dayOfNumber('1204')).toBe('1204');
  });

  it.each(['300', '12330', '42', '', '4x26'])('takes “%s” for no day', (text) => {
    expect(dayOfNumber(text)).toBeNull();
  });

  it.each(['110', '114', '119', '120', '122'])('takes %s for a number to dial', (text) => {
    expect(dayOfNumber(text)).toBeNull();
  });
});

describe('pairsOf', () => {
  it('gives every two Chinese characters side by side, across nothing else', () => {
    expect(pairsOf('专利权 PCT 𠮷祥A商标')).toEqual(['专利', '利权', '𠮷祥', '商标']);
    expect(pairsOf('利')).toEqual([]);
  });
});
