import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../support/browser.ts';
import { SiteCopy } from '../../scripts/site-copy.ts';

// The site as it is built for a sub-path of a known address, aside from the one that the other tests look at.
const copy = new SiteCopy();
const out = path.join(copy.root, 'dist');
let pages: { file: string; html: string }[] = [];

beforeAll(() => {
  copy.write(
    'content/redirects.yaml',
    JSON.stringify([
      { from: '/plans/gone/', to: '/plans/liangping-2021-2025/', since: '2026-01-01' },
      { from: '/data/gone/figures.csv', to: '/data/figures.csv', since: '2026-01-01' },
      {
        from: '/plans/liangping-2021-2025/#f-gone',
        to: '/plans/liangping-2021-2025/#f-loan-risk-fund',
        since: '2026-01-01',
      },
    ]),
  );
  copy.mustBuild({ BASE_PATH: '/ip/', SITE_URL: 'https://example.org' });
  pages = fs
    .readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ file, html: fs.readFileSync(path.join(out, file), 'utf8') }));
}, 600_000);
afterAll(() => copy.delete());

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
  let blocks = 0;
  for (const { file, html } of pages) {
    const [found, block = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
    if (found) blocks += 1;
    for (const [, name, address = ''] of block.matchAll(/"(@id|url|item|contentUrl|urlTemplate)":"([^"]*)"/g))
      expect(/^https?:\/\//.test(address), `${file} ${name} ${address}`).toBe(true);
  }
  expect(blocks).toBeGreaterThan(100);
});

describe('in a browser, served under the base path,', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<SiteCopy['serve']>>;
  beforeAll(async () => {
    site = await copy.serve({ BASE_PATH: '/ip/' });
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    site.stop();
  });

  /** A page that notes what it asks in vain, or outside of the base path. */
  async function watched() {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('response', (response) => {
      const { origin, pathname } = new URL(response.url());
      if (origin === site.origin && (response.status() >= 400 || !pathname.startsWith('/ip/')))
        faults.push(`${response.status()} ${pathname}`);
    });
    return { page, faults };
  }

  test('a search from home leads to results, and a result to its place', async () => {
    const { page, faults } = await watched();
    await page.goto(`${site.origin}/ip/`);
    await page.locator('main input[name=q]').fill('质押融资');
    await page.keyboard.press('Enter');
    await page.locator('#search-results > li a').first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/ip/search/');
    const links = await page
      .locator('#search-results > li a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(links.filter((link) => !/^\/ip\/(?!ip\/)/.test(link ?? ''))).toEqual([]);
    await page.locator('#search-results > li a').first().click();
    await page.waitForURL(/\/ip\/(?!search\/|ip\/)/);
    await page.locator('h1').waitFor();
    await page.goto(`${site.origin}/ip/search/?q=${encodeURIComponent('鳄梨质')}`);
    await page.waitForFunction(() => document.querySelector('#search-results')?.getAttribute('aria-busy') === 'false');
    for (const link of await page
      .locator('main a[href^="/"]')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href'))))
      expect(link).toMatch(/^\/ip\//);
    expect(faults).toEqual([]);
  });

  test('charts are drawn, and their points lead to the clause', async () => {
    const { page, faults } = await watched();
    await page.goto(`${site.origin}/ip/indicators/invention-patents-per-10k/`);
    const chart = page.locator('figure-chart').first();
    await chart.scrollIntoViewIfNeeded();
    await page.locator('figure-chart[data-drawn]').first().waitFor();
    await chart.locator('.chart-plot').focus();
    await page.keyboard.press('ArrowRight');
    await chart.locator('.chart-reading a').click();
    await page.waitForURL(/\/ip\/plans\//);
    expect(faults).toEqual([]);
  });

  test('data, feeds, calendars, cards and tables for other pages answer, and their links stay under the base path', async () => {
    const { page, faults } = await watched();
    for (const start of ['/ip/data/', '/ip/news/', '/ip/events/', '/ip/hotlines/', '/ip/embed/pct-applications/']) {
      await page.goto(`${site.origin}${start}`);
      const links = await page
        .locator('a[href^="/"], link[href^="/"]')
        .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
      expect(links.filter((link) => !link.startsWith('/ip/'))).toEqual([]);
      for (const link of new Set(links.filter((address) => /\.\w+$/.test(address)).slice(0, 12)))
        expect((await page.request.get(`${site.origin}${link}`)).status(), link).toBe(200);
    }
    await page.goto(`${site.origin}/ip/embed/pct-applications/`);
    await page.locator('a').first().waitFor();
    const figures = (await (await page.request.get(`${site.origin}/ip/data/figures.json`)).json()) as {
      items: { url: string }[];
    };
    // Addresses in data are those of the site, wherever it stands.
    expect(figures.items.every(({ url }) => url.startsWith('/plans/'))).toBe(true);
    expect(faults).toEqual([]);
  });

  test('the comparison and citations work', async () => {
    const { page, faults } = await watched();
    await page.goto(`${site.origin}/ip/compare/?indicator=pct-applications`);
    await page.locator('.compare-table').waitFor();
    await page.goto(`${site.origin}/ip/plans/liangping-2021-2025/`);
    await page.locator('#f-loan-risk-fund .cite').click();
    expect(await page.locator('cite-panel textarea').inputValue()).toContain(
      'https://example.org/ip/plans/liangping-2021-2025/',
    );
    await page.locator('.cite-all').click();
    await page.waitForURL(/\/ip\/plans\/liangping-2021-2025\/cite\//);
    expect(faults).toEqual([]);
  });

  test('a page that moved leads on, with what its address asked and named', async () => {
    const { page, faults } = await watched();
    await page.goto(`${site.origin}/ip/plans/gone/?from=paper#f-gone`);
    await page.waitForURL(`${site.origin}/ip/plans/liangping-2021-2025/?from=paper#f-gone`);
    // The place was renamed: its old name still leads there.
    const top = () => page.locator('#f-loan-risk-fund').evaluate((element) => element.getBoundingClientRect().top);
    await expect.poll(async () => Math.abs(await top())).toBeLessThan(200);
    expect(await page.locator('#f-gone').evaluate((mark) => mark.parentElement?.id)).toBe('f-loan-risk-fund');
    expect(faults).toEqual([]);
  });

  test('a page that moved leads on without scripts, and search engines are kept from it', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.origin}/ip/plans/gone/`);
    await page.waitForURL(`${site.origin}/ip/plans/liangping-2021-2025/`);
    await context.close();
    expect(copy.read('dist/plans/gone/index.html')).toContain('<meta name="robots" content="noindex"');
    expect(copy.read('dist/sitemap-0.xml')).not.toContain('/plans/gone/');
  });

  test('a file that moved answers at its old address with what the new one has', async () => {
    const { page } = await watched();
    const [old, now] = await Promise.all(
      ['gone/figures.csv', 'figures.csv'].map((file) => page.request.get(`${site.origin}/ip/data/${file}`)),
    );
    expect(old?.status()).toBe(200);
    expect((await old?.body())?.equals((await now?.body()) ?? Buffer.alloc(0))).toBe(true);
  });
});
