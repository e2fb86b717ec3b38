import { describe, expect, it, test } from 'vitest';
import { explained, unexplained, withoutPages } from '../../../src/build/known-warnings.ts';

describe('explained', () => {
  it.each([
    'The collection "corrections" does not exist or is empty.',
    'The collection "redirects" does not exist or is empty.',
    '[WARN] [content] data store cleared (force)',
  ])('understands: %s', (line) => {
    expect(explained(line)).toBe(true);
  });

  it.each(['The collection "plans" does not exist or is empty.', 'Something new', ''])(
    'does not understand: %s',
    (line) => {
      expect(explained(line)).toBe(false);
    },
  );
});

describe('unexplained', () => {
  it.each([
    '12:00:00 [WARN] [vite] something',
    '12:00:00 [ERROR] something',
    '(!) Some chunks are larger than 500 kB',
    '(node:1) [DEP0190] DeprecationWarning: Passing args',
    'Warning: something',
    'warn - something',
    '\u001B[33mwarning\u001B[39m something',
    '12:00:00   ├─ /news/a/index.html12:00:00 [WARN] something on the way',
    '  ├─ /news/a/index.html  ├─ /news/b/index.html (+12ms) [ERROR] something',
  ])('names: %s', (line) => {
    expect(unexplained(['built', line])).toEqual([line]);
  });

  it.each([
    '12:00:00 [WARN] The collection "redirects" does not exist or is empty.',
    '12:00:00 [WARN] [content] data store cleared (force)',
    '  ├─ /news/warning/index.html',
    '12:00:00   ├─ /news/warning/index.html12:00:00   ├─ /error/index.html (+1.20s) 12:00:00 ✓ Completed in 3.2s.',
    '  \u001B[34m├─\u001B[39m \u001B[2m/a/warn/index.html\u001B[22m  ├─ /error/warning/index.html (+12ms) (+1.20s) ',
    '12:00:00 [build] Complete! 0 warnings',
    '',
  ])('lets pass: %s', (line) => {
    expect(unexplained([line])).toEqual([]);
  });
});

test('withoutPages leaves what is said beside the list of pages', () => {
  expect(withoutPages('12:00:00   ├─ /a/index.html12:00:01   ├─ /b.csv (+3ms) (+1.20s) ')).toBe('');
  expect(withoutPages('12:00:00   ├─ /index.html12:00:12 ✓ Completed in 7.49s.')).toBe(
    '12:00:12 ✓ Completed in 7.49s.',
  );
});
