import fs from 'node:fs';
import path from 'node:path';

/** What every answer carries. */
const ALL = [
  'X-Content-Type-Options: nosniff',
  'Referrer-Policy: strict-origin-when-cross-origin',
  'Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy: same-origin',
  'Strict-Transport-Security: max-age=31536000; includeSubDomains',
];
const DAY_LONG = 'Cache-Control: public, max-age=3600';
/** Folders whose files are no pages: how long they may be kept, and whether other sites may take them. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  _astro: ['Cache-Control: public, max-age=31536000, immutable'],
  cards: [DAY_LONG, 'Access-Control-Allow-Origin: *'],
  data: [DAY_LONG, 'Access-Control-Allow-Origin: *'],
  pagefind: ['Cache-Control: public, max-age=300'],
};
/** Pages that other sites may show in a frame. */
const FRAMED = 'embed';
const policy = (ancestors: string) =>
  `Content-Security-Policy: frame-ancestors ${ancestors}; object-src 'none'; base-uri 'none'; form-action 'self'`;
const PAGE = [policy("'none'"), 'Cache-Control: public, max-age=300'];

/**
 * The rules by which Netlify and Cloudflare Pages send headers, as the text of their file `_headers`. Where two rules match, both add the
 * values of one header together, and only the latter can take one back: so each address has its policy and its caching from one rule.
 * @param folders the folders at the top of the site
 * @param base where the site stands: `/` or `/ip/`
 */
export function hostHeaders(folders: readonly string[], base: string): string {
  const rule = (address: string, headers: readonly string[]) =>
    [`${base}${address}`, ...headers.map((header) => `  ${header}`)].join('\n');
  const ofFolder = (folder: string) =>
    FILES[folder] ?? (folder === FRAMED ? [policy('*'), 'Cache-Control: public, max-age=300'] : PAGE);
  return `${[
    '# Netlify、Cloudflare Pages 读这个文件，构建时写成；别的服务器见 scripts/deploy/。',
    rule('*', ALL),
    rule('', PAGE),
    ...[...folders].sort().map((folder) => rule(`${folder}/*`, ofFolder(folder))),
    rule('service-worker.js', ['Cache-Control: no-cache']),
  ].join('\n')}\n`;
}

/** Writes the rules into a built site. */
export function writeHostHeaders(dist: string, base: string): void {
  const folders = fs
    .readdirSync(dist, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  fs.writeFileSync(path.join(dist, '_headers'), hostHeaders(folders, base));
}
