import { crc32, inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  name: string;
  /** `YYYY-MM-DD HH:MM:SS`, as the entry says it, without time zone. */
  time: string;
  bytes: Buffer;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * Reads a zip by its central directory, without the library that wrote it.
 * @throws when a record is not where the directory says, or a check sum is wrong
 */
export function unzip(archive: Uint8Array): ZipEntry[] {
  const data = Buffer.from(archive);
  const end = data.lastIndexOf(Buffer.from('504b0506', 'hex'));
  expectAt(data, end, END);
  const count = data.readUInt16LE(end + 10);
  let at = data.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    expectAt(data, at, CENTRAL);
    const method = data.readUInt16LE(at + 10);
    const [size, full] = [data.readUInt32LE(at + 20), data.readUInt32LE(at + 24)];
    const [nameSize, extraSize, noteSize] = [28, 30, 32].map((n) => data.readUInt16LE(at + n)) as [
      number,
      number,
      number,
    ];
    const local = data.readUInt32LE(at + 42);
    expectAt(data, local, LOCAL);
    const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
    const packed = data.subarray(start, start + size);
    const bytes = method === 0 ? packed : inflateRawSync(packed);
    const name = data.toString('utf8', at + 46, at + 46 + nameSize);
    if (bytes.length !== full || crc32(bytes) !== data.readUInt32LE(at + 16)) throw new Error(`${name} is damaged`);
    const time = dosTime(data.readUInt16LE(at + 14), data.readUInt16LE(at + 12));
    at += 46 + nameSize + extraSize + noteSize;
    return { name, time, bytes };
  });
}

function expectAt(data: Buffer, at: number, signature: number): void {
  if (at < 0 || data.readUInt32LE(at) !== signature) throw new Error(`no record of the zip at ${at}`);
}

function dosTime(date: number, time: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const day = [1980 + (date >> 9), two((date >> 5) & 15), two(date & 31)].join('-');
  return `${day} ${[time >> 11, (time >> 5) & 63, (time & 31) * 2].map(two).join(':')}`;
}
