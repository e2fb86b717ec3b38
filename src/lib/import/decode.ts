/** The encodings in which official texts are found. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface Decoded {
  text: string;
  encoding: Encoding;
  /** How many replacement characters the text holds: characters that are lost. */
  lost: number;
}

/** Characters that stand in every Chinese text: the right decoding has many, a wrong one hardly any. */
const COMMON = new Set(
  '的一是在不和有人中大为上个国以要年到区市到权产知识工作发展业企政府和与、，。；：（）“”《》建设加强推进服务',
);

/**
 * Reads the bytes of an official text. UTF-8 is taken where it is whole, or marked by a byte order mark;
 * else the decoding that gives the most Chinese text. Nothing is thrown: what cannot be read is counted as lost.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = byMark(bytes);
  if (marked) return decoded(bytes, marked);
  if (!bytes.includes(0)) {
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      return { text, encoding: 'utf-8', lost: lostIn(text) };
    } catch {
      // Damaged UTF-8, or another encoding: the one that reads best.
    }
  }
  const tried = (['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const).map((encoding) => decoded(bytes, encoding));
  return tried.reduce((best, one) => (likeness(one.text) > likeness(best.text) ? one : best));
}

function byMark([a, b, c]: Uint8Array): Encoding | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

function decoded(bytes: Uint8Array, encoding: Encoding): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, lost: lostIn(text) };
}

const lostIn = (text: string) => text.split('\uFFFD').length - 1;

/** How much a decoding looks like Chinese text: common characters for it; lost, private and control characters against it. */
function likeness(text: string): number {
  let points = 0;
  for (const char of text) {
    const code = char.charCodeAt(0);
    if (COMMON.has(char)) points += 2;
    else if (char === '\uFFFD') points -= 3;
    else if ((code < 32 && !'\n\r\t\f'.includes(char)) || (code >= 0xe000 && code < 0xf900)) points -= 3;
  }
  return points / Math.max(1, text.length);
}
