import { bibtex } from '../lib/citation/bibtex.ts';
import type { Citable, Work } from '../lib/citation/citable.ts';
import { cslJson } from '../lib/citation/csl.ts';
import { locatorOf } from '../lib/citation/locator.ts';
import { quoteOf } from '../lib/citation/quote.ts';
import { reference } from '../lib/citation/reference.ts';
import { ris } from '../lib/citation/ris.ts';
import { strings } from '../strings.ts';
import { catalog, siteRecord, type ClauseView, type FigureView, type IndicatorView, type PlanView } from './catalog.ts';
import type { Value } from './charts.ts';
import { once } from './once.ts';
import { isMade } from './shard.ts';
import { canonicalOf, href } from './site.ts';

/** Where a page is read: absolute as far as the site's own address is known, else from the root of the site. */
const readAt = (url: string): string => canonicalOf(href(url)) ?? href(url);

/** The document itself, as its issuer names it. A press report is a newspaper's. */
export function workOf(plan: PlanView): Work {
  const { title, issuer, issuedDate } = plan;
  return plan.kind === 'press-report'
    ? { form: 'newspaper', producers: [issuer], title, newspaper: issuer, date: issuedDate }
    : { form: 'document', producers: [issuer], title, number: plan.docNumber, date: issuedDate };
}

/** The page of a document as something to cite. */
const planCitable = (plan: PlanView): Citable => ({
  key: plan.id,
  work: workOf(plan),
  address: readAt(plan.url),
  locator: null,
  quote: null,
});

/** The reference of a document's page; the places on it add their fragment. */
export const planReference = (plan: PlanView): string => reference(workOf(plan), readAt(plan.url));

/** Where a clause stands in its document, with the numbers above it. */
export const locatorIn = (clause: ClauseView): string =>
  locatorOf(clause.plan.clauses, clause.plan.clauses.indexOf(clause));

/** A clause as something to cite. */
export const clauseCitable = (clause: ClauseView): Citable => ({
  key: `${clause.plan.id}:${clause.id}`,
  work: workOf(clause.plan),
  address: readAt(clause.url),
  locator: locatorIn(clause),
  quote: null,
});

/** A figure's official wording as it is quoted. */
export const figureQuote = (figure: FigureView): string =>
  quoteOf(figure.wording, {
    cell: `${figure.year ? `${figure.year}年` : ''}${strings.figure.kinds[figure.kind]}`,
    attribute: strings.cite.attribute,
  });

/** A figure as something to cite: its official wording, its clause, its document. */
export const figureCitable = (figure: FigureView): Citable => ({
  key: `${figure.plan.id}:f-${figure.id}`,
  work: workOf(figure.plan),
  address: readAt(figure.url),
  locator: locatorIn(figure.clause),
  quote: figureQuote(figure),
});

/** The issuers of documents, each once; a newspaper, which only reports, comes last. */
export const issuersOf = (plans: readonly PlanView[]): string[] => {
  const reports = (plan: PlanView) => plan.kind === 'press-report';
  return [...new Set([...plans.filter((plan) => !reports(plan)), ...plans.filter(reports)].map((plan) => plan.issuer))];
};

/** Data that stand on this site, as something to cite: those who set the numbers come first, this site is the platform. */
async function dataCitable(
  key: string,
  title: string,
  url: string,
  producers: readonly string[] | null,
): Promise<Citable> {
  const { day } = await catalog();
  const { name: platform } = await siteRecord();
  const version = strings.cite.data.version(day);
  return {
    key,
    work: { form: 'dataset', producers: producers ?? [platform], title, version, platform, date: day },
    address: readAt(url),
    locator: null,
    quote: null,
  };
}

/** The figures of an indicator as something to cite. */
export const indicatorCitable = ({ id, name, url, figures }: IndicatorView): Promise<Citable> =>
  dataCitable(
    `indicator:${id}`,
    strings.indicator.tableCaption(name),
    url,
    issuersOf(figures.map((figure) => figure.plan)),
  );

/**
 * A chart as something to cite: what it draws are figures of documents, and results that others published.
 * @param id its id on the page
 * @param title what it shows
 * @param url the address of the page, with the fragment of the chart
 * @param values what it draws
 */
export function chartCitable(
  id: string,
  title: string,
  url: string,
  values: readonly Pick<Value, 'figure' | 'outcome'>[],
): Promise<Citable> {
  const issuers = issuersOf(values.flatMap(({ figure }) => figure?.plan ?? []));
  const publishers = values.flatMap(
    ({ outcome }) => outcome?.sources.slice(0, 1).map((source) => source.publisher) ?? [],
  );
  return dataCitable(`chart:${id}`, title, url, [...new Set([...issuers, ...publishers])]);
}

/** Data files whose content documents set; what the others hold was put together here. */
const OF_DOCUMENTS: ReadonlySet<string> = new Set(['plans', 'clauses', 'figures', 'measures']);

/** All data together as something to cite. */
export async function allDataCitable(): Promise<Citable> {
  const { plans } = await catalog();
  return dataCitable(`data:${ALL_DATA}`, strings.data.inFiles.title, '/data/', issuersOf(plans));
}

/** The name under which all data together are cited: that of their archive. */
export const ALL_DATA = 'ip-plans';

/** All data together and the data files as things to cite, by name. */
export async function datasetCitables(): Promise<{ name: string; citable: Citable }[]> {
  const { plans } = await catalog();
  const { name: site } = await siteRecord();
  const each = await Promise.all(
    Object.entries(strings.data.names).map(async ([name, holds]) => {
      const producers = OF_DOCUMENTS.has(name) ? issuersOf(plans) : null;
      const title = strings.cite.data.work(site, holds);
      return {
        name,
        citable: await dataCitable(
          `data:${name}`,
          title,
          `/data/${name}.${name === 'clauses' ? 'csv' : 'json'}`,
          producers,
        ),
      };
    }),
  );
  return [{ name: ALL_DATA, citable: await allDataCitable() }, ...each];
}

/** The formats for reference managers, by the ending of their files. */
const FORMATS = { bib: bibtex, ris, json: cslJson } as const;
export type CitationFormat = keyof typeof FORMATS;
const CITATION_FORMATS = Object.keys(FORMATS) as CitationFormat[];

/** What stands in the files under /data/cite/, by name: a document with its figures, an indicator with its figures, the data files. */
const citationLists = once(async () => {
  const { plans, indicators } = await catalog();
  return new Map<string, () => Promise<Citable[]>>([
    ...plans.map((plan) => [plan.id, async () => [planCitable(plan), ...plan.figures.map(figureCitable)]] as const),
    ...indicators.map(
      (indicator) =>
        [
          `indicators/${indicator.id}`,
          async () => [await indicatorCitable(indicator), ...indicator.figures.map(figureCitable)],
        ] as const,
    ),
    ['datasets', async () => (await datasetCitables()).map(({ citable }) => citable)],
  ]);
});

/** Paths of the files for reference managers, of any one format. */
export async function citationPaths() {
  const regionOf = new Map((await catalog()).plans.map((plan) => [plan.id, plan.region]));
  const names = [...(await citationLists()).keys()].filter((name) => isMade(regionOf.get(name)));
  return names.map((name) => ({ params: { name } }));
}

/** A file for reference managers. @throws when there is no such file */
export async function citationFile(name: string, format: CitationFormat): Promise<string> {
  const list = (await citationLists()).get(name);
  if (!list) throw new Error(`没有引用文件“${name}”`);
  return FORMATS[format](await list());
}

/** A file for reference managers, with its address and size. */
export interface CitationDownload {
  format: CitationFormat;
  url: string;
  kb: string;
}

const downloads = once(() => Promise.resolve(new Map<string, Promise<CitationDownload[]>>()));

/** The files for reference managers of one name: many pages show those of all data, which name all issuers. */
export async function citationDownloads(name: string): Promise<CitationDownload[]> {
  const known = await downloads();
  const made = known.get(name) ?? Promise.all(CITATION_FORMATS.map((format) => download(name, format)));
  known.set(name, made);
  return made;
}

async function download(name: string, format: CitationFormat): Promise<CitationDownload> {
  const bytes = Buffer.byteLength(await citationFile(name, format));
  return { format, url: `/data/cite/${name}.${format}`, kb: (bytes / 1024).toFixed(1) };
}
