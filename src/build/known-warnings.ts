import { stripVTControlCharacters } from 'node:util';

/** Warnings of the build that are understood, each with its reason. Any other warning fails the build. */
const KNOWN: { pattern: RegExp; reason: string }[] = [
  {
    pattern: /\[MODULE_LEVEL_DIRECTIVE\]/,
    reason:
      'Astro marks MDX modules with a directive for itself; the bundler drops it, which changes nothing in static output',
  },
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
/** A line of the list of pages that were built: its address may hold any word. */
const PAGE = /[├└]─/;

/** The lines of a build's output that warn of something nobody has explained. */
export const unexplained = (lines: readonly string[]): string[] =>
  lines.filter((line) => MARKS.test(stripVTControlCharacters(line)) && !PAGE.test(line) && !explained(line));
