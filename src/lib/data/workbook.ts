import writeXlsxFile, { type Sheet, type SheetData } from 'write-excel-file/universal';
import { restamp } from './archive.ts';
import type { Cell } from './csv.ts';

/** A sheet: a header row that stays in view, and rows of cells. */
export interface Page {
  /** At most 31 characters, without `\ / ? * [ ] :`. */
  name: string;
  header: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** Widths in characters of the standard font; a Chinese character takes two. */
const NARROW = 8;
const WIDE = 60;

/**
 * Sheets as an XLSX workbook: numbers are numbers, everything else (dates too, of which only the year may be known) is text.
 * @param day `YYYY-MM-DD`; the bytes follow from it and the cells alone
 */
export async function workbook(pages: readonly Page[], day: string): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = pages.map(({ name, header, rows }): Sheet<Blob> => ({
    sheet: name,
    data: [
      header.map((value) => ({ value, type: String, fontWeight: 'bold' as const, backgroundColor: '#e8e4d8' })),
      ...rows.map((row) => row.map(cell)),
    ] as SheetData,
    stickyRowsCount: 1,
    columns: header.map((title, n) => ({ width: width([title, ...rows.map((row) => row[n] ?? null)]) })),
  }));
  const blob = await writeXlsxFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBlob();
  return restamp(new Uint8Array(await blob.arrayBuffer()), day);
}

const cell = (value: Cell) =>
  value === null || value === ''
    ? null
    : typeof value === 'number'
      ? { value, type: Number }
      : { value, type: String, wrap: extent(value) > WIDE, alignVertical: 'top' as const };

/** How many characters of the standard font a text takes. */
const extent = (text: string) => [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0);

// One after the other: a column of all measures has more cells than a call may have arguments.
const width = (column: readonly Cell[]) =>
  column.reduce<number>((widest, value) => Math.min(WIDE, Math.max(widest, extent(String(value ?? '')) + 2)), NARROW);
