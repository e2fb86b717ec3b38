import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { publishedAddresses } from '../../../src/build/published-addresses.ts';

test('pages, files that others keep addresses of, and places that the data name are published, nothing else', () => {
  const dist = fs.mkdtempSync(path.join(os.tmpdir(), 'ip-plans-published-'));
  const write = (file: string, text = '') => {
    fs.mkdirSync(path.dirname(path.join(dist, file)), { recursive: true });
    fs.writeFileSync(path.join(dist, file), text);
  };
  const items = [
    { url: '/plans/a/#f-x', clause: { url: '/plans/a/#c1' }, title: '/plans/a/#no' },
    { url: '/plans/a/' },
    { url: 'https://example.org/#elsewhere' },
  ];
  write('data/figures.json', JSON.stringify({ items }));
  for (const file of ['index.html', '404.html', 'plans/a/index.html', 'cards/a/b.png', 'feed.xml', 'events.ics'])
    write(file);
  for (const file of ['_astro/a.js', 'robots.txt', 'pagefind/a.json']) write(file);
  expect(publishedAddresses(dist)).toEqual([
    '/',
    '/404.html',
    '/cards/a/b.png',
    '/data/figures.json',
    '/events.ics',
    '/feed.xml',
    '/plans/a/',
    '/plans/a/#c1',
    '/plans/a/#f-x',
  ]);
  fs.rmSync(dist, { recursive: true });
});
