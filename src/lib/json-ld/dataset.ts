import type { Dataset, DataDownload, Organization } from 'schema-dts';
import { area, oneOrMore, type At } from './common.ts';

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';
const FORMATS = {
  csv: 'text/csv',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
} as const;

export interface DatasetFacts {
  /** The page that describes it. */
  url: string;
  name: string;
  description: string;
  /** What is counted, each with its unit where it has one. */
  variables: readonly { name: string; unit?: string }[];
  /** The years of its values; nulls are left out. */
  years: readonly (number | null)[];
  regions: readonly { id: string; fullName: string }[];
  /** Its files, by their addresses: the ending says the format. */
  files: readonly string[];
  /** The pages of the documents that it is taken from. */
  sources: readonly string[];
}

/** A set of figures as data: what it counts, when, where, under which licence, and its files. */
export function dataset(facts: DatasetFacts, creator: Organization, at: At): Dataset {
  const years = facts.years.filter((year) => year !== null);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return {
    '@type': 'Dataset',
    '@id': at(`${facts.url}#dataset`),
    name: facts.name,
    description: facts.description,
    url: at(facts.url),
    inLanguage: 'zh-CN',
    license: LICENCE,
    isAccessibleForFree: true,
    creator,
    ...(facts.variables.length > 0 ? { variableMeasured: oneOrMore(facts.variables.map(measured)) } : {}),
    ...(years.length > 0 ? { temporalCoverage: first === last ? String(first) : `${first}/${last}` } : {}),
    spatialCoverage: oneOrMore(facts.regions.map(area)),
    isBasedOn: oneOrMore(facts.sources.map((source) => ({ '@id': `${at(source)}#document` }))),
    distribution: facts.files.map((file) => download(file, at)),
  };
}

const measured = ({ name, unit }: DatasetFacts['variables'][number]) => ({
  '@type': 'PropertyValue' as const,
  name,
  ...(unit ? { unitText: unit } : {}),
});

/** A file of a data set. @throws when its ending is none of the known formats */
function download(file: string, at: At): DataDownload {
  const format = Object.entries(FORMATS).find(([ending]) => file.endsWith(`.${ending}`));
  if (!format) throw new Error(`数据文件“${file}”的格式没有登记`);
  return { '@type': 'DataDownload', encodingFormat: format[1], contentUrl: at(file) };
}
