import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { looksLikePhone } from '../support/phone.ts';
import { ContentCopy } from './broken/content-copy.ts';

const copy = new ContentCopy();
afterAll(() => copy.delete());

const FIXTURES = path.resolve('tests/fixtures/import');
const run = (...args: string[]) =>
  spawnSync(path.resolve('node_modules/.bin/node'), [path.resolve('scripts/import.ts'), ...args], {
    cwd: copy.root,
    encoding: 'utf8',
  });
const imported = (name: string, ...more: string[]) => run(path.join(FIXTURES, name), '--id', 'new-plan', ...more);
const FOLDER = 'content/plans/new-plan';
const REGIONS = 'content/regions.yaml';
const regions = copy.read(REGIONS);
const remove = () => {
  // An import adds its place.
  fs.writeFileSync(path.join(copy.root, REGIONS), regions);
  fs.rmSync(path.join(copy.root, FOLDER), { recursive: true, force: true });
  fs.rmSync(path.join(copy.root, '.build'), { recursive: true, force: true });
};
/** Changes a file of the new plan; it goes as a whole afterwards. */
const edit = (file: string, change: (text: string) => string) => {
  const text = copy.read(`${FOLDER}/${file}`);
  const changed = change(text);
  expect(changed).not.toBe(text);
  fs.writeFileSync(path.join(copy.root, FOLDER, file), changed);
};

describe('npm run import', () => {
  afterEach(remove);

  it.each(fs.readdirSync(FIXTURES).filter((name) => /\.\w+$/.test(name)))(
    'writes a draft of %s that passes the checks',
    (name) => {
      const { status, stdout, stderr } = imported(name);
      expect(stderr).toBe('');
      expect(status).toBe(0);
      expect(stdout).toContain(`导入完成：${FOLDER}/（草稿，核对完才能公开）`);
      expect(copy.check()).toEqual([]);
      expect(copy.read(`${FOLDER}/plan.mdx`)).toMatch(/\ndraft: true\n---\n/);
      expect(copy.read(`${FOLDER}/plan.mdx`)).toMatch(/\ndigested: false\n/);
      const figures = copy.read(`${FOLDER}/figures.yaml`);
      expect(figures.match(/^ {2}proposed: true$/gm)?.length).toBe(figures.match(/^- id: /gm)?.length);
    },
  );

  it('reports what was found, the doubts by line, what is left over and what comes next, and keeps the report', () => {
    const { stdout } = imported('ocr-damaged.txt');
    for (const words of [
      '一、认出来的',
      '第 16 行：“建设内容”像是丢了序号的标题',
      '像是脚注：[1]网点指',
      '没有当作数字的数',
      '五、接下来',
      'npm run review -- new-plan',
      'npm run verify -- .build/import new-plan',
    ])
      expect(stdout).toContain(words);
    expect(stdout).toContain(copy.read('.build/import/new-plan.report.txt'));
  });

  it('lays the text down beside, in UTF-8, with personal numbers hidden', () => {
    imported('work-programme.txt');
    const text = copy.read('.build/import/new-plan.txt');
    expect(text).toContain('松港市人民政府');
    expect(looksLikePhone(text)).toBe(false);
    for (const name of fs.readdirSync(path.join(copy.root, FOLDER)))
      expect(looksLikePhone(copy.read(`${FOLDER}/${name}`))).toBe(false);
  });

  it('adds a place that is not there yet, and those above it, as drafts; nothing else of the file changes', () => {
    const before = copy.read('content/regions.yaml');
    const file = path.join(copy.root, 'text.txt');
    fs.writeFileSync(
      file,
      '浙江省杭州市余杭区知识产权工作方案\n\n一、目标\n专利拥有量达到60件。\n二、任务\n加强保护。\n',
    );
    const { stdout } = run(file, '--id', 'new-plan');
    const after = copy.read('content/regions.yaml');
    copy.write('content/regions.yaml', after);
    expect(stdout).toContain('浙江省杭州市余杭区（330110）');
    expect(after.startsWith(before)).toBe(true);
    expect(after.slice(before.length)).toBe(
      [
        "- id: '330000'\n  name: 浙江省\n  fullName: 浙江省\n  parent: '100000'\n  draft: true\n",
        "- id: '330100'\n  name: 杭州市\n  fullName: 浙江省杭州市\n  parent: '330000'\n  draft: true\n",
        "- id: '330110'\n  name: 余杭区\n  fullName: 浙江省杭州市余杭区\n  parent: '330100'\n  draft: true\n",
      ].join(''),
    );
    expect(copy.check()).toEqual([]);
    fs.writeFileSync(path.join(copy.root, 'content/regions.yaml'), before);
  });

  it('does not overwrite a draft unless asked, and then keeps the old one', () => {
    imported('work-programme.txt');
    edit('figures.yaml', (text) => `${text}# 人写的\n`);
    const refused = imported('work-programme.txt');
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringMatching(/已经有了。要重新导入就加 --force/)]);
    expect(copy.read(`${FOLDER}/figures.yaml`)).toContain('# 人写的');
    const forced = imported('work-programme.txt', '--force');
    expect(forced.stdout).toContain('原来的草稿没有丢，移到了 .build/import/new-plan.old-1/。');
    expect(copy.read('.build/import/new-plan.old-1/figures.yaml')).toContain('# 人写的');
    expect(copy.read(`${FOLDER}/figures.yaml`)).not.toContain('# 人写的');
  });

  it('never overwrites what is published', () => {
    const id = fs.readdirSync(path.join(copy.root, 'content/plans'))[0] ?? '';
    const before = copy.read(`content/plans/${id}/plan.mdx`);
    const { status, stderr } = run(path.join(FIXTURES, 'work-programme.txt'), '--id', id, '--force');
    expect([status, stderr]).toEqual([1, expect.stringContaining('已经有公开的内容，不能覆盖')]);
    expect(copy.read(`content/plans/${id}/plan.mdx`)).toBe(before);
  });

  it.each([
    ['no file', ['--id', 'x'], /用法：npm run import/],
    ['no id', [path.join(FIXTURES, 'work-programme.txt')], /用法：npm run import/],
    ['a file that is not there', ['nowhere.txt', '--id', 'x'], /找不到文件“nowhere.txt”/],
    ['an id that is no address', [path.join(FIXTURES, 'work-programme.txt'), '--id', '新'], /编号“新”不行/],
    ['a flag that does not exist', [path.join(FIXTURES, 'work-programme.txt'), '--id', 'x', '--all'], /用法/],
  ] as const)('says what is missing with %s', (_, args, words) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(words);
  });
});

describe('what is proposed cannot be published unreviewed', () => {
  beforeEach(() => {
    imported('work-programme.txt');
    edit('plan.mdx', (text) => text.replace(/^draft: true\n/m, ''));
  });
  afterEach(remove);
  const said = () => copy.check().filter((problem) => problem.file.startsWith(FOLDER));

  it('each figure, with file, line, field, cause and remedy', () => {
    const figures = copy.read(`${FOLDER}/figures.yaml`);
    const problems = said().filter(({ file }) => file.endsWith('figures.yaml'));
    expect(problems.length).toBe(figures.match(/^- id: /gm)?.length);
    const line = figures.split('\n').indexOf('  proposed: true') + 1;
    expect(problems[0]).toEqual({
      file: `${FOLDER}/figures.yaml`,
      line,
      field: 'invention-patents-per-10k-2025 的 proposed'.replace(/^\S+/, /^- id: (.*)$/m.exec(figures)?.[1] ?? ''),
      cause: expect.stringMatching(/是导入时提议的，还没有人核对，不能公开/) as string,
      remedy: expect.stringMatching(/删去 proposed: true 这一行/) as string,
    });
  });

  it('each field of the plan', () => {
    const fields = said().filter(({ file }) => file.endsWith('plan.mdx'));
    expect(fields).toContainEqual(
      expect.objectContaining({
        field: 'proposed',
        cause: '字段“issuer”是导入时提议的，还没有人核对，不能公开',
        remedy: expect.stringContaining('从 proposed 里删去它') as string,
      }),
    );
  });

  it('hotlines, days, units and phases', () => {
    expect(said()).toContainEqual(
      expect.objectContaining({
        file: `${FOLDER}/proposals.yaml`,
        cause: expect.stringMatching(/还没有处理完，不能公开/) as string,
        remedy: expect.stringMatching(/再删去 proposals.yaml/) as string,
      }),
    );
  });

  it('a comment is no digest: a plan that is said to be digested needs one for each clause', () => {
    edit('plan.mdx', (text) =>
      text.replace('digested: false', 'digested: true').replace(/(<Clause id="c1-1">\n)/, '$1\n{/* 以后写 */}\n'),
    );
    expect(said()).toContainEqual(expect.objectContaining({ cause: '条款“c1-1 指导思想”没有摘要' }));
  });

  it('once all of it is settled, the other checks look at the figures', () => {
    fs.rmSync(path.join(copy.root, FOLDER, 'proposals.yaml'));
    edit('plan.mdx', (text) => text.replace(/^proposed: .*\n/m, '').replace(/待写：[^\n'"]*/g, '一句话说明'));
    edit('figures.yaml', (text) => text.replaceAll('  proposed: true\n', ''));
    const causes = said().map(({ cause }) => cause);
    expect(causes.filter((cause) => !/没有指标$/.test(cause))).toEqual([]);
    expect(causes.length).toBeGreaterThan(0);
  });
});
