import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { cachePrefix, SAVED_AT } from '../lib/offline-copies.ts';

const OFFLINE = 'offline/';

/**
 * Writes `/service-worker.js` into a built site. Saved beforehand are the pages of hotlines and help, the offline page, and the styles
 * and scripts that these pages name, those too that come when they are called for. The version is a hash of them all: when one changes, older copies are thrown away.
 * @param dist the folder of the built site
 * @param base its path, with a slash at its end
 * @param notice what a saved page says of itself, with {} for the time
 * @throws when one of the pages is missing
 */
export function writeServiceWorker(dist: string, base: string, notice: string): void {
  const pages = ['hotlines/', 'help/', ...inside(dist, 'help'), OFFLINE];
  const named = pages.flatMap((page) => assetsOf(read(dist, page), base));
  const files = [...new Set([...pages, ...named.flatMap((file) => [...withImports(dist, file)])])];
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\n`).update(read(dist, file));
  const prefix = cachePrefix(base);
  const settings = {
    base,
    prefix,
    cache: `${prefix}${hash.digest('hex').slice(0, 12)}`,
    first: files.map((file) => base + file),
    offline: base + OFFLINE,
    notice,
    savedAt: SAVED_AT,
  };
  fs.writeFileSync(path.join(dist, 'service-worker.js'), `const SETTINGS = ${JSON.stringify(settings)};\n${code()}`);
}

/** The worker as plain JavaScript that engines of 2022 read; a worker is no module there, so the mark of one goes. */
function code(): string {
  const source = fs.readFileSync(new URL('./worker.ts', import.meta.url), 'utf8');
  return ts
    .transpileModule(source, {
      compilerOptions: { target: ts.ScriptTarget.ES2021, module: ts.ModuleKind.ESNext, removeComments: true },
    })
    .outputText.replace(/^export \{\};$/m, '');
}

const read = (dist: string, file: string) =>
  fs.readFileSync(path.join(dist, file.endsWith('/') ? `${file}index.html` : file), 'utf8');

/** The pages in a folder: `help/piracy/`. */
const inside = (dist: string, folder: string) =>
  fs
    .readdirSync(path.join(dist, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${folder}/${entry.name}/`)
    .sort();

/** What a script imports when it is loaded, and what it imports later, when that is called for. */
const AT_ONCE = /(?:^|[;}\s])import\s*(?:[^'"()]*?from\s*)?["'](\.[^"']+)["']/g;
const LATER = /\bimport\(\s*["'`](\.[^"'`]+)["'`]/g;

/** A script with all that it and its imports may import. */
function withImports(dist: string, file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (!file.endsWith('.js')) return seen;
  const code = read(dist, file);
  for (const [, other = ''] of [...code.matchAll(AT_ONCE), ...code.matchAll(LATER)])
    withImports(dist, path.posix.join(path.posix.dirname(file), other), seen);
  return seen;
}

/** Styles, scripts and the icon of a page, and the styles of its modes, relative to the site. */
function assetsOf(html: string, base: string): string[] {
  const links = [
    ...html.matchAll(/<(?:html|link|script)\b[^>]*?\s(?:href|src|data-modes)="([^"]+\.(?:css|js|svg))"/g),
  ].map((m) => m[1] ?? '');
  return links.filter((link) => link.startsWith(base)).map((link) => link.slice(base.length));
}
