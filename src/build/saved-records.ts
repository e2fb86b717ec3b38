import fs from 'node:fs';
import path from 'node:path';
import type { SearchRecord } from './records.ts';

/** Where a build keeps what it read for the search index. Not published. */
export const RECORDS_FILE = '.build/records.jsonl';
/** How many are written at once. */
const LINES = 1000;

/** The records of the last build, of this folder or of another of the project. */
export function savedRecords(root = '.'): SearchRecord[] {
  const records: SearchRecord[] = [];
  const bytes = fs.readFileSync(path.join(root, RECORDS_FILE));
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(10, at);
    records.push(JSON.parse(bytes.toString('utf8', at, end)) as SearchRecord);
    at = end + 1;
  }
  return records;
}

const TAG = /<[a-z][^<>]*\sdata-record[^<>]*>/g;
// A value that holds “>” ends the tag early: then its mark stays rather than being cut in two.
const MARK = /\sdata-record(?:-[a-z]+)*(?:="[^"]*"|(?![\w=-]))/g;

/** A page without the attributes that told the search index what is where: readers need not load them. */
export const withoutRecords = (html: string): string => html.replace(TAG, (tag) => tag.replace(MARK, ''));

/** Keeps the records of a built site aside, one a line: those of a large site are longer than a text may be. */
export function saveRecords(records: readonly SearchRecord[]): void {
  fs.mkdirSync(path.dirname(RECORDS_FILE), { recursive: true });
  const file = fs.openSync(RECORDS_FILE, 'w');
  try {
    for (let at = 0; at < records.length; at += LINES)
      fs.writeSync(
        file,
        records
          .slice(at, at + LINES)
          .map((record) => `${JSON.stringify(record)}\n`)
          .join(''),
      );
  } finally {
    fs.closeSync(file);
  }
}
