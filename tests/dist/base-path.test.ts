import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

// The site as it is built for a sub-path of a known address, aside from the one that the other tests look at.
const out = fs.mkdtempSync(path.join(os.tmpdir(), 'ip-plans-base-'));
let pages: { file: string; html: string }[] = [];

beforeAll(() => {
  const { status, stderr } = spawnSync('astro', ['build', '--outDir', out], {
    encoding: 'utf8',
    // Without what the test runner sets for its own modules: Astro would take it for the site's.
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      BASE_PATH: '/ip/',
      SITE_URL: 'https://example.org',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  if (status !== 0) throw new Error(stderr);
  pages = fs
    .readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ file, html: fs.readFileSync(path.join(out, file), 'utf8') }));
});
afterAll(() => fs.rmSync(out, { recursive: true, force: true }));

test('under a base path every address of the site begins with it', () => {
  expect(pages.length).toBeGreaterThan(100);
  for (const { file, html } of pages)
    for (const [, address = ''] of html.matchAll(/\s(?:href|src|action|data-bundle)="(\/[^"]*)"/g))
      expect(address.startsWith('/ip/'), `${file} ${address}`).toBe(true);
});

test('with a known address every page names its canonical one, and robots.txt the sitemap', () => {
  for (const { file, html } of pages) {
    const address = `/ip/${file
      .split(path.sep)
      .join('/')
      .replace(/index\.html$/, '')}`
      .replace(/404\.html$/, '404/')
      // What stands in other pages is the indicator's page, shortly.
      .replace('/ip/embed/', '/ip/indicators/');
    expect(html, file).toContain(`<link rel="canonical" href="https://example.org${address}"`);
  }
  expect(fs.readFileSync(path.join(out, 'robots.txt'), 'utf8')).toContain(
    'Sitemap: https://example.org/ip/sitemap-index.xml',
  );
});

test('with a known address feeds, calendars, cards and codes for other pages carry it, base path and all', () => {
  const read = (file: string) => fs.readFileSync(path.join(out, file), 'utf8');
  // Long lines of calendars and cards are folded.
  const unfolded = (file: string) => read(file).replaceAll('\r\n ', '');
  for (const text of [read('feed.xml'), read('feed.json'), unfolded('events.ics'), unfolded('hotlines.vcf')]) {
    const addresses = text.match(/https?:\/\/[^\s"<\\]+/g) ?? [];
    const own = addresses.filter((address) => !/^http:\/\/www\.w3\.org|^https:\/\/jsonfeed\.org/.test(address));
    expect(own.length).toBeGreaterThan(4);
    for (const address of own) expect(address).toMatch(/^https:\/\/example\.org\/ip\//);
  }
  const codes = read('indicators/invention-patents-per-10k/index.html');
  expect(codes).toContain('https://example.org/ip/embed/invention-patents-per-10k/');
  expect(codes).not.toContain('本站域名');
});

test('with a known address citations give it whole, in the text and in the files for reference managers', () => {
  const address = 'https://example.org/ip/plans/liangping-2021-2025/#f-patents-per-10k-2025';
  const cite = pages.find(({ file }) => file.split(path.sep).join('/') === 'plans/liangping-2021-2025/cite/index.html');
  expect(cite?.html).toContain(`[引用日期]. ${address}.`);
  const file = (ending: string) =>
    fs.readFileSync(path.join(out, 'data', 'cite', `liangping-2021-2025.${ending}`), 'utf8');
  expect(file('bib')).toContain(`url = {${address}}`);
  expect(file('ris')).toContain(`UR  - ${address}\r\n`);
  expect((JSON.parse(file('json')) as { URL: string }[]).map((item) => item.URL)).toContain(address);
});

test('with a known address every page names the site’s domain, its search, and an image that is there', () => {
  for (const { file, html } of pages) {
    // Pages that search engines are kept from have nothing to tell.
    if (html.includes('<meta name="robots" content="noindex"')) continue;
    expect(html, file).toContain('<meta name="SiteDomain" content="example.org">');
    expect(html, file).toContain('href="/ip/opensearch.xml"');
    const [, image = ''] = /<meta property="og:image" content="https:\/\/example\.org\/ip\/([^"]+)">/.exec(html) ?? [];
    expect(fs.existsSync(path.join(out, image)) && image.endsWith('.png'), `${file} ${image}`).toBe(true);
  }
});

test('with a known address the data in pages names full addresses only', () => {
  for (const { file, html } of pages) {
    const [, block = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
    for (const [, name, address = ''] of block.matchAll(/"(@id|url|item|contentUrl|urlTemplate)":"([^"]*)"/g))
      expect(/^https?:\/\//.test(address), `${file} ${name} ${address}`).toBe(true);
  }
});
