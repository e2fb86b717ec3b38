import fs from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

/** What gains by compression. Pieces of the search index (`.pf_*`), pictures and archives are compressed already. */
const GAINS = /(\.(html|css|js|json|svg|xml|txt|md|csv|ics|vcf|bib|ris|webmanifest)|wasm\.[^/]*\.pagefind)$/;
const WORTH = 1024;
const AT_ONCE = 4;

/**
 * Puts a `.br` and a `.gz` beside every file that gains by it; older ones whose file is gone are removed.
 * @param folder the built site
 * @returns how many files were compressed, and their bytes before and after (brotli)
 */
export async function precompress(folder: string): Promise<{ files: number; before: number; after: number }> {
  const all = (await fs.readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const there = new Set(all);
  for (const file of all) if (/\.(br|gz)$/.test(file) && !there.has(file.replace(/\.(br|gz)$/, ''))) await fs.rm(file);
  const waiting = all.filter((file) => GAINS.test(file));
  const sum = { files: 0, before: 0, after: 0 };
  const work = async (): Promise<void> => {
    for (let file = waiting.pop(); file; file = waiting.pop()) {
      const plain = await fs.readFile(file);
      if (plain.length < WORTH) continue;
      const [small, older] = await Promise.all([brotli(plain), gzip(plain, { level: 9 })]);
      await fs.writeFile(`${file}.br`, small);
      await fs.writeFile(`${file}.gz`, older);
      sum.files += 1;
      sum.before += plain.length;
      sum.after += small.length;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return sum;
}
