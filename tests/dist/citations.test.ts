import fs from 'node:fs';
import path from 'node:path';
import type { DefaultTreeAdapterTypes as T } from 'parse5';
import { expect, test } from 'vitest';
import type { CslItem } from '../../src/lib/citation/csl.ts';
import { chineseDate } from '../../src/lib/dates.ts';
import { comparatorName, comparatorSign } from '../../src/lib/figure/wording.ts';
import type { Figure } from '../../src/schemas/figure.ts';
import { strings } from '../../src/strings.ts';
import { csvRecords } from '../support/csv.ts';
import { attribute, DIST, files, hasClass, inside, items, pages, text } from '../support/dist.ts';

type Item = Figure & {
  id: string;
  plan: string;
  url: string;
  normalized: { value: number | [number, number]; unit: string } | null;
};
const figures = items<Item>('figures');
interface Plan {
  id: string;
  url: string;
  kind: string;
  issuer: string;
  title: string;
  docNumber: string | null;
  issuedDate: string | null;
  periodState: keyof typeof strings.periodState;
  clauses: { id: string; number: string | null }[];
}
const plans = items<Plan>('plans');
const page = (url: string) => pages().find((p) => p.url === url);
const read = (file: string) => fs.readFileSync(path.join(DIST, file), 'utf8');
const byId = (url: string, id: string): T.Element => {
  const found = page(url)?.elements.find((element) => attribute(element, 'id') === id);
  if (!found) throw new Error(`${url} 上没有 #${id}`);
  return found;
};
const local = (figure: Item) => figure.id.split('/')[1] ?? '';
const value = (figure: Item) => [figure.value].flat().join('—');
const part = (element: T.Element, match: (e: T.Element) => boolean) => inside(element).find(match);
const citation = (figure: Item) => text(byId(`/plans/${figure.plan}/cite/`, `f-${local(figure)}`));
/** What stands in quotation marks, one after the other. */
const quotes = (line: string) =>
  line.startsWith('「') ? [line.slice(1, line.indexOf('」'))] : [...line.matchAll(/“([^”]*)”/g)].map((m) => m[1] ?? '');
/** The quotation at the beginning of the first line, before its place in brackets. */
const quoteIn = (figure: Item) => {
  const [line = ''] = citation(figure).split('\n');
  const card = byId(`/plans/${figure.plan}/`, `f-${local(figure)}`);
  const place = text(part(card, (e) => hasClass(e, 'locator')) ?? card).trim();
  expect(line.endsWith(`（${place}）`), `${figure.id}：${line}`).toBe(true);
  return line.slice(0, -place.length - 2);
};

test('there are figures to walk through', () => {
  expect(figures.length).toBeGreaterThan(170);
});

test('the card of every figure at its fragment prints name, comparator, value, unit, year, kind, basis, wording, clause, document, date and state as the data give them', () => {
  for (const figure of figures) {
    expect(figure.url).toBe(`/plans/${figure.plan}/#f-${local(figure)}`);
    const card = byId(`/plans/${figure.plan}/`, `f-${local(figure)}`);
    const number = part(card, (e) => hasClass(e, 'num'));
    const sign = comparatorSign(figure.comparator);
    const said = sign && sign + comparatorName(figure.comparator);
    const amount = figure.basis === 'rank' ? `第${value(figure)}位` : value(figure) + figure.unit;
    expect(text(number ?? card).replace(/\s+/g, ''), figure.id).toBe(said + amount.replace(/\s+/g, ''));
    const { kinds, attributes, bases } = strings.figure;
    const when = figure.year === null ? figure.spanText : `${figure.year}年`;
    // A basis is said where the number alone would be taken for another.
    const basis = /^(?:unspecified|annual|cumulative)$/.test(figure.basis) && bases[figure.basis];
    const facts = [when, kinds[figure.kind], figure.attribute && attributes[figure.attribute], basis].filter(Boolean);
    const quiet = inside(card).filter((e) => e.tagName === 'div' && hasClass(e, 'quiet'));
    expect(
      quiet.map((e) => text(e).trim()),
      figure.id,
    ).toEqual([facts.join(' · ')]);
    // Clause, document, date and state of the period stand in its foot.
    const plan = plans.find(({ id }) => id === figure.plan);
    const foot = text(part(card, (e) => hasClass(e, 'where')) ?? card);
    const date = plan?.issuedDate ? chineseDate(plan.issuedDate) : strings.plan.noIssuedDate;
    const state = strings.periodState[plan?.periodState ?? 'none'];
    if (plan?.docNumber) expect(foot, figure.id).toContain(plan.docNumber);
    expect(foot, figure.id).toContain(` · ${date} · ${state}`);
    const clause = plan?.clauses.find(({ id }) => id === figure.clause);
    if (clause?.number) expect(foot, figure.id).toContain(clause.number);
    expect(text(card), figure.id).toContain(figure.name);
    if (figure.note !== null) expect(text(card), figure.id).toContain(figure.note);
    const wording = text(part(card, (e) => e.tagName === 'blockquote') ?? card).trim();
    expect(wording.slice(1, -1), figure.id).toBe(figure.wording);
  }
});

test('the citation of every figure quotes its wording to the character, names its clause, and ends in its address', () => {
  for (const figure of figures) {
    const quote = quoteIn(figure);
    // The cells of a row are quoted one by one; in the data they stand side by side.
    expect(quotes(quote).join(' '), figure.id).toBe(figure.wording);
    expect(citation(figure).endsWith(`${figure.url}.`), figure.id).toBe(true);
  }
});

test('the rows of tables are told as header, cell and attribute, and nothing else is', () => {
  const rows = figures.filter((figure) => quotes(quoteIn(figure)).length === 3);
  expect(rows.length).toBe(16);
  for (const figure of rows) {
    const attributes = { binding: '约束性', expected: '预期性' };
    const [, cell, kind] = quotes(quoteIn(figure));
    expect(cell, figure.id).toBe(value(figure));
    expect(kind, figure.id).toBe(attributes[figure.attribute ?? 'binding']);
    expect(quoteIn(figure), figure.id).toContain(`${figure.year}年目标“${cell}”`);
  }
});

/** What the cells of a CSV say of an item: a level down as name_below, a pair as low and high. */
function cellsOf(item: object, prefix = ''): Record<string, string> {
  const cells = Object.entries(item).flatMap(([name, value]: [string, unknown]) => {
    const column = prefix + name;
    if (/(?:^|_)value$/.test(column)) {
      const [low = '', high = ''] = [value].flat() as (number | undefined)[];
      return [
        [column, String(low)],
        [`${column}_max`, String(high)],
      ];
    }
    if (typeof value === 'object' && value !== null) return Object.entries(cellsOf(value, `${column}_`));
    return [[column, String((value as string | number | null) ?? '')]];
  });
  return Object.fromEntries(cells) as Record<string, string>;
}
/** What stands for a value that has no common unit. */
const NONE = { value: '', unit: '' };

test.each([
  ['all figures', ['figures']],
  ['each plan', plans.map(({ id }) => `plans/${id}`)],
  ['each indicator', items<{ id: string }>('indicators').map(({ id }) => `indicators/${id}`)],
])(
  'every figure agrees to the character between JSON and CSV, in every field of both, in the files of %s',
  (_, names) => {
    let walked = 0;
    for (const name of names) {
      const rows = csvRecords(read(`data/${name}.csv`));
      const own = items<Item>(name);
      expect(rows.length, name).toBe(own.length);
      for (const [n, figure] of own.entries()) {
        const known = figures.find(({ id }) => id === figure.id);
        expect(figure, figure.id).toMatchObject(known ?? {});
        expect(rows[n], `${name} ${figure.id}`).toEqual(cellsOf({ ...figure, normalized: figure.normalized ?? NONE }));
        walked += 1;
      }
    }
    expect(walked).toBeGreaterThan(100);
  },
);

test('the files for reference managers hold every figure with its wording, its place and its address', () => {
  for (const plan of plans) {
    const bib = read(`data/cite/${plan.id}.bib`);
    const ris = read(`data/cite/${plan.id}.ris`);
    const csl = new Map((JSON.parse(read(`data/cite/${plan.id}.json`)) as CslItem[]).map((item) => [item.id, item]));
    expect(csl.get(plan.id)?.title, plan.id).toBe([plan.title, plan.docNumber].filter(Boolean).join('：'));
    const own = figures.filter((figure) => figure.plan === plan.id);
    expect(csl.size).toBe(own.length + 1);
    for (const figure of own) {
      const key = `${plan.id}:f-${local(figure)}`;
      const [line = ''] = citation(figure).split('\n');
      const item = csl.get(key);
      expect(item?.note?.startsWith(line), key).toBe(true);
      expect(`${item?.URL ?? ''}${item?.note}`, key).toContain(figure.url);
      expect(ris, key).toContain(`ID  - ${key}\r\n`);
      expect(ris, key).toContain(`N1  - ${line}`);
      expect(bib, key).toContain(`{${key},`);
      expect(bib.replaceAll('\\', ''), key).toContain(line);
    }
  }
});

test('every link to a citation that carries it says the same as the page of citations', () => {
  let seen = 0;
  for (const { url, elements } of pages())
    for (const element of elements) {
      const carried = attribute(element, 'data-cite');
      const to = attribute(element, 'href');
      if (carried === undefined || to === undefined) continue;
      const { pathname, hash } = new URL(to, 'http://site.test');
      expect(text(byId(pathname, hash.slice(1))), `${url} ${to}`).toBe(carried);
      seen += 1;
    }
  expect(seen).toBeGreaterThan(100);
});

test('plan, clauses and figures have their links on the plan page, and a press report is never cited as the plan', () => {
  for (const plan of plans) {
    const links = (page(plan.url)?.elements ?? []).filter((e) => e.tagName === 'a' && hasClass(e, 'cite'));
    const to = new Set(links.map((e) => attribute(e, 'href')));
    expect(to).toContain(`${plan.url}cite/`);
    for (const figure of figures.filter((f) => f.plan === plan.id))
      expect(to).toContain(`${plan.url}cite/#f-${local(figure)}`);
    const cited = (page(`${plan.url}cite/`)?.elements ?? []).filter((e) => hasClass(e, 'cite-text')).map(text);
    const reference = `${plan.issuer}. ${[plan.title, plan.docNumber].filter(Boolean).join('：')}[`;
    for (const one of cited) expect(one).toContain(reference);
    if (plan.kind === 'press-report') for (const one of cited) expect(one).toMatch(/\[N(\/OL)?\]\. 重庆日报，/);
  }
});

test('no page and no file claims a day of reading: it is the reader’s', () => {
  const { generated } = JSON.parse(read('data/plans.json')) as { generated: string };
  for (const { url, elements } of pages())
    for (const element of elements)
      if (hasClass(element, 'cite-text')) {
        expect(text(element), url).not.toContain(`[${generated}]`);
        if (!text(element).includes('[Z]') && !/\[N\]/.test(text(element)))
          expect(text(element), url).toContain('[引用日期]');
      }
  for (const file of files().filter((f) => f.startsWith('data/cite/') && !f.endsWith('.html')))
    expect(read(file), file).not.toMatch(/urldate|accessed|^Y2 {2}-/m);
});

test('the sizes beside the files for reference managers are theirs', () => {
  let seen = 0;
  for (const { url, elements } of pages())
    for (const element of elements) {
      const to = attribute(element, 'href') ?? '';
      if (!/^\/data\/cite\/.+\.(?:bib|ris|json)$/.test(to)) continue;
      const kb = (fs.statSync(path.join(DIST, to)).size / 1024).toFixed(1);
      expect(text(element), `${url} ${to}`).toContain(`${kb} KB`);
      seen += 1;
    }
  expect(seen).toBeGreaterThan(100);
});
