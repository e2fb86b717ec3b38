import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { defaultTreeAdapter as tree, parseFragment, type DefaultTreeAdapterTypes as T } from 'parse5';
import { expect, test } from 'vitest';
import { obstacle, type Comparable } from '../../src/lib/figure/comparability.ts';
import { amountText, comparatorSign, figureText } from '../../src/lib/figure/wording.ts';
import type { Figure } from '../../src/schemas/figure.ts';
import { attribute, DIST, items, pages, text, type Page } from '../support/dist.ts';

type FigureItem = Omit<Figure, 'id' | 'indicator'> &
  Comparable & { id: string; indicator: string | null; plan: string; url: string };
interface Plan {
  id: string;
  docNumber: string | null;
  issuer: string;
  periodState: string;
}

const indicators = items<{ id: string; name: string; url: string }>('indicators');
const figures = items<FigureItem>('figures');
const plans = new Map(items<Plan>('plans').map((plan) => [plan.id, plan]));
const figuresOf = (id: string) => figures.filter((figure) => figure.indicator === id);
const page = (url: string): Page => {
  const found = pages().find((p) => p.url === url);
  if (!found) throw new Error(`没有 ${url}`);
  return found;
};
const squeezed = (node: T.Node) => text(node).replace(/\s+/g, '');
const descendants = (node: T.Node): T.Element[] =>
  'childNodes' in node
    ? node.childNodes.flatMap((child) => (tree.isElementNode(child) ? [child, ...descendants(child)] : []))
    : [];
const tagged = (elements: T.Element[], tag: string) => elements.filter((element) => element.tagName === tag);

test('every indicator has a page to stand in other pages, and no other page is there', () => {
  expect(indicators.length).toBeGreaterThan(50);
  const built = pages().flatMap(({ url }) => (url.startsWith('/embed/') ? [url] : []));
  expect(built.sort()).toEqual(indicators.map(({ id }) => `/embed/${id}/`).sort());
});

test('it stays under 15 KB whole, needs no script, and asks search engines to leave it', () => {
  for (const { id } of indicators) {
    const { html, elements } = page(`/embed/${id}/`);
    expect(tagged(elements, 'script'), id).toEqual([]);
    const styles = tagged(elements, 'link').flatMap((link) =>
      attribute(link, 'rel') === 'stylesheet' ? [attribute(link, 'href') ?? ''] : [],
    );
    const size = [Buffer.from(html), ...styles.map((style) => fs.readFileSync(path.join(DIST, style)))]
      .map((body) => brotliCompressSync(body).length)
      .reduce((a, b) => a + b, 0);
    expect(size, id).toBeLessThanOrEqual(15 * 1024);
    const robots = elements.find((element) => attribute(element, 'name') === 'robots');
    expect(robots && attribute(robots, 'content'), id).toBe('noindex');
  }
  expect(fs.readFileSync(path.join(DIST, 'sitemap-0.xml'), 'utf8')).not.toContain('/embed/');
});

test('every figure stands there as the data give it: value, sign, year, document, state of the period, link', () => {
  for (const { id } of indicators) {
    const rows = tagged(page(`/embed/${id}/`).elements, 'tr');
    for (const figure of figuresOf(id)) {
      const row = rows.find((tr) => descendants(tr).some((a) => attribute(a, 'href') === figure.url));
      expect(row, figure.id).toBeDefined();
      const shown = squeezed(row as T.Element);
      expect(shown, figure.id).toContain(amountText(figure).replace(/\s+/g, ''));
      expect(shown, figure.id).toContain(comparatorSign(figure.comparator));
      if (figure.year) expect(shown, figure.id).toContain(`${figure.year}年`);
      const { docNumber, periodState } = plans.get(figure.plan) as Plan;
      if (docNumber) expect(shown, figure.id).toContain(docNumber);
      if (periodState === 'ended') expect(shown, figure.id).toContain('规划期已届满');
    }
    expect(rows.filter((tr) => tagged(descendants(tr), 'td').length > 0).length, id).toBe(figuresOf(id).length);
  }
});

test('only figures that may be compared share a table; each of the others says why it stands apart', () => {
  for (const { id } of indicators) {
    for (const table of tagged(page(`/embed/${id}/`).elements, 'table')) {
      const own = tagged(descendants(table), 'tr').flatMap((tr) => {
        const hrefs = descendants(tr).map((element) => attribute(element, 'href'));
        const figure = figuresOf(id).find(({ url }) => hrefs.includes(url));
        return figure ? [{ figure, reason: descendants(tr).find((e) => attribute(e, 'class') === 'reason') }] : [];
      });
      const apart = own.filter(({ reason }) => reason !== undefined);
      expect([0, own.length], id).toContain(apart.length);
      for (const { reason } of apart) expect(squeezed(reason as T.Element).length, id).toBeGreaterThan(4);
      if (apart.length === 0)
        for (const { figure: a } of own)
          for (const { figure: b } of own) if (a !== b) expect(obstacle(a, b), `${a.id} ${b.id}`).toBeNull();
    }
  }
});

test('every sign that is printed is explained', () => {
  for (const { id } of indicators) {
    const main = squeezed(tagged(page(`/embed/${id}/`).elements, 'main')[0] as T.Element);
    for (const sign of new Set(figuresOf(id).map(({ comparator }) => comparatorSign(comparator))))
      if (sign) expect(main.slice(main.indexOf('符号：')), id).toContain(sign);
  }
});

test('it names who issued the figures, its day, and this site, and links to the page of the indicator', () => {
  const { generated } = JSON.parse(fs.readFileSync(path.join(DIST, 'data', 'figures.json'), 'utf8')) as {
    generated: string;
  };
  for (const { id, url } of indicators) {
    const footer = tagged(page(`/embed/${id}/`).elements, 'footer')[0] as T.Element;
    for (const figure of figuresOf(id)) expect(text(footer), id).toContain(plans.get(figure.plan)?.issuer);
    expect(text(footer), id).toContain('知产规划通览（非政府网站）');
    expect(
      descendants(footer).map((element) => attribute(element, 'datetime')),
      id,
    ).toContain(generated);
    expect(
      descendants(footer).map((element) => attribute(element, 'href')),
      id,
    ).toContain(url);
  }
});

/** The two codes that the page of an indicator gives. */
function codesOf(url: string): { live: string; dated: string } {
  const [live, dated] = tagged(page(url).elements, 'textarea').map(text);
  return { live: live ?? '', dated: dated ?? '' };
}

test('the live code is one frame with a title, of full width, that loads late', () => {
  for (const { id, url, name } of indicators) {
    const [frame, ...more] = descendants(parseFragment(codesOf(url).live));
    expect(more, id).toEqual([]);
    expect(frame?.tagName, id).toBe('iframe');
    const value = (attr: string) => attribute(frame as T.Element, attr);
    expect(value('src'), id).toMatch(new RegExp(`^https?://[^/]+/embed/${id}/$`));
    expect(value('title'), id).toContain(name);
    expect(value('width'), id).toBe('100%');
    expect(Number(value('height')), id).toBeGreaterThan(300);
    expect(value('loading'), id).toBe('lazy');
  }
});

test('the dated code stands by itself: plain elements, whole addresses, its day, and every figure to the character', () => {
  for (const { id, url } of indicators) {
    const { dated } = codesOf(url);
    const elements = descendants(parseFragment(dated));
    const allowed = ['href', 'scope'];
    for (const element of elements) {
      expect(['script', 'style', 'link', 'img', 'iframe'], id).not.toContain(element.tagName);
      for (const { name } of element.attrs) expect(allowed, `${id} <${element.tagName} ${name}>`).toContain(name);
      const href = attribute(element, 'href');
      if (href !== undefined) expect(href, id).toMatch(/^https?:\/\//);
    }
    expect(dated, id).toMatch(/这是\d{4}年\d{1,2}月\d{1,2}日的数字/);
    const rows = tagged(elements, 'tr').filter((tr) => tagged(descendants(tr), 'td').length > 0);
    expect(rows.length, id).toBe(figuresOf(id).length);
    for (const figure of figuresOf(id)) {
      const row = rows.find((tr) => descendants(tr).some((a) => attribute(a, 'href')?.endsWith(figure.url)));
      const cells = tagged(descendants(row as T.Element), 'td').map((cell) => text(cell).trim());
      expect(cells[0], figure.id).toBe(figureText(figure));
      expect(cells[1], figure.id).toBe(figure.year ? `${figure.year}年` : (figure.spanText ?? '未写明年份'));
      const { docNumber } = plans.get(figure.plan) as Plan;
      if (docNumber) expect(cells[3], figure.id).toContain(docNumber);
    }
  }
});

test('without script the codes can be opened, and say so where the address of the site is not known', () => {
  for (const { id, url } of indicators) {
    const codes = tagged(page(url).elements, 'embed-codes')[0] as T.Element;
    expect(tagged(descendants(codes), 'details').length, id).toBe(1);
    for (const area of tagged(descendants(codes), 'textarea'))
      expect(
        area.attrs.some(({ name }) => name === 'readonly'),
        id,
      ).toBe(true);
    if (codesOf(url).live.includes('https://本站域名/')) expect(text(codes), id).toContain('换成本站的网址');
  }
});
