import type { Page } from '@playwright/test';

const own = `localhost:${process.env['E2E_PORT'] ?? '4322'}`;

/** Collects what a page must not do: ask another host, write an error to the console, throw. */
export function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('request', (request) => {
    const { host, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && host !== own) faults.push(`请求了别的网站：${request.url()}`);
  });
  page.on('console', (message) => void (message.type() === 'error' && faults.push(`控制台：${message.text()}`)));
  page.on('pageerror', (error) => faults.push(`出错：${error.message}`));
  return faults;
}

/** How far a page can be scrolled sideways, in pixels. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** All addresses of the sitemap that search engines get, as paths. */
export async function sitemap(page: Page): Promise<string[]> {
  const xml = await (await page.request.get('/sitemap-0.xml')).text();
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => decodeURIComponent(new URL(match[1] ?? '').pathname));
}

/** One page of each kind. */
export const KINDS = [
  '/',
  '/plans/',
  '/plans/liangping-2021-2025/',
  '/plans/chongqing-2021-2025/',
  '/plans/anning-2022-2025/',
  '/indicators/',
  '/indicators/invention-patents-per-10k/',
  '/embed/invention-patents-per-10k/',
  '/compare/',
  '/support/',
  '/support/finance/',
  '/help/',
  '/help/patent-infringement/',
  '/help/overseas/',
  '/offline/',
  '/hotlines/',
  '/hotlines/12330/',
  '/events/',
  '/news/',
  '/news/liangping-issue/',
  '/regions/',
  '/regions/500000/',
  '/regions/500155/',
  '/agencies/anning-market-regulation/',
  '/glossary/',
  '/search/',
  '/about/',
  '/about/method/',
  '/about/corrections/',
  '/accessibility/',
  '/privacy/',
  '/sitemap/',
  '/style/',
  '/data/',
  '/data/cite/',
  '/plans/liangping-2021-2025/cite/',
  '/404.html',
];
