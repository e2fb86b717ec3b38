import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { leaveMarks, movedPages } from '../../../src/build/moved-pages.ts';

const readFile = fs.readFileSync;
/** What stands in content/redirects.yaml. */
const redirects = (text: string) =>
  vi
    .spyOn(fs, 'readFileSync')
    .mockImplementation(((file: string, coding: 'utf8') =>
      file === 'content/redirects.yaml' ? text : readFile(file, coding)) as typeof fs.readFileSync);
afterEach(() => {
  vi.restoreAllMocks();
});

describe('movedPages', () => {
  it('names the addresses that pages moved away from', () => {
    redirects(
      "- { from: /old/, to: /new/ }\n- { from: /a/b/, to: /c/ }\n- { from: /data/a.csv, to: /data/b.csv }\n- { from: '/c/#a', to: '/c/#b' }\n",
    );
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

describe('leaveMarks', () => {
  let dist = '';
  const at = (file: string) => path.join(dist, file);
  beforeEach(() => {
    dist = fs.mkdtempSync(path.join(os.tmpdir(), 'ip-plans-moved-'));
    fs.mkdirSync(at('data'));
    fs.writeFileSync(at('data/new.csv'), 'a,b\n');
    fs.mkdirSync(at('plans'));
    fs.writeFileSync(at('plans/index.html'), '<ul><li class=x id="f-new">one</li><li id=f-newer>two</li></ul>');
  });
  afterEach(() => {
    fs.rmSync(dist, { recursive: true });
  });

  it('puts the new file’s bytes at the old address, in a folder that may be gone', () => {
    redirects('- { from: /data/gone/old.csv, to: /data/new.csv }\n');
    leaveMarks(dist);
    expect(fs.readFileSync(at('data/gone/old.csv'), 'utf8')).toBe('a,b\n');
  });

  it('puts the old id of a place at its beginning', () => {
    redirects(
      "- { from: '/plans/#f-old', to: '/plans/#f-new' }\n- { from: '/plans/#f-older', to: '/plans/#f-newer' }\n",
    );
    leaveMarks(dist);
    expect(fs.readFileSync(at('plans/index.html'), 'utf8')).toBe(
      '<ul><li class=x id="f-new"><span class="once" id="f-old"></span>one</li><li id=f-newer><span class="once" id="f-older"></span>two</li></ul>',
    );
  });

  it.each([
    ['{ from: /data/new.csv, to: /data/new.csv }', /旧地址“\/data\/new\.csv”上还有文件/],
    ['{ from: /data/old.csv, to: /data/gone.csv }', /新地址“\/data\/gone\.csv”上没有文件/],
    ["{ from: '/plans/#f-newer', to: '/plans/#f-new' }", /“f-newer”还在这一页上/],
    ["{ from: '/plans/#f-old', to: '/plans/#f-ne' }", /这一页上没有“f-ne”/],
    ["{ from: '/gone/#f-old', to: '/gone/#f-new' }", /这一页上没有“f-new”/],
  ])('refuses %s', (entry, said) => {
    redirects(`- ${entry}\n`);
    expect(() => leaveMarks(dist)).toThrow(said);
  });
});
