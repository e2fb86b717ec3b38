import { describe, expect, it } from 'vitest';
import { explained } from '../../../src/build/known-warnings.ts';

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
