import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import readWorkbook from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { sizeText } from '../../src/lib/bytes.ts';
import type { Figure } from '../../src/schemas/figure.ts';
import { attribute, DIST, files, items, pages, text, type Page } from '../support/dist.ts';
import { unzip } from '../support/zip.ts';

const require = createRequire(import.meta.url);
const data = (file: string) => path.join(DIST, 'data', file);
const read = (file: string) => fs.readFileSync(data(file));
const json = <T>(file: string) => JSON.parse(read(file).toString('utf8')) as T;
const taken = files().flatMap((file) => (/^data\/.*\.(csv|json|xlsx|zip)$/.test(file) ? [file.slice(5)] : []));
const ending = (extension: string, folder = '') =>
  taken.filter((file) => file.endsWith(`.${extension}`) && path.dirname(file) === (folder || '.'));
const DATASETS = ending('json').filter((file) => file !== 'datapackage.json');

interface Package {
  resources: { name: string; path: string; bytes: number; hash: string }[];
}
interface Resource {
  name: string;
  read: (options: object) => Promise<Record<string, unknown>[]>;
}
/** A Data Package as Frictionless's own library reads it. */
const { Package: FrictionlessPackage } = require('datapackage') as {
  Package: { load: (file: string) => Promise<{ valid: boolean; errors: Error[]; resources: Resource[] }> };
};

/** The package in a folder where the tables have no byte order mark: this reader (unlike others) takes it for a part of the first name. */
async function withoutMark<T>(look: (file: string) => Promise<T>): Promise<T> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'package-'));
  try {
    for (const { path: file } of json<Package>('datapackage.json').resources)
      fs.writeFileSync(path.join(folder, file), read(file).subarray(3));
    fs.copyFileSync(data('datapackage.json'), path.join(folder, 'datapackage.json'));
    return await look(path.join(folder, 'datapackage.json'));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

test('every plan and every indicator has its CSV, JSON and XLSX', () => {
  for (const kind of ['plans', 'indicators'])
    for (const { id } of items<{ id: string }>(kind))
      for (const extension of ['csv', 'json', 'xlsx']) expect(taken).toContain(`${kind}/${id}.${extension}`);
});

test('every CSV begins with a byte order mark, even one without rows', () => {
  for (const file of taken.filter((one) => one.endsWith('.csv'))) {
    expect(read(file).subarray(0, 3).toString('hex'), file).toBe('efbbbf');
    expect(read(file).subarray(3).toString('utf8'), file).toMatch(/^[a-zA-Z]/);
  }
});

test('the description of the tables is valid by Frictionless’s schema', async () => {
  const { valid, errors } = await withoutMark((file) => FrictionlessPackage.load(file));
  expect(errors.map((error) => error.message)).toEqual([]);
  expect(valid).toBe(true);
  // It names a draft that this validator does not know; it uses nothing that later drafts changed.
  const profile = { ...(require('datapackage/lib/profiles/tabular-data-package.json') as object), $schema: undefined };
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
  ajv.validate(profile, json('datapackage.json'));
  expect(ajv.errors ?? []).toEqual([]);
});

test('every table reads by its description: types, limits and keys hold, and references lead to rows', async () => {
  const counts = await withoutMark(async (file) => {
    const { resources } = await FrictionlessPackage.load(file);
    return Promise.all(
      resources.map(
        async (table) => [table.name, (await table.read({ keyed: true, relations: true })).length] as const,
      ),
    );
  });
  const clauses = items<{ clauses: unknown[] }>('plans').flatMap((plan) => plan.clauses).length;
  for (const [name, count] of counts) expect(count, name).toBe(name === 'clauses' ? clauses : items(name).length);
  expect(counts.length).toBe(ending('csv').length);
});

test('a table read by its description gives the figures as the JSON has them', async () => {
  const rows = await withoutMark(async (file) => {
    const { resources } = await FrictionlessPackage.load(file);
    return (await resources.find((table) => table.name === 'figures')?.read({ keyed: true })) ?? [];
  });
  const figures = items<Figure & { clause: string; plan: string }>('figures');
  expect(
    rows.map(({ id, value, value_max, unit, year, wording }) => ({ id, value, value_max, unit, year, wording })),
  ).toEqual(
    figures.map(({ id, value, unit, year, wording }) => {
      const [low, high = null] = [value].flat();
      return { id, value: low, value_max: high, unit, year, wording };
    }),
  );
});

test('size and hash of every table are those of its file', () => {
  for (const { path: file, bytes, hash } of json<Package>('datapackage.json').resources) {
    expect(bytes, file).toBe(read(file).length);
    expect(hash, file).toBe(`sha256:${createHash('sha256').update(read(file)).digest('hex')}`);
  }
});

test('every JSON file is valid by its JSON Schema', () => {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats(ajv);
  const check = (schema: string, list: string[]) => {
    const validate = ajv.compile(json<object>(`schema/${schema}`));
    for (const file of list) {
      validate(json(file));
      expect(validate.errors ?? [], file).toEqual([]);
    }
  };
  for (const file of DATASETS) check(file, [file]);
  check('plan-file.json', ending('json', 'plans'));
  check('indicator-file.json', ending('json', 'indicators'));
});

test('a JSON file with a wrong or an unknown field is not valid by its schema', () => {
  const ajv = new Ajv2020();
  addFormats(ajv);
  const validate = ajv.compile(json<object>('schema/figures.json'));
  const file = json<{ items: object[] }>('figures.json');
  expect(validate({ ...file, items: [{ ...file.items[0], year: '2025' }] })).toBe(false);
  expect(validate({ ...file, items: [{ ...file.items[0], more: 1 }] })).toBe(false);
});

test('a workbook reads back as its table: numbers are numbers, texts are texts', async () => {
  const figures = items<Figure>('figures');
  const sheets = await readWorkbook(data('ip-plans.xlsx'));
  const [header = [], ...rows] = sheets.find(({ sheet }) => sheet === 'figures')?.data ?? [];
  const column = (title: string) => rows.map((row) => row[header.indexOf(title)]);
  expect(column('数值')).toEqual(figures.map((figure) => [figure.value].flat()[0]));
  expect(column('数值上限')).toEqual(figures.map((figure) => [figure.value].flat()[1] ?? null));
  expect(column('年份')).toEqual(figures.map((figure) => figure.year));
  expect(column('官方原话')).toEqual(figures.map((figure) => figure.wording));
});

test('the workbook of all data has a sheet for every table, with as many rows, and one that explains them', async () => {
  const sheets = await readWorkbook(data('ip-plans.xlsx'));
  const tables = json<Package>('datapackage.json').resources.map((table) => table.name);
  expect(sheets.map(({ sheet }) => sheet)).toEqual([...tables, '说明']);
  for (const { sheet, data: rows } of sheets)
    if (sheet !== 'clauses' && sheet !== '说明') expect(rows.length - 1, sheet).toBe(items(sheet).length);
  const notes = JSON.stringify(sheets.at(-1)?.data);
  for (const part of ['CC BY 4.0', '[DS/OL]', json<{ generated: string }>('plans.json').generated, '数值（value）'])
    expect(notes).toContain(part);
});

test('the workbook of a plan and of an indicator hold what their JSON holds', async () => {
  const sheetsOf = {
    plans: ['figures', 'measures', 'clauses', '说明'],
    indicators: ['figures', 'outcomes', 'sources', '说明'],
  };
  for (const [kind, names] of Object.entries(sheetsOf))
    for (const file of ending('xlsx', kind)) {
      const sheets = await readWorkbook(data(file));
      const { items: figures } = json<{ items: Figure[] }>(file.replace('.xlsx', '.json'));
      expect(
        sheets.map(({ sheet }) => sheet),
        file,
      ).toEqual(names);
      const [header = [], ...rows] = sheets[0]?.data ?? [];
      expect(
        rows.map((row) => row[header.indexOf('数值')]),
        file,
      ).toEqual(figures.map((one) => [one.value].flat()[0]));
    }
});

test('the figures of a plan and of an indicator are those of all data, each with its document', () => {
  const figures = items<Figure & { plan: string; url: string }>('figures');
  for (const [kind, key] of [
    ['plans', 'plan'],
    ['indicators', 'indicator'],
  ] as const)
    for (const { id } of items<{ id: string }>(kind)) {
      const own = json<{ items: (Figure & { document: { title: string } })[] }>(`${kind}/${id}.json`).items;
      const expected = figures.filter((figure) => figure[key] === id);
      expect(new Set(own.map((figure) => figure.id)), id).toEqual(new Set(expected.map((figure) => figure.id)));
      for (const figure of own) {
        expect(figure).toMatchObject(expected.find((other) => other.id === figure.id) ?? {});
        expect(figure.document.title).not.toBe('');
      }
    }
});

test('the archive unzips: all tables, all JSON, the workbook, the schemas and a text in Chinese, byte for byte', () => {
  const entries = new Map(unzip(read('ip-plans.zip')).map((entry) => [entry.name, entry.bytes]));
  const expected = taken.filter((file) => !/^(plans|indicators|cite)\/|\.zip$/.test(file));
  expect([...entries.keys()].sort()).toEqual(['README.txt', ...expected].sort());
  for (const file of expected) expect(entries.get(file)?.equals(read(file)), file).toBe(true);
  const readme = entries.get('README.txt')?.toString('utf8') ?? '';
  for (const part of ['CC BY 4.0', '[DS/OL]', '来源', '不知道的', json<{ generated: string }>('plans.json').generated])
    expect(readme).toContain(part);
  for (const file of ending('csv')) expect(readme).toContain(file);
});

test('archives and workbooks carry no time but the day of the data, so that two builds give the same bytes', () => {
  const { generated } = json<{ generated: string }>('plans.json');
  for (const file of taken.filter((one) => /\.(zip|xlsx)$/.test(one)))
    for (const { name, time } of unzip(read(file))) expect(time, `${file}: ${name}`).toBe(`${generated} 00:00:00`);
});

test('beside every file to take stand its true size and the day of the data', () => {
  const { generated } = json<{ generated: string }>('plans.json');
  let links = 0;
  for (const { url, elements } of pages())
    for (const row of elements.filter((element) => ['li', 'tr'].includes(element.tagName))) {
      const inner =
        pages()
          .find((page) => page.url === url)
          ?.elements.filter((element) => inside(element, row)) ?? [];
      const toTake = (element: Page['elements'][number]) =>
        attribute(element, 'download') !== undefined || attribute(element, 'href')?.startsWith('/data/schema/');
      for (const link of inner.filter(toTake)) {
        const file = (attribute(link, 'href') ?? '').replace('/data/', '');
        expect(text(row), `${url} ${file}`).toContain(sizeText(read(file).length));
        expect(
          inner.some((element) => attribute(element, 'datetime') === generated),
          `${url} ${file}`,
        ).toBe(true);
        links++;
      }
    }
  expect(links).toBeGreaterThanOrEqual(
    3 + 3 * DATASETS.length + 3 * ending('csv', 'plans').length + 3 * ending('csv', 'indicators').length,
  );
});

function inside(element: { parentNode?: unknown }, row: unknown): boolean {
  for (let node: { parentNode?: unknown } | undefined = element; node; node = node.parentNode as typeof node)
    if (node === row) return true;
  return false;
}

test('the page about the data explains every column of every table, and says since when it has its shape', () => {
  const page = pages().find(({ url }) => url === '/data/');
  const codes = page?.elements.filter(({ tagName }) => tagName === 'code').map(text) ?? [];
  for (const file of ending('csv')) {
    const [header = ''] = read(file).subarray(3).toString('utf8').split('\r\n');
    for (const name of header.split(',')) expect(codes, file).toContain(name);
  }
  expect(page?.elements.some((element) => attribute(element, 'id') === 'change-first')).toBe(true);
});

test('no cell of a table begins as a formula', () => {
  for (const file of taken.filter((one) => one.endsWith('.csv')))
    expect(read(file).toString('utf8'), file).not.toMatch(/(^|,|\r\n|")[=@+]/);
});
