import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { figureText } from '../../src/lib/figure/wording.ts';
import type { Figure } from '../../src/schemas/figure.ts';
import { attribute, DIST, items, pages, text } from '../support/dist.ts';

type Item = Record<string, never> & { id: string; url: string };
const NAMES = [
  'plans',
  'figures',
  'measures',
  'channels',
  'events',
  'news',
  'indicators',
  'terms',
  'regions',
  'agencies',
  'topics',
  'outcomes',
  'corrections',
  'sources',
];
const page = (url: string) => pages().find((p) => p.url === url);

test('every data file says its day and its count, and its ids are unique lower-case ASCII', () => {
  for (const name of NAMES) {
    const file = JSON.parse(fs.readFileSync(path.join(DIST, 'data', `${name}.json`), 'utf8')) as {
      generated: string;
      count: number;
      items: Item[];
    };
    expect(file.generated, name).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(file.count, name).toBe(file.items.length);
    for (const { id } of file.items) expect(id, name).toMatch(/^[a-z0-9][a-z0-9./-]*$/);
    expect(new Set(file.items.map((item) => item.id)).size, name).toBe(file.count);
  }
});

test('every address in the data leads to a place of the site', () => {
  for (const name of NAMES)
    for (const { id, url } of items<Item>(name)) {
      if (!url?.startsWith('/')) continue;
      const [pathname = '', fragment] = url.split('#');
      const target = page(pathname);
      expect(target, `${name} ${id} → ${url}`).toBeDefined();
      if (fragment)
        expect(
          target?.elements.some((e) => attribute(e, 'id') === fragment),
          `${name} ${id} → ${url}`,
        ).toBe(true);
    }
});

test('every figure is printed at its address as the data give it, with its wording and its clause', () => {
  const figures = items<Figure & Item & { plan: string }>('figures');
  expect(figures.length).toBeGreaterThan(170);
  for (const figure of figures) {
    const card = page(`/plans/${figure.plan}/`)?.elements.find(
      (e) => attribute(e, 'id') === `f-${figure.id.split('/')[1]}`,
    );
    const shown = card ? text(card).replace(/\s+/g, '') : '';
    expect(shown, figure.id).toContain(String([figure.value].flat().join('—')));
    expect(shown, figure.id).toContain(figure.wording.replace(/\s+/g, ''));
    expect(shown, figure.id).toContain(figure.name.replace(/\s+/g, ''));
  }
});

test('every digest prints the figures of its clause and its responsible units', () => {
  const figures = items<Figure & Item & { plan: string; clause: string }>('figures');
  const agencies = new Map(items<Item & { name: string }>('agencies').map((agency) => [agency.id, agency.name]));
  for (const plan of items<Item & { clauses: { id: string; agencies: string[] }[] }>('plans')) {
    const { elements = [] } = page(plan.url) ?? {};
    for (const clause of plan.clauses) {
      const section = elements.find((e) => attribute(e, 'id') === clause.id);
      expect(section, `${plan.id}#${clause.id}`).toBeDefined();
      const shown = text(section as never).replace(/\s+/g, '');
      for (const figure of figures.filter((f) => f.plan === plan.id && f.clause === clause.id))
        expect(
          shown.includes(figureText(figure).replace(/\s+/g, '')) ||
            shown.includes(`${[figure.value].flat().join('—')}${figure.unit}`),
          `${plan.id}#${clause.id} ${figure.id}`,
        ).toBe(true);
      for (const id of clause.agencies) expect(shown, `${plan.id}#${clause.id}`).toContain(agencies.get(id));
    }
  }
});

test('every clause with text has a digest: the count on each plan page reads N/N', () => {
  for (const plan of items<Item>('plans')) {
    const counts = /(\d+)\/(\d+) 条摘要/.exec(page(plan.url)?.html ?? '');
    expect(counts?.[1], plan.id).toBeDefined();
    expect(counts?.[1], plan.id).toBe(counts?.[2]);
  }
});

test('every indicator page has a figure, and every agency is named by something', () => {
  const used = new Set(items<{ indicator: string | null }>('figures').map((figure) => figure.indicator));
  for (const indicator of items<Item>('indicators')) expect(used, indicator.id).toContain(indicator.id);
  const named = new Set([
    ...items<{ clauses: { agencies: string[] }[] }>('plans').flatMap((plan) =>
      plan.clauses.flatMap((clause) => clause.agencies),
    ),
    ...items<{ agencies: string[] }>('measures').flatMap((measure) => measure.agencies),
    ...items<{ agency: string | null }>('channels').map((channel) => channel.agency),
  ]);
  for (const agency of items<Item>('agencies')) expect(named, agency.id).toContain(agency.id);
});

test('no two figures of a plan say the same thing', () => {
  const seen = new Map<string, string>();
  for (const figure of items<Figure & Item & { plan: string }>('figures')) {
    const key = JSON.stringify([figure.plan, figure.name, figure.value, figure.unit, figure.year, figure.wording]);
    expect(seen.get(key), figure.id).toBeUndefined();
    seen.set(key, figure.id);
  }
});

test('a plan whose period has ended says so on its page and in the data', () => {
  for (const plan of items<Item & { period: { end: number } | null; periodState: string }>('plans')) {
    const { html = '' } = page(plan.url) ?? {};
    if (plan.periodState === 'ended')
      expect(html.replace(/<[^>]+>/g, ''), plan.id).toContain(`规划期已于${plan.period?.end}年12月31日届满`);
    if (plan.periodState === 'none') expect(html, plan.id).toContain('没有规划期');
  }
});

test('a target without a published result says that none is on record', () => {
  for (const plan of items<Item & { periodState: string }>('plans'))
    if (plan.periodState === 'ended') expect(page(plan.url)?.html, plan.id).toContain('本站未收录官方公布的完成值');
});

test('beside each JSON file stands a CSV with as many rows, and the clauses of all plans have their own', () => {
  const rows = (name: string) => fs.readFileSync(path.join(DIST, 'data', `${name}.csv`), 'utf8');
  for (const name of NAMES) {
    expect(rows(name).startsWith('\uFEFF'), name).toBe(true);
    // A cell may hold a line break, but only inside quotes; the lines of the table end in CRLF.
    expect(rows(name).trimEnd().split('\r\n').length - 1, name).toBe(items(name).length);
  }
  const clauses = items<{ clauses: unknown[] }>('plans').flatMap((plan) => plan.clauses);
  expect(rows('clauses').trimEnd().split('\r\n').length - 1).toBe(clauses.length);
});

test('every figure agrees to the character between JSON and CSV', () => {
  const lines = fs
    .readFileSync(path.join(DIST, 'data', 'figures.csv'), 'utf8')
    .trimEnd()
    .split('\r\n');
  for (const [n, figure] of items<Figure & Item>('figures').entries()) {
    expect(lines[n + 1]).toContain(figure.id);
    expect(lines[n + 1]?.replaceAll('""', '"')).toContain(figure.wording);
    expect(lines[n + 1]).toContain(`,${[figure.value].flat()[0]},`);
  }
});
