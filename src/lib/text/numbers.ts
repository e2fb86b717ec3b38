const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SCALES: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** A number that stands whole in a text. `start` and `end` are offsets of the text; `printed` is what stands there. */
export interface NumberToken {
  value: number;
  printed: string;
  start: number;
  end: number;
}

/**
 * Reads a Chinese numeral below ten thousand (十二 → 12, 二十 → 20, 两 → 2).
 * Returns null when the characters make no number (百千, 二三).
 */
export function parseHanNumber(numeral: string): number | null {
  if (numeral === '') return null;
  let total = 0;
  let digit: number | null = null;
  let lastScale = 10_000;
  for (const char of numeral) {
    const scale = SCALES[char];
    if (scale !== undefined) {
      if (scale >= lastScale) return null;
      if (digit === null && scale !== 10) return null;
      total += (digit ?? 1) * scale;
      lastScale = scale;
      digit = null;
    } else {
      const value = DIGITS[char];
      if (value === undefined || (digit !== null && digit !== 0)) return null;
      digit = value;
    }
  }
  return total + (digit ?? 0);
}

const TOKEN = /\d+(?:,\d{3})*(?:\.\d+)?|[零〇一二两三四五六七八九十百千]+/g;

/** All whole numbers of a text, Arabic and Chinese, in order. 6 is not a token of 60; 二 is not one of 十二. */
export function numberTokens(text: string): NumberToken[] {
  const tokens: NumberToken[] = [];
  // Full-width digits are digits; each character stays one.
  const plain = text
    .replace(/[０-９]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d)．(?=\d)/g, '.');
  for (const match of plain.matchAll(TOKEN)) {
    const printed = match[0];
    const value = /\d/.test(printed) ? Number(printed.replaceAll(',', '')) : parseHanNumber(printed);
    if (value !== null) tokens.push({ value, printed, start: match.index, end: match.index + printed.length });
  }
  return tokens;
}
