import { expect, it } from 'vitest';
import { hostHeaders } from '../../../src/build/host-headers.ts';

const FOLDERS = ['_astro', 'cards', 'data', 'embed', 'help', 'pagefind', 'plans'];

/** What a host sends for an address: the headers of all rules that match, as both hosts read them. */
function sent(address: string, base = '/'): [name: string, value: string][] {
  const found: [string, string][] = [];
  let matches = false;
  for (const line of hostHeaders(FOLDERS, base).split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    if (!line.startsWith(' ')) {
      const pattern = line.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace('*', '.*');
      matches = new RegExp(`^${pattern}$`).test(address);
    } else if (matches) {
      const [, name = '', value = ''] = /^ {2}([A-Za-z-]+): (.+)$/.exec(line) ?? [];
      expect(name, line).not.toBe('');
      found.push([name, value]);
    }
  }
  return found;
}
const values = (address: string, name: string, base?: string) =>
  sent(address, base).flatMap(([one, value]) => (one === name ? [value] : []));

it.each(['/', '/plans/a/', '/help/', '/embed/a/', '/_astro/a.js', '/pagefind/a.json', '/data/a.csv', '/cards/a.png'])(
  '%s has each header once',
  (address) => {
    const names = sent(address).map(([name]) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(
      expect.arrayContaining(['X-Content-Type-Options', 'Strict-Transport-Security', 'Cache-Control']),
    );
  },
);

it('only the pages that are made for it may be framed', () => {
  for (const address of ['/', '/plans/a/', '/help/'])
    expect(values(address, 'Content-Security-Policy')[0]).toContain("frame-ancestors 'none'");
  expect(values('/embed/a/', 'Content-Security-Policy')[0]).toContain('frame-ancestors *');
});

it('what is named by its content is kept for good, pages for minutes, the service worker not at all', () => {
  expect(values('/_astro/a.js', 'Cache-Control')).toEqual(['public, max-age=31536000, immutable']);
  expect(values('/plans/a/', 'Cache-Control')).toEqual(['public, max-age=300']);
  expect(values('/service-worker.js', 'Cache-Control')).toEqual(['no-cache']);
});

it('other sites may take data and cards, and nothing else', () => {
  expect(values('/data/a.csv', 'Access-Control-Allow-Origin')).toEqual(['*']);
  expect(values('/plans/a/', 'Access-Control-Allow-Origin')).toEqual([]);
});

it('a site below a path has its rules there', () => {
  expect(values('/ip/embed/a/', 'Content-Security-Policy', '/ip/')[0]).toContain('frame-ancestors *');
  expect(values('/ip/', 'Cache-Control', '/ip/')).toEqual(['public, max-age=300']);
  expect(sent('/other/', '/ip/')).toEqual([]);
});
