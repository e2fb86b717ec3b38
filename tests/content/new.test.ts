import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ContentCopy } from './broken/content-copy.ts';

const copy = new ContentCopy();
afterAll(() => copy.delete());
const run = (args: string[], input = '') =>
  spawnSync(path.resolve('node_modules/.bin/node'), [path.resolve('scripts/new.ts'), ...args], {
    cwd: copy.root,
    encoding: 'utf8',
    input,
  });

const FLAGS: [kind: string, file: string, flags: string[]][] = [
  ['plan', 'content/plans/new-one/plan.mdx', ['--title', '新方案', '--region', '500108', '--issuer', '某区政府']],
  ['news', 'content/news/new-one.mdx', ['--title', '新事', '--date', '2024-05', '--region', '500108']],
  [
    'event',
    'content/events/500108.yaml',
    ['--title', '新活动', '--kind', 'activity', '--region', '500108', '--source', 'cnca-2023-27'],
  ],
  [
    'channel',
    'content/channels/new-one.mdx',
    ['--name', '新中心', '--kind', 'centre', '--region', '500108', '--plan', 'nanan-2022-2025'].concat([
      '--clause',
      'preamble',
      '--checked',
      '2022-09-29',
    ]),
  ],
  ['term', 'content/glossary.yaml', ['--name', '新词']],
];
/** The whole content, by file. */
const all = () => Object.fromEntries(copy.files().map((file) => [file, copy.read(file)]));

describe.each(FLAGS)('npm run new -- %s', (kind, file, flags) => {
  it('writes a draft that passes the checks, cannot be published unwritten, and passes once filled', () => {
    const before = all();
    const { status, stdout, stderr } = run([kind, '--id', 'new-one', ...flags]);
    expect([stderr, status]).toEqual(['', 0]);
    expect(stdout).toContain(file);
    expect(copy.check()).toEqual([]);
    const text = copy.read(file);
    expect(text.startsWith((before[file] ?? '').trimEnd())).toBe(true);
    const own = text.slice((before[file] ?? '').length);
    expect(own).toContain('draft: true');

    fs.writeFileSync(path.join(copy.root, file), text.replace(/^ *draft: true\n/m, ''));
    const causes = copy.check().filter((problem) => problem.file === file);
    expect(causes.map(({ cause }) => cause)).toContain('还写着“待写：”，不能公开');
    expect(new Set(causes.map(({ cause }) => cause)).size).toBe(1);

    const filled = text.replace(/^ *draft: true\n/m, '').replaceAll('待写：', '已写好，');
    fs.writeFileSync(path.join(copy.root, file), filled);
    expect(copy.check()).toEqual([]);

    for (const name of copy.files())
      if (before[name] === undefined) fs.rmSync(path.join(copy.root, name));
      else fs.writeFileSync(path.join(copy.root, name), before[name] ?? '');
    fs.rmSync(path.join(copy.root, 'content/plans/new-one'), { recursive: true, force: true });
  });
});

it('asks for what no flag gave, again where an answer cannot be', () => {
  const { status, stdout } = run(
    ['event', '--id', 'asked', '--source', 'cnca-2023-27'],
    '问来的活动\nparty\nactivity\n500108\n\n\n',
  );
  expect(status).toBe(0);
  expect(stdout.match(/种类（day、week/g)?.length).toBe(2);
  expect(copy.read('content/events/500108.yaml')).toContain('title: 问来的活动');
  fs.rmSync(path.join(copy.root, 'content/events/500108.yaml'));
});

it.each([
  ['no kind', [], /用法：npm run new/],
  ['a kind that does not exist', ['law'], /用法：npm run new/],
  ['a flag that does not exist', ['term', '--colour', 'red'], /--colour/],
  ['answers that are missing', ['term', '--id', 'x'], /还缺 --name/],
  ['an id that is no address', ['term', '--id', '新', '--name', '新词'], /只能用小写英文字母/],
  ['an id that is taken', ['term', '--id', 'pct', '--name', '新词'], /编号“pct”重复/],
  ['a date that is none', ['news', '--id', 'x', '--title', '事', '--date', '昨天', '--region', '500108'], /日期写成/],
  [
    'a region that is not known',
    ['news', '--id', 'x', '--title', '事', '--date', '2024', '--region', '999999'],
    /999999/,
  ],
  [
    'an event without evidence',
    ['event', '--id', 'x', '--title', '事', '--kind', 'day', '--region', '500108'],
    /必须有来源/,
  ],
] as const)('writes nothing with %s, and says why', (_, args, words) => {
  const before = all();
  const { status, stderr } = run([...args]);
  expect(status).toBe(1);
  expect(stderr).toMatch(words);
  expect(all()).toEqual(before);
});
