const GAP = '[ \\t\\u2010-\\u2013·.-]{0,3}';
// A number that a full stop or digit goes before is part of another: a decimal, a version, an id.
const MOBILE = new RegExp(`(?<![\\d.])(?:(?:\\+|00)?86${GAP})?1[3-9]\\d${GAP}\\d{4}${GAP}\\d{4}(?!\\d)`, 'g');
const IDENTITY = /(?<!\d)\d{6}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g;

/** Personal numbers in a text: mobile telephones, also with spaces, hyphens or full-width digits, and identity numbers. */
export function personalNumbers(text: string): string[] {
  const plain = text.normalize('NFKC');
  return [...(plain.match(MOBILE) ?? []), ...(plain.match(IDENTITY) ?? [])];
}
