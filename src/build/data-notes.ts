import { strings } from '../strings.ts';
import type { Column } from '../lib/data/columns.ts';

const words = strings.data.inFiles;

/** What a file says of itself, wherever it goes. */
export interface Notes {
  title: string;
  description: string;
  /** `YYYY-MM-DD` */
  day: string;
  citation: string;
  /** The official documents behind the data, one line each. */
  sources: readonly string[];
  /** The absolute address of the site's root, without a slash at its end; null while it has none. */
  site: string | null;
}

export interface NotedTable {
  name: string;
  title: string;
  count: number;
  columns: readonly Column[];
}

/** The general part: item and text. */
const general = (notes: Notes): [string, string][] => [
  [words.subject, `${notes.title}。${notes.description}`],
  [strings.data.date, notes.day],
  [strings.footer.links.about, words.notGovernment],
  [strings.data.cite, strings.data.licence],
  [words.cite, notes.citation],
  [words.cite, words.citeFigure],
  [words.address, notes.site ? words.addressKnown(notes.site) : words.addressUnknown],
  ...notes.sources.map((source): [string, string] => [words.sources, source]),
  ...words.unknowns.map((text): [string, string] => [words.unknown, text]),
];

/** The rows of the sheet that explains a workbook: licence, citation, sources, what is not known, and every column. */
export const noteRows = (notes: Notes, tables: readonly NotedTable[]): [string, string][] => [
  ...general(notes),
  ...tables.flatMap((table) =>
    table.columns.map((column): [string, string] => [
      words.column(table.name, column.title, column.name),
      column.description,
    ]),
  ),
];

/** The text that goes with the archive of all files. Begins with a byte order mark, so that old editors read the Chinese right. */
export function readme(notes: Notes, tables: readonly NotedTable[]): string {
  const { readme: parts } = words;
  const section = (title: string, lines: readonly string[]) =>
    `${title}\n${lines.map((line) => `- ${line}`).join('\n')}`;
  return `\uFEFF${[
    `${notes.title}\n${notes.description}\n${words.notGovernment}`,
    `${strings.data.date}：${notes.day}`,
    section(strings.data.cite, [strings.data.licence, notes.citation, words.citeFigure]),
    section(words.address, [notes.site ? words.addressKnown(notes.site) : words.addressUnknown]),
    section(words.sources, notes.sources),
    section(words.unknown, words.unknowns),
    section(parts.files, [
      `ip-plans.xlsx：${parts.whole}`,
      `datapackage.json：${parts.package}`,
      parts.schemas,
      ...tables.map(({ name, title, count }) => parts.row(name, title, count)),
    ]),
    section(parts.reading, strings.data.readingItems),
    ...tables.map(({ name, title, columns }) =>
      section(
        `${parts.fields}：${name}（${title}）`,
        columns.map((column) => `${column.name}（${column.title}）：${column.description}`),
      ),
    ),
  ].join('\n\n')}\n`;
}
