/** A value of a table cell. */
type Cell = string | number | boolean | null | undefined;

const quote = (cell: Cell): string => {
  const text = cell === null || cell === undefined ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/**
 * A table as CSV (RFC 4180) with a byte order mark, so that spreadsheets read the Chinese right.
 * @param rows records; the columns are the keys of all of them, in the order in which they first come
 */
export function csv(rows: readonly Readonly<Record<string, Cell>>[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  return `\uFEFF${lines.map((line) => line.map(quote).join(',')).join('\r\n')}\r\n`;
}

/**
 * A record of the data as one row: lists joined by `|`, inner records flattened (`region_code`), a value with its upper end in
 * `…_max` (empty unless it is a range). Inner lists of records become their ids, names, or plan and clause.
 */
export function flat(item: Readonly<Record<string, unknown>>, prefix = ''): Record<string, Cell> {
  const row: Record<string, Cell> = {};
  for (const [key, value] of Object.entries(item)) {
    const name = `${prefix}${key}`;
    if (key === 'value') {
      const [low, high] = Array.isArray(value) ? (value as Cell[]) : [value as Cell, null];
      row[name] = low;
      row[`${name}_max`] = high;
    } else if (Array.isArray(value)) row[name] = value.map(short).join('|');
    else if (value !== null && typeof value === 'object')
      Object.assign(row, flat(value as Record<string, unknown>, `${name}_`));
    else row[name] = value as Cell;
  }
  return row;
}

function short(value: unknown): string {
  if (value === null || typeof value !== 'object') return String(value);
  const record = value as { id?: string; name?: string; plan?: string; clause?: string; source?: string };
  return record.plan
    ? `${record.plan}#${record.clause ?? ''}`
    : (record.source ?? record.id ?? record.name ?? JSON.stringify(value));
}
