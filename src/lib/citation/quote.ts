/** A row of a table in an official wording: what is counted, its cell, and the attribute of the indicator. */
const ROW = /^(\S+) (\S+) (约束性|预期性)$/;

/** What stands beside the cells of a row, in our own words. */
export interface RowWords {
  /** What the cell is: 2025年目标. */
  cell: string;
  /** What the attribute is called: 属性. */
  attribute: string;
}

/**
 * Official words in quotation marks, unchanged to the character.
 * Where they hold quotation marks of their own, corner brackets go around, so that none of theirs has to be changed.
 */
export function quoted(words: string): string {
  return /[“”]/.test(words) ? `「${words}」` : `“${words}”`;
}

/** Whether a wording is a row of a table rather than a stretch of text. */
export const isRow = (wording: string): boolean => ROW.test(wording);

/**
 * A figure's official wording as it is quoted. A row of a table is not run together: header, cell and attribute are each quoted,
 * and what they are stands outside the quotation marks: “……（件）”：2025年目标“6”，属性“预期性”.
 */
export function quoteOf(wording: string, words: RowWords): string {
  const [, header = '', cell = '', attribute = ''] = ROW.exec(wording) ?? [];
  return header
    ? `${quoted(header)}：${words.cell}${quoted(cell)}，${words.attribute}${quoted(attribute)}`
    : quoted(wording);
}
