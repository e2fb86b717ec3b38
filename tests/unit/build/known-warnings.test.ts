import { describe, expect, it } from 'vitest';
import { explained, unexplained } from '../../../src/build/known-warnings.ts';

describe('explained', () => {
  it.each([
    'The collection "corrections" does not exist or is empty.',
    'The collection "redirects" does not exist or is empty.',
    '[MODULE_LEVEL_DIRECTIVE] Module level directives cause errors',
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
  ])('names: %s', (line) => {
    expect(unexplained(['built', line])).toEqual([line]);
  });

  it.each([
    '12:00:00 [WARN] The collection "redirects" does not exist or is empty.',
    '[MODULE_LEVEL_DIRECTIVE] Warning: Module level directives',
    '  ├─ /news/warning/index.html',
    '12:00:00 [build] Complete! 0 warnings',
    '',
  ])('lets pass: %s', (line) => {
    expect(unexplained([line])).toEqual([]);
  });
});
