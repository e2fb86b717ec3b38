import { expect, test } from '@playwright/test';
import { faultsOf } from '../support/site.ts';

test('a browser can add the site’s search: its description is XML, and its template finds', async ({ page }) => {
  await page.goto('/');
  const found = await page.evaluate(async () => {
    const xml = new DOMParser().parseFromString(await (await fetch('/opensearch.xml')).text(), 'text/xml');
    const of = (name: string) => xml.getElementsByTagNameNS('http://a9.com/-/spec/opensearch/1.1/', name)[0];
    return {
      faults: xml.getElementsByTagName('parsererror').length,
      name: of('ShortName')?.textContent,
      encoding: of('InputEncoding')?.textContent,
      type: of('Url')?.getAttribute('type'),
      template: of('Url')?.getAttribute('template') ?? '',
    };
  });
  expect(found).toMatchObject({ faults: 0, name: '知产规划通览', encoding: 'UTF-8', type: 'text/html' });
  expect(found.template).toMatch(/^https?:\/\/[^/]+\/search\/\?q=\{searchTerms\}$/);
  const { pathname, search } = new URL(found.template.replace('{searchTerms}', encodeURIComponent('质押融资')));
  await page.goto(pathname + search);
  await expect(page.locator('#search-results > li').first()).toBeVisible();
});

test('the strict policy lets blocks of data stand: they are read, not run', async ({ page }) => {
  const faults = faultsOf(page);
  for (const address of ['/', '/plans/nanan-2022-2025/', '/indicators/pct-applications/', '/hotlines/12315/']) {
    await page.goto(address);
    const block = await page.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(block ?? '')).toMatchObject({ '@context': 'https://schema.org' });
  }
  expect(faults).toEqual([]);
});

test('a card is served as an image', async ({ page }) => {
  await page.goto('/');
  const size = await page.evaluate(async () => {
    const image = new Image();
    image.src = '/cards/plans/nanan-2022-2025.png';
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  });
  expect(size).toEqual([1200, 630]);
});
