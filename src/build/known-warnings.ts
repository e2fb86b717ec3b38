import { stripVTControlCharacters } from 'node:util';

/** Warnings of the build that are understood, each with its reason. Any other warning fails the build. */
const KNOWN: { pattern: RegExp; reason: string }[] = [
  {
    pattern: /The collection "(corrections|redirects)" does not exist or is empty/,
    reason: 'no correction or redirect is on record yet; missing files are caught by the content check',
  },
  { pattern: /data store cleared \(force\)/, reason: 'asked for, so that no build reads stale content' },
];

/** Whether a warning of the build is understood. */
export const explained = (line: string): boolean => KNOWN.some(({ pattern }) => pattern.test(line));

/** How Astro, the bundler and Node mark a warning or an error. */
const MARKS = /\[(?:ERROR|WARN)\]|\bwarn(?:ing)?\b|\(!\)|DeprecationWarning/i;
/** An entry of the list of pages that were built, and the time that one took: an address may hold any word. */
const PAGE = /(?:\d\d:\d\d:\d\d)?\s*(?:[├└]─\s+\S+?(?=\d\d:\d\d:\d\d\s|\s|$)|\(\+[\d.]+m?s\)[^\S\n]*)/g;

/** A line of a build's output without the pages that it lists, of which several are under way at once. */
export const withoutPages = (line: string): string => stripVTControlCharacters(line).replace(PAGE, '');

/** The lines of a build's output that warn of something nobody has explained. */
export const unexplained = (lines: readonly string[]): string[] =>
  lines.filter((line) => MARKS.test(withoutPages(line)) && !explained(line));
