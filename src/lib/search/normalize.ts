/** A map from traditional characters to simplified ones: only those that occur. */
export type Simplify = ReadonlyMap<string, string>;

/** One way of writing: full width to half width, lower case, simplified characters, one kind of dot, lone surrogates gone. */
export function normalizeText(text: string, simplify?: Simplify): string {
  // Hardly any text has one; to look for them costs as much as all the rest.
  const whole = /[\ud800-\udfff]/.test(text) ? text.replace(/\p{Surrogate}/gu, ' ') : text;
  const plain = whole
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u30FB\u2022\u2027\uFF65\u00B7]/g, '·')
    .replace(/(\d)\s*·\s*(\d)/g, '$1·$2');
  if (!simplify || simplify.size === 0) return plain;
  return [...plain].map((character) => simplify.get(character) ?? character).join('');
}

/** Days written as 4·26, 4.26 or 4月26日, as `MMDD`; a text may name several. */
export const daysOf = (text: string): string[] => daysIn(normalizeText(text));

/** The days of a text that has been normalized. */
export function daysIn(plain: string): string[] {
  const days: string[] = [];
  for (const [, month = '', day = ''] of plain.matchAll(
    /(?:^|[^\d.·])(1[0-2]|0?[1-9])(?:[·.]|月)(3[01]|[12]\d|0?[1-9])(?![\d.·])/g,
  ))
    days.push(`${month.padStart(2, '0')}${day.padStart(2, '0')}`);
  return [...new Set(days)];
}

/** Days as readers also type them, 4-26 or 4/26: texts do not, so only a query is read so. */
export function daysTyped(query: string): string[] {
  return [...query.matchAll(/(?:^|[^\d./-])(1[0-2]|0?[1-9])[-/](3[01]|[12]\d|0?[1-9])(?![\d./-])/g)].map(
    ([, month = '', day = '']) => `${month.padStart(2, '0')}${day.padStart(2, '0')}`,
  );
}

/** A standard as texts write it: gbt29490 → gb/t29490. */
export const standardsOf = (query: string): string => query.replace(/\bgb\s*\/?\s*t\s*[-/]?\s*(?=\d)/g, 'gb/t');

/**
 * Numbers of documents as texts write them, whatever brackets and spaces were typed: 渝府办发[2021]132号, 渝府办发 2021 132 →
 * 渝府办发〔2021〕132号, 渝府办发〔2021〕132; 132 号 → 132号.
 */
export const documentsOf = (query: string): string =>
  query
    .replace(/(\d)\s+号/g, '$1号')
    .replace(
      /(\p{Script=Han})\s*[[({【〔<]\s*(\d{4})\s*年?\s*[\])}】〕>]\s*第?\s*(\d+)(?:\s*(号)(?:文件|文)?)?/gu,
      '$1〔$2〕$3$4',
    )
    .replace(/([发函字])\s*(\d{4})\s*(?:年\s*第?|\s第?|第|-)\s*(\d+)(?:\s*(号)(?:文件|文)?)?/g, '$1〔$2〕$3$4');

/** Numbers that everybody dials, though they might be days. */
const DIALLED = new Set(['110', '114', '119', '120', '122']);

/** The day that a bare number may mean: 426 → 0426. Null when it can be no day, and when it is a number to dial. */
export function dayOfNumber(text: string): string | null {
  if (DIALLED.has(text)) return null;
  const match = /^(1[0-2]|0?[1-9])([12]\d|3[01]|0[1-9])$/.exec(text);
  return match ? `${(match[1] ?? '').padStart(2, '0')}${match[2]}` : null;
}

/** Every two Chinese characters of a text that stand side by side. */
export const pairsOf = (text: string): string[] =>
  [...text.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map(([, pair = '']) => pair);
