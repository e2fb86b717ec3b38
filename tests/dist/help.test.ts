import fs from 'node:fs';
import path from 'node:path';
import { defaultTreeAdapter as tree } from 'parse5';
import { expect, test } from 'vitest';
import { attribute, DIST, files, hasClass, inside, items, pages, text, type Page } from '../support/dist.ts';
import { listPages } from '../support/lists.ts';
import { openSite } from '../support/search.ts';

interface Channel {
  id: string;
  name: string;
  number: string | null;
  state: string;
}
const page = (url: string): Page => {
  const found = pages().find((one) => one.url === url);
  if (!found) throw new Error(`no page ${url}`);
  return found;
};
const problems = pages().filter(({ url }) => /^\/help\/[^/]+\/$/.test(url));
const PLACES = ['500000', '500108', '500155', '530181', '100000'];
const byId = (at: Page, id: string) => at.elements.find((element) => attribute(element, 'id') === id);
const channels = items<Channel>('channels');
const numbers = new Map(channels.filter((channel) => channel.number).map((channel) => [channel.number, channel]));

test('every problem has its place on /help/ and a page of its own with an answer for each place', () => {
  expect(problems.length).toBeGreaterThanOrEqual(12);
  for (const problem of problems) {
    const id = problem.url.split('/')[2] ?? '';
    expect(byId(page('/help/'), id), id).toBeDefined();
    for (const place of PLACES) expect(byId(problem, `r-${place}`), `${problem.url} ${place}`).toBeDefined();
  }
});

test('every number to dial is one of the site’s channels, and one that is not verified says so beside it', () => {
  for (const at of [page('/help/'), page('/offline/'), ...problems])
    for (const list of at.elements.filter(
      (element) => element.tagName === 'ol' && /^dial/.test(attribute(element, 'class') ?? ''),
    ))
      for (const item of inside(list).filter((element) => element.tagName === 'li')) {
        const link = inside(item).find((element) => attribute(element, 'href')?.startsWith('tel:'));
        const channel = numbers.get(attribute(link as never, 'href')?.slice(4) ?? '');
        expect(channel, `${at.url} ${text(item)}`).toBeDefined();
        expect(text(item).includes('待核实'), `${at.url} ${channel?.number}`).toBe(channel?.state === 'to-verify');
      }
});

test('a place without a verified door of its own says so and names 12315; one with a door does not', () => {
  const ask = (url: string, place: string) => text(byId(page(url), `r-${place}`) as never);
  for (const url of ['/help/trade-secret/', '/help/e-commerce/', '/help/financing/', '/help/overseas/'])
    for (const place of PLACES.slice(0, 4)) {
      expect(ask(url, place), `${url} ${place}`).toContain('尚无已核实的专门渠道');
      expect(ask(url, place), `${url} ${place}`).toContain('12315');
    }
  for (const place of PLACES) expect(ask('/help/fake-patent/', place)).not.toContain('尚无已核实');
});

test('each problem stands with the clause or measure that promised something', () => {
  const measures = items<{ url: string }>('measures').map(({ url }) => url);
  const clauses = items<{ clauses: { url: string }[] }>('plans').flatMap((plan) => plan.clauses.map(({ url }) => url));
  for (const problem of problems) {
    const links = problem.elements.map((element) => attribute(element, 'href') ?? '');
    expect(
      links.filter((link) => measures.includes(link) || clauses.includes(link)).length,
      problem.url,
    ).toBeGreaterThan(2);
  }
});

test('what people ask finds the problem', async () => {
  const site = await openSite(path.join(DIST, 'pagefind'));
  for (const [query, url] of [
    ['专利被侵权怎么办', '/help/patent-infringement/'],
    ['网店卖假货怎么办', '/help/e-commerce/'],
    ['商业秘密泄露怎么办', '/help/trade-secret/'],
    ['专利能贷款吗', '/help/financing/'],
    ['商标注册去哪里办', '/help/trademark-application/'],
  ] as const) {
    const { found } = await site.search(query);
    const first = await Promise.all(found.hits.slice(0, 3).map(async ({ id }) => (await site.load(id)).url));
    expect(first, query).toContain(url);
  }
});

test('the page for lost connections is for no search engine, and holds the hotlines', () => {
  const offline = page('/offline/');
  const robots = offline.elements.find((element) => attribute(element, 'name') === 'robots');
  expect(attribute(robots as never, 'content')).toBe('noindex');
  expect(fs.readFileSync(path.join(DIST, 'sitemap-0.xml'), 'utf8')).not.toContain('/offline/');
  for (const number of ['12315', '12345', '12368']) expect(offline.html).toContain(`tel:${number}`);
});

test('the service worker promises nothing that the site does not have', () => {
  const code = fs.readFileSync(path.join(DIST, 'service-worker.js'), 'utf8');
  const { first } = JSON.parse(/^const SETTINGS = (.*);$/m.exec(code)?.[1] ?? '') as { first: string[] };
  const here = new Set(files());
  for (const address of first)
    expect(here.has(`${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`), address).toBe(true);
  expect(first).toEqual(expect.arrayContaining(['/hotlines/', '/help/', '/help/piracy/', '/offline/']));
  expect(first.some((address) => address.endsWith('.css'))).toBe(true);
});

test('the list of support measures is whole without script, each with its state, clause and whom it is for', () => {
  const rows = listPages('/support/')
    .flatMap(({ elements }) => elements)
    .filter((element) => attribute(element, 'data-topic') !== undefined);
  expect(rows.length).toBe(items('measures').length);
  for (const row of rows) {
    expect(tree.isElementNode(row) && text(row)).toMatch(/规划承诺|正在受理|已结束|状态不明/);
    expect(inside(row).some((element) => /#[a-z]/.test(attribute(element, 'href') ?? ''))).toBe(true);
    expect(hasClass(row, 'hidden')).toBe(false);
  }
});
