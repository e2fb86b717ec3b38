import { JOINT, type Column } from './columns.ts';

/** A table of the package, with what was written of it. */
export interface PackagedTable {
  name: string;
  title: string;
  columns: readonly Column[];
  primaryKey: readonly string[];
  foreignKeys: readonly { fields: readonly string[]; table: string; to: readonly string[] }[];
  bytes: number;
  /** SHA-256, hexadecimal. */
  hash: string;
}

export interface PackageFacts {
  name: string;
  title: string;
  description: string;
  /** The absolute address of the page about the data; null while the site has none. */
  homepage: string | null;
  /** `YYYY-MM-DD`: version and day of creation. */
  day: string;
  licence: { name: string; path: string; title: string };
  publisher: string;
  sources: readonly { title: string; path: string | null }[];
  tables: readonly PackagedTable[];
}

/** The description of the tables as a Frictionless Tabular Data Package (v1). Paths are relative to it. */
export function dataPackage(facts: PackageFacts) {
  return {
    profile: 'tabular-data-package',
    name: facts.name,
    title: facts.title,
    description: facts.description,
    ...(facts.homepage && { homepage: facts.homepage }),
    version: facts.day,
    created: `${facts.day}T00:00:00+08:00`,
    licenses: [facts.licence],
    contributors: [{ title: facts.publisher, role: 'publisher' }],
    sources: facts.sources.map(({ title, path }) => ({ title, ...(path && { path }) })),
    resources: facts.tables.map(resource),
  };
}

function resource({ name, title, columns, primaryKey, foreignKeys, bytes, hash }: PackagedTable) {
  return {
    profile: 'tabular-data-resource',
    name,
    title,
    path: `${name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${hash}`,
    schema: {
      fields: columns.map(tableField),
      missingValues: [''],
      primaryKey: [...primaryKey],
      // The profile refuses an empty list.
      ...(foreignKeys.length > 0 && {
        foreignKeys: foreignKeys.map(({ fields, table, to }) => ({
          fields: [...fields],
          // The table itself is named by the empty text.
          reference: { resource: table === name ? '' : table, fields: [...to] },
        })),
      }),
    },
  };
}

function tableField(column: Column) {
  const { name, title, description, type, required, list, pattern, minimum, maximum } = column;
  const constraints = {
    ...(required && { required }),
    ...(column.enum && { enum: column.enum }),
    ...(pattern && { pattern }),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
  };
  return {
    name,
    title,
    description: list ? `${description}（多项用 ${JOINT} 隔开）` : description,
    type,
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}
