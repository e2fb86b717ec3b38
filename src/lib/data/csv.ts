/** A value of a table cell. */
export type Cell = string | number | null;

const quote = (cell: Cell): string => {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/**
 * A table as CSV (RFC 4180) with a byte order mark, so that spreadsheets read the Chinese right.
 * @param header names of the columns
 * @param rows cells in the order of the columns; an empty cell is null
 */
export function csv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${[header, ...rows].map((line) => line.map(quote).join(',')).join('\r\n')}\r\n`;
}
