import fs from 'node:fs';
import path from 'node:path';

/** Files that others keep addresses of: data, cards to share, feeds, calendars, contacts. */
const FILE = /^\/(?:data|cards)\/.*\.[a-z]+$|\/feed\.(?:xml|json)$|\.(?:ics|vcf)$/;

/**
 * All addresses of a built site that are published: its pages, its files that others keep addresses of, and the places in pages that its
 * data name (clauses, figures, measures, events, terms).
 * @param dist the folder of the built site
 */
export function publishedAddresses(dist: string): string[] {
  const files = fs
    .readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => `/${file.split(path.sep).join('/')}`)
    .filter((file) => file.endsWith('.html') || FILE.test(file));
  const data = files.filter((file) => /^\/data\/[a-z-]+\.json$/.test(file));
  const places = data.flatMap((file) => placesIn(JSON.parse(fs.readFileSync(dist + file, 'utf8'))));
  return [...new Set([...files.map((file) => file.replace(/index\.html$/, '')), ...places])].sort();
}

/** The values of all `url` in data that name a place in a page of the site. */
function placesIn(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    key === 'url' && typeof value === 'string' ? (/^\/.*#/.test(value) ? [value] : []) : placesIn(value),
  );
}
