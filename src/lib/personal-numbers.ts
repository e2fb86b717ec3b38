const GAP = '[ \\t\\u2010-\\u2013·.-]{0,3}';
// A number that a full stop or digit goes before is part of another: a decimal, a version, an id.
const MOBILE = new RegExp(`(?<![\\d.])(?:(?:\\+|00)?86${GAP})?1[3-9]\\d${GAP}\\d{4}${GAP}\\d{4}(?!\\d)`, 'g');
const IDENTITY = /(?<!\d)\d{6}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g;

/** Personal numbers in a text: mobile telephones, also with spaces, hyphens or full-width digits, and identity numbers. */
export function personalNumbers(text: string): string[] {
  const plain = text.normalize('NFKC');
  return [...(plain.match(MOBILE) ?? []), ...(plain.match(IDENTITY) ?? [])];
}

export interface Masked {
  /** The text with the last digits of each personal number printed as stars; as long as before. */
  text: string;
  /** Where the masked numbers begin. */
  at: number[];
}

/** Hides the personal numbers of a text, also where they are printed in full-width digits. */
export function maskPersonalNumbers(text: string): Masked {
  // Character by character, so that every offset stays what it was.
  const plain = text.replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
  const at: number[] = [];
  let masked = text;
  for (const pattern of [MOBILE, IDENTITY])
    for (const { 0: number, index } of plain.matchAll(pattern)) {
      at.push(index);
      const hidden = [...number].map((char, n) => (n >= 3 && /[\dXx]/.test(char) ? '*' : char)).join('');
      masked = masked.slice(0, index) + hidden + masked.slice(index + number.length);
    }
  return { text: masked, at: at.sort((a, b) => a - b) };
}
