import { unzipSync, zipSync } from 'fflate';

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

/** Packs a zip anew, without the times that its writer put in. */
export const repack = (bytes: Uint8Array, day: string): Uint8Array<ArrayBuffer> => archive(unzipSync(bytes), day);
