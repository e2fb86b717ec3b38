import fs from 'node:fs';
import path from 'node:path';
import { describe as group, expect, test } from 'vitest';
import { sizeText } from '../../src/lib/bytes.ts';
import { describe } from '../../src/lib/chart-spec/describe.ts';
import type { ChartSpec } from '../../src/lib/chart-spec/spec.ts';
import { toldOf } from '../../src/lib/chart-spec/told.ts';
import type { Figure } from '../../src/schemas/figure.ts';
import { strings } from '../../src/strings.ts';
import { attribute, DIST, inside, items, pages, text, type Page } from '../support/dist.ts';
import { listPages } from '../support/lists.ts';

type Entry = Pick<Figure, 'basis' | 'comparator' | 'from' | 'spanText' | 'value' | 'unit' | 'year'> & {
  id: string;
  plan: string;
  indicator: string | null;
  normalized: { value: number | [number, number]; unit: string } | null;
  url?: string;
  region?: string;
};
const figures = items<Entry>('figures');
const outcomes = items<Entry>('outcomes');
const values = new Map([...figures, ...outcomes].map((entry) => [entry.id, entry]));

/** The picture of a chart, as a file of the site. */
const pictureOf = (id: string) => fs.readFileSync(path.join(DIST, 'data/charts', `${id}.svg`), 'utf8');
/** The charts of a page, each as the page says it, or as its picture does. */
const chartsOf = (page: Page): ChartSpec[] =>
  page.elements
    .filter((element) => element.tagName === 'figure-chart')
    .map((element) => {
      const told = toldOf(pictureOf((attribute(element, 'id') ?? '').replace(/^chart-/, ''))).spec;
      const spec = attribute(element, 'data-spec');
      if (spec !== undefined) expect(JSON.parse(spec)).toEqual(told);
      return told;
    });
const all = pages().flatMap((page) => chartsOf(page).map((spec) => ({ page, spec })));
const pageOf = (url: string) => pages().find((page) => page.url === url);
const keys = ({ points, undated }: ChartSpec) => [...points, ...undated].map(({ key }) => key);

group('the guard, seen from the published data', () => {
  test('no chart of any page holds values of two bases, units or spans, nor any that may stand on no axis', () => {
    expect(all.length).toBeGreaterThan(30);
    for (const { page, spec } of all) {
      const entries = keys(spec).map((key) => values.get(key));
      const one = <T>(of: (entry: Entry | undefined) => T) => new Set(entries.map(of)).size;
      const at = `${page.url} ${spec.id}`;
      expect(entries.length, at).toBeGreaterThan(1);
      expect(entries, at).not.toContain(undefined);
      expect(
        one((entry) => entry?.indicator),
        at,
      ).toBe(1);
      expect(
        one((entry) => entry?.basis),
        at,
      ).toBe(1);
      expect(
        one((entry) => entry?.normalized?.unit),
        at,
      ).toBe(1);
      expect(
        one((entry) => entry?.comparator.startsWith('increase-')),
        at,
      ).toBe(1);
      expect(
        one((entry) => Array.isArray(entry?.value)),
        at,
      ).toBe(1);
      for (const entry of entries) {
        expect(['unspecified', 'relative', 'rank'], at).not.toContain(entry?.basis);
        expect(entry?.comparator, at).not.toBe('multiple-ge');
      }
      if (entries[0]?.basis === 'cumulative')
        expect(
          one((entry) => `${entry?.from ?? ''}${entry?.spanText ?? ''}`),
          at,
        ).toBe(1);
    }
  });

  test.each([
    [
      'PCT: five years’ total and a target that does not say',
      'liangping-2021-2025/pct-2016-2020',
      'liangping-2021-2025/pct-2025',
    ],
    ['PCT: two targets that do not say', 'nanan-2022-2025/pct-2025', 'liangping-2021-2025/pct-2025'],
    [
      '质押融资: a period’s total and a yearly target',
      'liangping-2021-2025/pledge-financing-2016-2020',
      'liangping-2021-2025/pledge-financing-annual-2025',
    ],
    [
      '质押融资: two spans',
      'chongqing-reply-2020-155/pledge-financing',
      'liangping-2021-2025/pledge-financing-2016-2020',
    ],
    [
      '质押融资: patents and trademarks only',
      'chongqing-2023-pledge-financing',
      'liangping-2021-2025/pledge-financing-annual-2025',
    ],
    [
      '万人发明专利: a multiple of the average',
      'anning-2022-2025/patents-per-10k-multiple',
      'nanan-2022-2025/patents-per-10k-2025',
    ],
    [
      '万人发明专利: a place in a ranking',
      'liangping-2021-2025/patents-per-10k-rank',
      'liangping-2021-2025/patents-per-10k-2025',
    ],
    [
      '发明专利授权: an increase and a year’s number',
      'anning-2022-2025/invention-grants-yearly',
      'chongqing-2023-invention-patent-grants',
    ],
    [
      '发明专利授权: a total and a year’s number',
      'chongqing-reply-2020-155/invention-patent-grants',
      'chongqing-2023-invention-patent-grants',
    ],
    [
      '优势企业: all ever named and those that are',
      'chongqing-reply-2020-155/national-advantage-enterprises',
      'liangping-2021-2025/national-advantage-2025',
    ],
    [
      '贯标: growth and a number',
      'nanan-2022-2025/standard-enterprises-growth',
      'chongqing-reply-2020-155/management-standard-enterprises',
    ],
    [
      '作品登记: all and those of a year',
      'chongqing-2021-2025/works-registrations-2020',
      'chongqing-2023-works-registrations',
    ],
  ])('never in one chart: %s', (_, a, b) => {
    expect(values.has(a) && values.has(b), '两个数都在').toBe(true);
    expect(
      all.filter(({ spec }) => keys(spec).includes(a) && keys(spec).includes(b)).map(({ spec }) => spec.id),
    ).toEqual([]);
  });

  test.each([
    [
      '万人发明专利: 件 and 件',
      'invention-patents-per-10k',
      [
        'nanan-2022-2025/patents-per-10k-2025',
        'liangping-2021-2025/patents-per-10k-2025',
        'chongqing-2023-invention-patents-per-10k',
      ],
    ],
    [
      '有效商标: 万件 and 件',
      'registered-trademarks',
      [
        'nanan-2022-2025/registered-trademarks-2025',
        'anning-2022-2025/trademarks',
        'chongqing-2024-registered-trademarks',
      ],
    ],
    [
      '优势企业: 家 and 个',
      'national-advantage-enterprises',
      ['liangping-2021-2025/national-advantage-2020', 'liangping-2021-2025/national-advantage-2025'],
    ],
    [
      '风险基金: 亿元 and 万元',
      'loan-risk-fund',
      ['liangping-2021-2025/loan-risk-fund', 'nanan-2022-2025/loan-risk-fund'],
    ],
  ])('in one chart: %s', (_, indicator, together) => {
    const page = pageOf(`/indicators/${indicator}/`);
    const charts = page ? chartsOf(page) : [];
    expect(charts.some((spec) => together.every((key) => keys(spec).includes(key)))).toBe(true);
  });
});

test('every figure of an indicator stands on its page: in the table of a chart, or beside with the reason', () => {
  for (const indicator of new Set(figures.flatMap((figure) => figure.indicator ?? []))) {
    const page = pageOf(`/indicators/${indicator}/`);
    const own = figures.filter((figure) => figure.indicator === indicator);
    const several = own.length + outcomes.filter((outcome) => outcome.indicator === indicator).length > 1;
    const rows = page?.elements.filter((element) => element.tagName === 'tr') ?? [];
    const reasons = [strings.chart.noneAlike, '不可比', ...Object.values(strings.obstacles)];
    for (const figure of own) {
      const drawn = rows.some((row) => attribute(row, 'data-key') === figure.id);
      const links = page?.elements.filter((element) => attribute(element, 'href') === figure.url) ?? [];
      expect(links.length, `${indicator} ${figure.id}`).toBeGreaterThan(0);
      if (drawn || !several) continue;
      const row = rows.find((one) => links.some((link) => isIn(link, one)));
      expect(
        row && reasons.some((reason) => text(row).includes(reason)),
        `${indicator} ${figure.id}：没有写不并列的原因`,
      ).toBe(true);
    }
  }
});

test('every chart has a caption, a table with scopes, the numbers in prose, a source for each point, and its file with size and day', () => {
  const { generated } = JSON.parse(fs.readFileSync(path.join(DIST, 'data/figures.json'), 'utf8')) as {
    generated: string;
  };
  for (const { page, spec } of all) {
    const start = page.elements.findIndex((element) => attribute(element, 'id') === `chart-${spec.id}`);
    const chart = page.elements[start];
    if (!chart) throw new Error(spec.id);
    const inside = (name: string) =>
      page.elements.filter((element) => element.tagName === name && isIn(element, chart));
    const at = `${page.url} ${spec.id}`;
    expect(inside('caption').map(text).join(''), at).toContain(spec.title);
    expect(
      inside('th').every((cell) => attribute(cell, 'scope')),
      at,
    ).toBe(true);
    expect(inside('tr'), at).toHaveLength(keys(spec).length + 1);
    const prose = inside('p').map(text).join('');
    expect(prose.replace(/\s/g, ''), at).toContain(describe(spec).replace(/\s/g, ''));
    const file = inside('a').find((link) => attribute(link, 'data-take') === 'svg');
    const take = file?.parentNode && text(file.parentNode as typeof file);
    expect(take, at).toContain(sizeText(Buffer.byteLength(pictureOf(spec.id))));
    expect(
      inside('time').map((time) => attribute(time, 'datetime')),
      at,
    ).toEqual([generated]);
    const drawn = pictureOf(spec.id).replace(/<metadata>.*<\/metadata>/, '');
    for (const point of spec.points) {
      expect(point.source, at).not.toBe('');
      expect(text(chart), at).toContain(point.text);
      expect(drawn.replaceAll('&#62;', '>'), at).toContain(point.amount);
    }
  }
});

test('a chart is cited by those who set or published what it draws, and by nobody else', () => {
  for (const { page, spec } of all) {
    const chart = page.elements.find((element) => attribute(element, 'id') === `chart-${spec.id}`);
    const cited = page.elements.find(
      (element) => attribute(element, 'class') === 'cite-text' && chart && isIn(element, chart),
    );
    expect(cited && text(cited), `${page.url} ${spec.id}`).toBeTruthy();
    const [named = ''] = cited ? text(cited).split('. ') : [];
    const producers = named.split('，').filter((name) => name !== '等');
    const sources = [...spec.points, ...spec.undated].map(({ source }) => source);
    const at = `${page.url} ${spec.id}: ${named}`;
    for (const name of producers)
      expect(
        sources.some((source) => source.startsWith(name)),
        at,
      ).toBe(true);
    if (!named.endsWith('等'))
      for (const source of sources)
        expect(
          producers.some((name) => source.startsWith(name)),
          `${at}；${source}`,
        ).toBe(true);
  }
});

test('a result published later leads to its own row', () => {
  const results = all.flatMap(({ spec }) => spec.points.filter(({ role }) => role === 'result'));
  expect(results).not.toEqual([]);
  for (const { key, url } of results) {
    const [page = '', id] = url.split('#');
    expect(id).toBe(`o-${key}`);
    const row = pageOf(page)?.elements.find((element) => attribute(element, 'id') === id);
    expect(row?.tagName, url).toBe('tr');
  }
});

/** Whether an element stands in another. */
function isIn(element: Page['elements'][number], outer: Page['elements'][number]): boolean {
  for (let node = element.parentNode; node; node = 'parentNode' in node ? node.parentNode : null)
    if (node === outer) return true;
  return false;
}

test('the table of the comparison holds every value of its indicators and places, with clause and state, and hides none', () => {
  const regionOf = new Map(
    items<{ id: string; region: { code: string } }>('plans').map(({ id, region }) => [id, region.code]),
  );
  let seen = 0;
  for (const page of listPages('/compare/')) {
    const rows = page.elements.filter((element) => element.tagName === 'tr' && attribute(element, 'data-indicator'));
    const columns = page.elements.filter(({ tagName }) => tagName === 'th').map((th) => attribute(th, 'data-region'));
    seen += rows.length;
    for (const row of rows) {
      expect(attribute(row, 'hidden')).toBeUndefined();
      const indicator = attribute(row, 'data-indicator');
      const links = inside(row).map((element) => attribute(element, 'href'));
      for (const figure of figures)
        if (figure.indicator === indicator && columns.includes(regionOf.get(figure.plan)))
          expect(links, `${page.url} ${indicator} ${figure.id}`).toContain(figure.url);
    }
  }
  expect(seen).toBeGreaterThan(20);
});
