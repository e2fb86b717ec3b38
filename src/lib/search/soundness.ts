// Pagefind takes half a file of its index for a whole one, and then finds less. So each file carries a checksum in the place where gzip
// keeps a time that nobody needs, and is checked when it is read.

const TIME = 4;
const HEADER = 10;

const isGzip = (file: Uint8Array): boolean => file.length >= HEADER && file[0] === 0x1f && file[1] === 0x8b;

/** FNV-1a over the name of a file and all of its bytes but those of the checksum itself. */
function checksum(name: string, file: Uint8Array): number {
  let sum = 0x811c9dc5;
  const take = (byte: number) => (sum = Math.imul(sum ^ byte, 0x01000193));
  for (const character of name) take(character.charCodeAt(0));
  for (const [n, byte] of file.entries()) if (n < TIME || n >= TIME + 4) take(byte);
  return sum >>> 0;
}

const view = (file: Uint8Array) => new DataView(file.buffer, file.byteOffset, file.byteLength);

/**
 * Writes the checksum into a gzip file, in place. Its name counts, so that no file can stand for another.
 * @throws when the file is not gzip
 */
export function seal(name: string, file: Uint8Array): void {
  if (!isGzip(file)) throw new Error(`${name} 不是 gzip 文件`);
  view(file).setUint32(TIME, checksum(name, file), true);
}

/** Whether a file is whole and is the one that its name says. What a server has unpacked on the way was checked by that. */
export const isSound = (name: string, file: Uint8Array): boolean =>
  isGzip(file)
    ? view(file).getUint32(TIME, true) === checksum(name, file)
    : new TextDecoder().decode(file.subarray(0, SIGNATURE.length)) === SIGNATURE;

/** With this begins whatever Pagefind reads, once unpacked. */
export const SIGNATURE = 'pagefind_dcd';
