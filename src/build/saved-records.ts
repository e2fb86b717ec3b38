import fs from 'node:fs';
import path from 'node:path';
import type { SearchRecord } from './records.ts';

/** Where a build keeps what it read for the search index. Not published. */
const RECORDS_FILE = '.build/records.json';

/** The records of the last build. */
export const savedRecords = (): SearchRecord[] => JSON.parse(fs.readFileSync(RECORDS_FILE, 'utf8')) as SearchRecord[];

const TAG = /<[a-z][^<>]*\sdata-record[^<>]*>/g;
// A value that holds “>” ends the tag early: then its mark stays rather than being cut in two.
const MARK = /\sdata-record(?:-[a-z]+)*(?:="[^"]*"|(?![\w=-]))/g;

/** A page without the attributes that told the search index what is where: readers need not load them. */
export const withoutRecords = (html: string): string => html.replace(TAG, (tag) => tag.replace(MARK, ''));

/** Keeps the records of a built site aside, and takes their attributes out of its pages. */
export function saveRecords(dist: string, records: readonly SearchRecord[]): void {
  fs.mkdirSync(path.dirname(RECORDS_FILE), { recursive: true });
  fs.writeFileSync(RECORDS_FILE, JSON.stringify(records));
  for (const name of fs.readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const file = path.join(dist, name);
    fs.writeFileSync(file, withoutRecords(fs.readFileSync(file, 'utf8')));
  }
}
