import { zipSync } from 'fflate';

/**
 * Midnight of a day as the clock of this machine reads it: zip entries hold no time zone, and the writer takes the local hours.
 * So the same day gives the same bytes everywhere.
 * @param day `YYYY-MM-DD`
 */
function midnight(day: string): Date {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}

/**
 * Packs files into a zip whose bytes follow from names, contents and day alone.
 * @param day `YYYY-MM-DD`, the time that all entries carry
 */
export function archive(files: Readonly<Record<string, Uint8Array>>, day: string): Uint8Array<ArrayBuffer> {
  return zipSync({ ...files }, { level: 6, mtime: midnight(day) });
}

// Where the parts of a zip say what they are, in bytes from their beginnings (APPNOTE 4.3).
const END = { signature: 0x06054b50, length: 22, entries: 10, start: 16 };
const ENTRY = { signature: 0x02014b50, length: 46, time: 12, lengths: [28, 30, 32], file: 42 };
const FILE = { signature: 0x04034b50, time: 10 };

/**
 * Puts one day in the place of the times that the writer of a zip put in; what is packed stays as it is.
 * @throws when the bytes are no plain zip: one without a comment and below 4 GB
 */
export function restamp(bytes: Uint8Array<ArrayBuffer>, day: string): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const must = (at: number, signature: number) => {
    if (at < 0 || at + 4 > view.byteLength || view.getUint32(at, true) !== signature)
      throw new Error('不是普通的 zip，不能改其中的时间');
  };
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  const midnight = (((year - 1980) << 25) | (month << 21) | (date << 16)) >>> 0;
  const end = view.byteLength - END.length;
  must(end, END.signature);
  let at = view.getUint32(end + END.start, true);
  for (let n = view.getUint16(end + END.entries, true); n > 0; n -= 1) {
    must(at, ENTRY.signature);
    const file = view.getUint32(at + ENTRY.file, true);
    must(file, FILE.signature);
    view.setUint32(at + ENTRY.time, midnight, true);
    view.setUint32(file + FILE.time, midnight, true);
    at += ENTRY.lengths.reduce((length, field) => length + view.getUint16(at + field, true), ENTRY.length);
  }
  return bytes;
}
