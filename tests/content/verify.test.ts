import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, expect, it } from 'vitest';
import { ContentCopy } from './broken/content-copy.ts';

const copy = new ContentCopy();
const originals = path.join(copy.root, 'originals');
fs.mkdirSync(originals);
fs.writeFileSync(path.join(originals, 'some.txt'), '甲乙丙代表：\n（联系人：丁 戊；电话：略）\n');
afterEach(() => copy.mend());
afterAll(() => copy.delete());

const verify = () =>
  spawnSync(path.resolve('node_modules/.bin/node'), [path.resolve('scripts/verify.ts'), originals], {
    cwd: copy.root,
    encoding: 'utf8',
  });
const NEWS = 'content/news/liangping-issue.mdx';

it('fails where the content holds a name that an original prints, and does not show it', () => {
  copy.body(NEWS, (body) => `${body}\n\n由甲乙丙提出，找丁戊。\n`);
  const line = copy.read(NEWS).split('\n').indexOf('由甲乙丙提出，找丁戊。') + 1;
  const { status, stdout, stderr } = verify();
  expect(stderr).toContain(`${NEWS}:${line}｜有原文里的人名（甲某）｜怎么改：删去姓名`);
  expect(stderr).toContain(`${NEWS}:${line}｜有原文里的人名（丁某）`);
  expect(`${stdout}${stderr}`).not.toMatch(/甲乙丙|丁戊/);
  expect(status).toBe(1);
});

it('fails where the built site holds one', () => {
  copy.folder('dist');
  copy.write('dist/index.html', '<p>甲 乙 丙</p>');
  expect(verify().stderr).toContain('dist/index.html:1｜有原文里的人名');
});

it('says how many names it looked for, and finds none in the content', () => {
  const { stdout, stderr } = verify();
  expect(stdout).toContain('原文里的人名 2 个');
  expect(stderr).not.toContain('有原文里的人名');
});
