import fs from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { movedPages } from '../../../src/build/moved-pages.ts';

const redirects = (text: string) => vi.spyOn(fs, 'readFileSync').mockReturnValue(text);
afterEach(() => {
  vi.restoreAllMocks();
});

describe('movedPages', () => {
  it('names the addresses that pages moved away from', () => {
    redirects("- { from: /old/, to: /new/, since: '2026-01-01' }\n- { from: /a/b/, to: /c/, since: '2026-01-02' }\n");
    expect(movedPages()).toEqual(new Set(['/old/', '/a/b/']));
  });

  it.each(['[]', '# nothing yet\n', 'from: /a/\n', '改址\n', '- null\n- 1\n', '- from: {\n'])(
    'names none while there is none, or what stands there is refused by the check that follows: %s',
    (text) => {
      redirects(text);
      expect(movedPages()).toEqual(new Set());
    },
  );
});
