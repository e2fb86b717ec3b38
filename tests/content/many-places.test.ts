import path from 'node:path';
import type { Browser, BrowserContextOptions, Page as Tab } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDocuments } from '../../scripts/bench-documents.ts';
import { SiteCopy } from '../../scripts/site-copy.ts';
import { savedRecords } from '../../src/build/saved-records.ts';
import { launch } from '../support/browser.ts';
import { attribute, files, hasClass, inside, items, KB, pagesIn, text, type Page } from '../support/dist.ts';
import { brokenLinks, doubleIds } from '../support/links.ts';
import { indexPages, listPages } from '../support/lists.ts';
import { PAYLOADS } from '../support/payloads.ts';
import { searchCost } from '../support/search-cost.ts';

// A copy of the site with made-up documents, so many that every list is cut into pages.
// With PLACES_SHOTS=folder some of them are also saved as pictures, to be looked at.

/** With so many, all four lists are cut. */
const DOCUMENTS = 24;
/** The made-up province that holds one made-up county, and that county. */
const PROVINCE = '160000';
const COUNTY = '160100';
const shots = process.env['PLACES_SHOTS'];
const copy = new SiteCopy();
const dist = path.join(copy.root, 'dist');
let all: Page[];
let browser: Browser;
let site: Awaited<ReturnType<typeof copy.serve>>;

beforeAll(async () => {
  makeDocuments(path.join(copy.root, 'content'), DOCUMENTS);
  copy.mustBuild({ SITE_DATE: '2026-01-01' });
  all = pagesIn(dist);
  site = await copy.serve();
  browser = await launch();
}, 600_000);
afterAll(async () => {
  await browser?.close();
  site?.stop();
  copy.delete();
});

const elementsOf = (list: readonly Page[]) => list.flatMap(({ elements }) => elements);
/** The addresses to which the elements under each lead. */
const hrefs = (elements: Page['elements']) => elements.map((element) => attribute(element, 'href') ?? '');

describe('the pages of the lists', () => {
  it('are several of each list, and none holds more than a reader can load', () => {
    for (const list of [
      ...['/support/', '/compare/', '/events/'].map((url) => listPages(url, undefined, all)),
      indexPages(all),
    ])
      expect(list.length).toBeGreaterThan(3);
    const [largest] = all
      .map(({ url, html }) => ({ url, size: Buffer.byteLength(html) }))
      .sort((a, b) => b.size - a.size);
    expect(largest?.size, largest?.url).toBeLessThan(400 * KB);
  });

  it('have links that lead to pages and places on them, and no id twice', () => {
    expect(brokenLinks(all, files(dist)).slice(0, 40)).toEqual([]);
    for (const page of all) expect(doubleIds(page), page.url).toEqual([]);
  });

  it('have titles and descriptions of their own', () => {
    const told = [
      ...['/support/', '/compare/', '/events/'].flatMap((url) => listPages(url, undefined, all)),
      ...indexPages(all),
    ];
    const of = (page: Page, tag: string) => page.elements.filter(({ tagName }) => tagName === tag);
    const titles = all.map((page) => of(page, 'title').map(text).join('').trim());
    const descriptions = told.map((page) =>
      of(page, 'meta')
        .flatMap((meta) => (attribute(meta, 'name') === 'description' ? (attribute(meta, 'content') ?? '') : []))
        .join(''),
    );
    const twice = (list: readonly string[]) => list.filter((one, n) => list.indexOf(one) !== n);
    expect([...twice(titles), ...twice(descriptions)]).toEqual([]);
    expect(descriptions.filter(({ length }) => length < 15 || length > 120)).toEqual([]);
  });

  it('hold every measure once', () => {
    const rows = elementsOf(listPages('/support/', undefined, all)).filter(
      (e) => attribute(e, 'data-topic') !== undefined,
    );
    const shown = rows.flatMap((row) =>
      hrefs(inside(row))
        .slice(0, 1 + hrefs(inside(row)).findIndex(Boolean))
        .filter(Boolean),
    );
    const measures = items<{ url: string }>('measures', dist).map(({ url }) => url);
    expect(measures.length).toBeGreaterThan(1000);
    expect(shown.sort()).toEqual(measures.sort());
  });

  it('hold every event once, at the address that the data name', () => {
    const pages = listPages('/events/', undefined, all);
    const events = items<{ id: string; url: string }>('events', dist);
    expect(events.length).toBeGreaterThan(150);
    for (const { id, url } of events)
      expect(
        pages
          .filter(({ elements }) => elements.some((e) => attribute(e, 'id') === id))
          .map((page) => `${page.url}#${id}`),
      ).toEqual([url]);
  });

  it('hold every place with a document once, in a table or beside the word that nothing there compares', () => {
    const places = new Set(items<{ region: { code: string } }>('plans', dist).map(({ region }) => region.code));
    expect(places.size).toBeGreaterThan(DOCUMENTS);
    const tables = listPages('/compare/', undefined, all).map(({ elements }) =>
      elements.filter((e) => ['th', 'li'].includes(e.tagName)).flatMap((e) => attribute(e, 'data-region') ?? []),
    );
    expect(tables.flat().sort()).toEqual([...places].sort());
    // Nothing is compared with itself.
    for (const regions of tables) expect(regions.length).not.toBe(1);
    for (const { elements } of listPages('/compare/', undefined, all))
      if (elements.some((e) => hasClass(e, 'empty')))
        expect(elements.some(({ tagName }) => tagName === 'table')).toBe(false);
  });

  it('hold every line of the index once, as many as its first page says', () => {
    const pages = indexPages(all);
    const lines = elementsOf(pages)
      .filter((e) => e.tagName === 'ul' && hasClass(e, 'index'))
      .flatMap(inside);
    const rows = lines.filter(({ tagName }) => tagName === 'li');
    const keys = rows.map((row) => `${hrefs(inside(row)).filter(Boolean).join(' ')} ${text(row)}`);
    expect(keys.filter((key, n) => keys.indexOf(key) !== n)).toEqual([]);
    const linked = new Set(hrefs(elementsOf(pages)));
    expect(
      savedRecords(copy.root)
        .map(({ url }) => url)
        .filter((url) => !linked.has(url)),
    ).toEqual([]);
    const said = (pages[0]?.elements ?? [])
      .filter((e) => e.tagName === 'ul' && hasClass(e, 'tags'))
      .flatMap(inside)
      .filter((e) => hasClass(e, 'quiet'))
      .reduce((sum, e) => sum + Number(text(e)), 0);
    expect(said).toBe(rows.length);
    for (const { url, elements } of pages)
      expect(
        elements.filter((e) => e.tagName === 'ul' && inside(e).length === 0),
        url,
      ).toEqual([]);
  });

  it('leave the search as light as it was: bytes of the index for each record, and of each search', async () => {
    const index = [...copy.dist()].filter(([file]) => file.startsWith('pagefind/'));
    const size = index.reduce((sum, [, bytes]) => sum + bytes.length, 0);
    const { opening, search } = await searchCost(path.join(dist, 'pagefind'));
    const measured = { record: size / savedRecords(copy.root).length, opening, most: search.at(-1) ?? 0 };
    if (shots) console.log(measured);
    expect(measured.record).toBeLessThan(1500);
    expect(measured.opening).toBeLessThan(100 * KB);
    expect(measured.most).toBeLessThan(40 * KB);
  });
});

/** A tab that notes what goes wrong on it. */
async function tab(how: BrowserContextOptions = {}): Promise<{ page: Tab; faults: string[] }> {
  const page = await browser.newPage({ serviceWorkers: 'block', viewport: { width: 1280, height: 900 }, ...how });
  const faults: string[] = [];
  page.on('pageerror', (error) => void faults.push(error.message));
  page.on('console', (said) => said.type() === 'error' && void faults.push(said.text()));
  page.on('dialog', (dialog) => {
    faults.push(`对话框：${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => !request.url().startsWith(site.origin) && faults.push(`请求了 ${request.url()}`));
  return { page, faults };
}

/** The page of the comparison that holds the made-up county beside others. */
const COMPARED = '/compare/in/100000/1/';

describe('an address of the whole list that means a place', () => {
  it.each([
    [`/support/?region=${COUNTY}&topic=finance`, `/support/in/${PROVINCE}/?region=${COUNTY}&topic=finance`],
    [`/support/?topic=finance#r-${COUNTY}`, `/support/in/${PROVINCE}/?topic=finance#r-${COUNTY}`],
    [`/compare/?indicator=pct-applications#r-${COUNTY}`, `${COMPARED}?indicator=pct-applications#r-${COUNTY}`],
    [`/events/#r-${COUNTY}`, `/events/in/${PROVINCE}/#r-${COUNTY}`],
  ])('%s leads to its page, with all that it says; back leads back', async (asked, meant) => {
    const { page, faults } = await tab();
    await page.goto(`${site.origin}/about/`);
    await page.goto(`${site.origin}${asked}`);
    await page.waitForURL(`${site.origin}${meant}`);
    await page.goBack();
    expect(page.url()).toBe(`${site.origin}/about/`);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('means none where it names places of several pages or no place: it stays, and its links carry what it asks', async () => {
    const { page, faults } = await tab();
    await page.goto(`${site.origin}/support/?region=${COUNTY},170100&topic=finance`);
    const link = page.locator('area-links a').first();
    expect(await link.getAttribute('href')).toContain(`?region=${COUNTY},170100&topic=finance`);
    expect(new URL(page.url()).pathname).toBe('/support/');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('does nothing for those who write mark-up, scripts or other addresses into it', async () => {
    const { page, faults } = await tab();
    for (const [turn, list] of ['/support/', '/compare/', '/events/'].entries()) {
      await page.goto(`${site.origin}${list}`);
      const count = await page.locator('*').count();
      // Each is a load of its own, and most are alike to what reads them: each list gets some of them.
      for (const payload of [
        ...PAYLOADS.filter((_, n) => n % 24 === turn),
        '//xss.example/',
        '__proto__',
        'javascript:alert(1)',
      ]) {
        const asked = encodeURIComponent(payload);
        await page.goto(`${site.origin}${list}?region=${asked}&${asked}=${asked}#r-${asked}`);
        expect(new URL(page.url()).pathname, payload).toBe(list);
        expect(new URL(page.url()).origin, payload).toBe(site.origin);
        expect(await page.locator('*').count(), payload).toBe(count);
        const links = await page
          .locator('area-links a')
          .evaluateAll((found) => found.map((a) => (a as HTMLAnchorElement).origin));
        expect([...new Set(links)], payload).toEqual([site.origin]);
      }
    }
    expect(faults).toEqual([]);
    await page.close();
  });
});

it('results are narrowed step by step: to a province, then to a place in it', async () => {
  const { page, faults } = await tab();
  await page.goto(`${site.origin}/search/?q=质押融资`);
  const choice = (code: string) => page.locator(`[data-narrow="region=${code}"]`);
  await choice(PROVINCE).waitFor();
  expect([await choice(COUNTY).count(), await choice('500108').count()]).toEqual([0, 0]);
  const all = await choice('').locator('.count').textContent();
  const said = await choice(PROVINCE).locator('.count').textContent();
  expect(Number(said)).toBeGreaterThan(0);
  expect(Number(said)).toBeLessThan(Number(all));
  await choice(PROVINCE).click();
  await choice(COUNTY).click();
  await page.waitForURL(`${site.origin}/search/?q=*&region=${COUNTY}`);
  await page.locator(`[data-narrow="region=${COUNTY}"][aria-current]`).waitFor();
  expect(await choice(COUNTY).locator('.count').textContent()).toBe(said);
  expect(await page.locator('#search-status').textContent()).toContain(said);
  if (shots) await page.screenshot({ path: path.join(shots, 'search.png') });

  // With the boxes, on a phone: who ticks a place in a province means that place; what folds up leaves the focus among the boxes.
  await page.setViewportSize({ width: 375, height: 800 });
  await page.goto(`${site.origin}/search/?q=质押融资`);
  const box = (code: string) => page.locator(`.facets input[value="${code}"]`);
  await page.locator('details.filters > summary').click();
  await box(PROVINCE).check();
  await box(COUNTY).check();
  await page.waitForURL(`${site.origin}/search/?q=*&region=${COUNTY}`);
  await box(PROVINCE).and(page.locator(':not(:checked)')).waitFor();
  await box(COUNTY).press('Space');
  await page.waitForURL((url) => !url.searchParams.has('region'));
  await box(COUNTY).waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.matches('.facets input[name=region]'))).toBe(true);
  expect(faults).toEqual([]);
  await page.close();
});

it('without script every list is read page by page', async () => {
  const { page } = await tab({ javaScriptEnabled: false });
  for (const [list, place, entries] of [
    ['/support/', `/support/in/${PROVINCE}/`, 'main li[data-topic]'],
    ['/events/', `/events/in/${PROVINCE}/`, `#r-${COUNTY} .rows > li`],
    ['/compare/', COMPARED, 'main tr[data-indicator]'],
  ] as const) {
    await page.goto(`${site.origin}${list}`);
    await page.locator(`a[href="${place}"]`).click();
    await page.waitForURL(`${site.origin}${place}`);
    const rows = await page.locator(entries).all();
    expect(rows.length, list).toBeGreaterThan(1);
    for (const row of rows) expect(await row.isVisible()).toBe(true);
  }
  await page.goto(`${site.origin}/compare/in/500000/`);
  expect(await page.locator('tr[data-indicator]').first().isVisible()).toBe(true);
  await page.goto(`${site.origin}/search/a-z/`);
  await page.locator('a[href="/search/a-z/p/"]').click();
  expect(await page.locator('.index li').first().isVisible()).toBe(true);
  await page.close();
});

it.each([320, 1280])('at %d px no page of a list is wider than the screen', async (width) => {
  const { page, faults } = await tab({ viewport: { width, height: 800 } });
  for (const url of [
    '/support/',
    `/support/in/${PROVINCE}/`,
    '/compare/',
    '/compare/in/500000/',
    COMPARED,
    '/events/',
    `/events/in/${PROVINCE}/`,
    '/search/a-z/',
    '/search/a-z/z/',
  ]) {
    await page.goto(`${site.origin}${url}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), url).toBeLessThanOrEqual(0);
    if (shots)
      await page.screenshot({
        path: path.join(shots, `${width}${url.replaceAll('/', '-')}.png`),
        clip: { x: 0, y: 0, width, height: 1600 },
        fullPage: true,
      });
  }
  expect(faults).toEqual([]);
  await page.close();
});
