import { createHash } from 'node:crypto';
import { z } from 'astro/zod';
import { noteRows, readme, type NotedTable, type Notes } from '../build/data-notes.ts';
import { reference } from '../lib/citation/reference.ts';
import { archive } from '../lib/data/archive.ts';
import { cells, columnsOf, shown, type Column, type JsonSchema } from '../lib/data/columns.ts';
import { csv } from '../lib/data/csv.ts';
import { dataPackage } from '../lib/data/data-package.ts';
import { workbook } from '../lib/data/workbook.ts';
import {
  DATASETS,
  fileSchema,
  FOREIGN_KEYS,
  indicatorFile,
  planFile,
  primaryKey,
  TABLES,
  type Published,
  type TableName,
} from '../schemas/published/datasets.ts';
import { citedFigure } from '../schemas/published/figure.ts';
import { strings } from '../strings.ts';
import { catalog, siteRecord, type IndicatorView, type PlanView } from './catalog.ts';
import { allDataCitable, issuersOf } from './citations.ts';
import { cited, indicator, measure, outcome, plan, published, source } from './data.ts';
import { once } from './once.ts';
import { isMade } from './shard.ts';
import { canonicalOf, href } from './site.ts';

const words = strings.data;
type Bytes = Uint8Array<ArrayBuffer>;
type Make = () => Promise<Bytes>;

/** A table with its rows. */
interface Table extends NotedTable {
  rows: readonly object[];
}

const columns = (schema: z.ZodObject): Column[] => columnsOf(z.toJSONSchema(schema) as JsonSchema);
const encode = (text: string): Bytes => new TextEncoder().encode(text);
/** One item a line, so that changes can be followed. */
const lines = (items: readonly unknown[]) => `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;

function table(name: TableName, rows: readonly object[], schema: z.ZodObject = TABLES[name]): Table {
  return { name, title: words.names[name], count: rows.length, columns: columns(schema), rows };
}

const csvOf = ({ columns, rows }: Table): string =>
  csv(
    columns.map((column) => column.name),
    rows.map((row) => cells(columns, row)),
  );

/** The sheets of tables, and one that explains them. */
function sheets(tables: readonly Table[], notes: Notes) {
  return [
    ...tables.map(({ name, columns, rows }) => ({
      name,
      header: columns.map((column) => column.title),
      rows: rows.map((row) => shown(columns, row)),
    })),
    { name: words.inFiles.notes, header: Object.values(words.inFiles.noteColumns), rows: noteRows(notes, tables) },
  ];
}

/** A JSON file: the day, what the file is about, and its items. */
function jsonFile(day: string, items: readonly unknown[], more: Readonly<Record<string, unknown>> = {}): string {
  const rest = Object.entries(more).map(
    ([name, value]) => `,${JSON.stringify(name)}:${Array.isArray(value) ? lines(value) : JSON.stringify(value)}`,
  );
  return `{"generated":${JSON.stringify(day)},"count":${items.length},"items":${lines(items)}${rest.join('')}}\n`;
}

const clauseRows = (plans: Published['plans']) =>
  plans.flatMap((item) => item.clauses.map((clause) => ({ plan: item.id, ...clause })));

/** The tables of all data, in their order. */
const allTables = (data: Published): Table[] =>
  (Object.keys(TABLES) as TableName[]).map((name) =>
    table(name, name === 'clauses' ? clauseRows(data.plans) : data[name]),
  );

/** A document as one line: issuer, name, number, date, address. */
function sourceLine(view: PlanView): string {
  const said = [
    view.docNumber ?? words.inFiles.noDocNumber,
    view.issuedDate ?? strings.plan.noIssuedDate,
    view.sourceUrl ?? strings.plan.originalUnknown,
  ];
  return `${view.issuer}：《${view.title}》，${said.join('，')}`;
}

/** How a whole data file is cited; its address only where the site's own is known. */
function citation(producers: string[], title: string, site: string, day: string, page: string): string {
  const work = {
    form: 'dataset',
    producers,
    title,
    version: strings.cite.data.version(day),
    platform: site,
    date: day,
  } as const;
  return reference(work, canonicalOf(href(page)) ?? null);
}

/** The files of one figure list: of a plan, or of an indicator. */
function ownFiles(tables: readonly Table[], notes: Notes, json: () => string): Record<string, Make> {
  const [figures] = tables;
  return {
    csv: () => Promise.resolve(encode(figures ? csvOf(figures) : '')),
    json: () => Promise.resolve(encode(json())),
    xlsx: () => workbook(sheets(tables, notes), notes.day),
  };
}

/** Every file under `/data/`, by its path there, with what makes it; each is made once, when it is first asked for. */
async function makeFiles(): Promise<Map<string, Make>> {
  const [all, data, { name: site }] = await Promise.all([catalog(), published(), siteRecord()]);
  const { day } = all;
  const tables = allTables(data);
  const files = new Map<string, Make>();
  const put = (path: string, make: Make) => {
    let made: Promise<Bytes> | null = null;
    files.set(path, () => (made ??= make()));
  };
  const putText = (path: string, make: () => string) => put(path, () => Promise.resolve(encode(make())));
  const notes = (title: string, page: string, plans: readonly PlanView[]): Notes => ({
    title,
    description: words.inFiles.description,
    day,
    citation: citation(issuersOf(plans), title, site, day, page),
    sources: plans.map(sourceLine),
    site: canonicalOf(href('/'))?.replace(/\/$/, '') ?? null,
  });

  for (const name of Object.keys(DATASETS) as (keyof Published)[]) {
    putText(`${name}.json`, () => jsonFile(day, data[name]));
    putText(`schema/${name}.json`, () => schemaFile(name, words.names[name], fileSchema(DATASETS[name])));
  }
  putText('schema/plan-file.json', () => schemaFile('plan-file', words.eachSchema.plans, planFile));
  putText('schema/indicator-file.json', () => schemaFile('indicator-file', words.eachSchema.indicators, indicatorFile));
  for (const item of tables) putText(`${item.name}.csv`, () => csvOf(item));

  for (const view of all.plans) {
    const [own, rows, measures] = [plan(view), view.figures.map(cited), view.measures.map(measure)];
    const title = words.inFiles.planTitle(view.title, view.docNumber);
    const made = ownFiles(
      [table('figures', rows, citedFigure), table('measures', measures), table('clauses', clauseRows([own]))],
      notes(title, view.url, [view]),
      () => jsonFile(day, rows, { plan: own, measures }),
    );
    for (const [extension, make] of Object.entries(made)) put(`plans/${view.id}.${extension}`, make);
  }
  for (const view of all.indicators) {
    const [rows, outcomes] = [view.figures.map(cited), view.outcomes.map(outcome)];
    const sources = [...new Set(view.outcomes.flatMap((item) => item.sources))].map(source);
    const plans = [...new Set(view.figures.map((figure) => figure.plan))];
    const made = ownFiles(
      [table('figures', rows, citedFigure), table('outcomes', outcomes), table('sources', sources)],
      notes(words.inFiles.indicatorTitle(view.name), view.url, plans),
      () => jsonFile(day, rows, { indicator: indicator(view), outcomes, sources }),
    );
    for (const [extension, make] of Object.entries(made)) put(`indicators/${view.id}.${extension}`, make);
  }

  const whole = notes(words.inFiles.title, '/data/', all.plans);
  put('ip-plans.xlsx', () => workbook(sheets(tables, whole), day));
  put('datapackage.json', async () => {
    const packaged = await Promise.all(
      tables.map(async (item) => {
        const bytes = await must(files, `${item.name}.csv`)();
        return {
          ...item,
          primaryKey: primaryKey(item.name as TableName),
          foreignKeys: FOREIGN_KEYS[item.name as TableName] ?? [],
          bytes: bytes.length,
          hash: createHash('sha256').update(bytes).digest('hex'),
        };
      }),
    );
    const described = dataPackage({
      name: 'ip-plans',
      title: words.inFiles.title,
      description: words.inFiles.description,
      homepage: canonicalOf(href('/data/')),
      day,
      licence: {
        name: 'CC-BY-4.0',
        path: 'https://creativecommons.org/licenses/by/4.0/',
        title: words.inFiles.licence,
      },
      publisher: site,
      sources: all.plans.map((view) => ({ title: sourceLine(view), path: view.sourceUrl })),
      tables: packaged,
    });
    return encode(`${JSON.stringify(described, null, 2)}\n`);
  });
  // All but the files of single plans and indicators, which hold nothing else.
  const inZip = [...files.keys()].filter((path) => !/^(plans|indicators)\//.test(path)).sort();
  put('ip-plans.zip', async () => {
    const made = await Promise.all(inZip.map(async (path) => [path, await must(files, path)()] as const));
    return archive({ 'README.txt': encode(readme(whole, tables)), ...Object.fromEntries(made) }, day);
  });
  return files;
}

/** A JSON Schema as a file; it names its own address once the site has one. */
function schemaFile(name: string, title: string, schema: z.ZodType): string {
  // Validators refuse keywords that they do not know; the descriptions explain the words already.
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    override: ({ jsonSchema }) => void delete jsonSchema['x-words'],
  });
  const address = canonicalOf(href(`/data/schema/${name}.json`));
  return `${JSON.stringify({ $schema, ...(address && { $id: address }), title, ...rest }, null, 2)}\n`;
}

function must<T>(map: ReadonlyMap<string, T>, path: string): T {
  const found = map.get(path);
  if (found === undefined) throw new Error(`没有数据文件“${path}”`);
  return found;
}

const files = once(makeFiles);

/** A file under `/data/`. @throws when there is no such file */
export async function dataFile(path: string): Promise<Response> {
  return new Response(await must(await files(), path)());
}

/** Paths of the files with an extension that stand in `/data/` itself. */
export async function filePaths(extension: string) {
  if (!isMade()) return [];
  const paths = [...(await files()).keys()].filter((path) => !path.includes('/') && path.endsWith(`.${extension}`));
  return paths.map((path) => ({ params: { name: path.slice(0, -extension.length - 1) } }));
}

/** Paths of the files with an extension that stand in a folder of `/data/`. */
export async function folderPaths(extension: string) {
  const regionOf = new Map((await catalog()).plans.map((view) => [view.id, view.region]));
  const paths = [...(await files()).keys()].filter((path) => path.includes('/') && path.endsWith(`.${extension}`));
  return paths.flatMap((path) => {
    const [folder, file = ''] = path.split('/');
    const name = file.slice(0, -extension.length - 1);
    return isMade(folder === 'plans' ? regionOf.get(name) : undefined) ? [{ params: { folder, name } }] : [];
  });
}

/** A file to take: its address and its size in bytes. */
export interface Download {
  url: string;
  bytes: number;
}

async function download(path: string): Promise<Download> {
  return { url: `/data/${path}`, bytes: (await must(await files(), path)()).length };
}

/** The files of one plan or one indicator, and the day of the data. */
export async function downloadsOf(kind: 'plans' | 'indicators', { id }: PlanView | IndicatorView) {
  const { day } = await catalog();
  const formats = ['csv', 'xlsx', 'json'] as const;
  const list = await Promise.all(
    formats.map(async (format) => ({ format, ...(await download(`${kind}/${id}.${format}`)) })),
  );
  return { day, list };
}

/** What the page about the data shows. */
export async function dataPage() {
  const [all, data] = await Promise.all([catalog(), published()]);
  const whole = await Promise.all(
    (['ip-plans.zip', 'ip-plans.xlsx', 'datapackage.json'] as const).map(async (name) => ({
      name,
      ...(await download(name)),
    })),
  );
  const tables = await Promise.all(
    allTables(data).map(async ({ name, title, count, columns, rows }) => ({
      name,
      title,
      count,
      fields: columns.map((column) => ({ ...column, example: exampleOf(column, rows) })),
      csv: await download(`${name}.csv`),
      // Clauses stand in plans.json.
      json: name === 'clauses' ? null : await download(`${name}.json`),
      schema: name === 'clauses' ? null : await download(`schema/${name}.json`),
    })),
  );
  return {
    day: all.day,
    whole,
    tables,
    sample: JSON.stringify(data.figures[0], null, 2),
    citable: await allDataCitable(),
    changes: [...all.dataChanges].sort((a, b) => (a.date < b.date ? 1 : -1)),
  };
}

const LONG = 40;

/** The first cell of a column that is not empty, shortened; null when all are. */
function exampleOf(column: Column, rows: readonly object[]): string | null {
  const cell = rows.map((row) => column.read(row)).find((value) => value !== null && value !== '');
  if (cell === undefined) return null;
  const text = [...String(cell)];
  return text.length > LONG ? `${text.slice(0, LONG).join('')}……` : text.join('');
}
