import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { z } from 'astro/zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MDX_FOLDERS, PLAN_FILES, PLAN_FOLDER, YAML_FILES, YAML_FOLDERS } from '../../src/loaders/collections.ts';
import { fieldPath, type Problem } from '../../src/loaders/problem.ts';
import { readContent } from '../../src/loaders/read-content.ts';
import { EXAMPLES } from './examples.ts';
import { fieldsOf, mutationsOf, type Mutation } from './mutations.ts';
import { expectWellSaid } from './broken/well-said.ts';

// Every field of every schema is broken in every way that fits its type, and every file in every way that fits its ending. Hundreds of
// faults stand in one folder side by side, each in an entry of its own, as all are told in one run.

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'ip-plans-fields-'));
afterAll(() => fs.rmSync(root, { recursive: true }));

const write = (file: string, text: string | Buffer) => {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  fs.writeFileSync(path.join(root, file), text);
};
/** JSON is YAML; what JSON cannot write is put in afterwards. */
const yaml = (data: unknown) => JSON.stringify(data).replace(/"@@(\.inf|\.nan)"/g, '$1');
const article = (front: unknown, body = '文。') => `---\n${yaml(front)}\n---\n\n${body}\n`;
const element = (schema: z.ZodType) => (schema as unknown as { element: z.ZodType }).element;

/** A place of the content where entries of one kind stand. */
interface Place {
  name: string;
  schema: z.ZodType;
  /** Writes one broken entry after another, and gives the file and the way in which the field is named. */
  put: (broken: Record<string, unknown>[]) => { file: string; label: (field: string) => string }[];
}

const inList = (file: string) => (broken: Record<string, unknown>[]) => {
  write(file, yaml(broken));
  return broken.map(({ id }, n) => ({
    file,
    label: (field: string) => `${typeof id === 'string' ? id : `第 ${n + 1} 条`} 的 ${field}`,
  }));
};
const inFiles = (nameOf: (n: number) => string) => (broken: Record<string, unknown>[]) =>
  broken.map((front, n) => {
    write(nameOf(n), article(front));
    return { file: nameOf(n), label: (field: string) => field };
  });

// Proposals are not among them: they are never published, and hold what a text printed, faults included.
const PLACES: Place[] = [
  ...Object.entries(YAML_FILES)
    .filter(([name]) => name !== 'site')
    .map(([name, { file, schema }]) => ({ name, schema: element(schema), put: inList(file) })),
  ...Object.entries(YAML_FOLDERS).map(([name, { folder, schema }]) => ({
    name,
    schema: element(schema),
    put: inList(`${folder}/x.yaml`),
  })),
  ...Object.entries(MDX_FOLDERS).map(([name, { folder, schema }]) => ({
    name,
    schema: schema as z.ZodType,
    put: inFiles((n) => `${folder}/x${n}.mdx`),
  })),
  { name: 'plan', schema: PLAN_FILES.plan.schema, put: inFiles((n) => `${PLAN_FOLDER}/x${n}/plan.mdx`) },
  ...(['figures', 'measures'] as const).map((name) => ({
    name,
    schema: element(PLAN_FILES[name].schema),
    put: (broken: Record<string, unknown>[]) => {
      write(`${PLAN_FOLDER}/whole/plan.mdx`, article(EXAMPLES['plan']));
      return inList(`${PLAN_FOLDER}/whole/${name}.yaml`)(broken);
    },
  })),
];

const SITE = { name: 'site', schema: YAML_FILES.site.schema as z.ZodType };
const exampleOf = (name: string) => EXAMPLES[name] ?? {};

const table: { what: string; tried: number; caught: number; missed: string[] }[] = [];
const count = (what: string, caught: boolean, name: string) => {
  let row = table.find((r) => r.what === what);
  if (!row) table.push((row = { what, tried: 0, caught: 0, missed: [] }));
  row.tried++;
  if (caught) row.caught++;
  else row.missed.push(name);
};
afterAll(() => {
  const sum = (key: 'tried' | 'caught') => table.reduce((total, row) => total + row[key], 0);
  const rows = table.map(({ what, tried, caught }) => `| ${what} | ${tried} | ${caught} |`);
  console.log(
    ['| 坏法 | 试了 | 查出 |', '|---|---|---|', ...rows, `| 合计 | ${sum('tried')} | ${sum('caught')} |`].join('\n'),
  );
});

/** Breaks a copy of the example, one for each mutation. */
const brokenBy = (mutations: readonly Mutation[], example: Record<string, unknown>) =>
  mutations.map((mutation, n) => {
    const entry = structuredClone(example);
    if (typeof entry['id'] === 'string') entry['id'] = `${entry['id']}${entry['id'].length === 6 ? '' : `-${n}`}`;
    mutation.apply(entry);
    return entry;
  });

describe('every field of every schema', () => {
  it.each([...PLACES, SITE])('of $name stands in the example', ({ name, schema }) => {
    const missing = fieldsOf(schema, exampleOf(name))
      .map(({ path: place }) => place)
      .filter(
        (place) =>
          place.reduce<unknown>((v, key) => (v as Record<string | number, unknown>)?.[key], exampleOf(name)) ===
          undefined,
      );
    expect(missing).toEqual([]);
    expect(schema.safeParse(exampleOf(name)).error?.issues).toBeUndefined();
  });

  describe('when it is broken', () => {
    const expected: { place: Place; mutation: Mutation; file: string; field: string }[] = [];
    let problems: Problem[] = [];
    let took = 0;
    beforeAll(() => {
      for (const place of PLACES) {
        const mutations = mutationsOf(place.schema, exampleOf(place.name));
        const said = place.put(brokenBy(mutations, exampleOf(place.name)));
        for (const [n, mutation] of mutations.entries()) {
          const { file = '', label } = said[n] ?? {};
          expected.push({ place, mutation, file, field: label?.(fieldPath(mutation.path)) ?? '' });
        }
      }
      const began = performance.now();
      problems = readContent(root).problems;
      took = performance.now() - began;
    }, 120_000);

    it('is named, with its file, a cause and a remedy in Chinese', () => {
      // A union tells what is wrong within it at its own place, and a duplicate its second.
      const told = new Set(problems.map(({ file, field }) => `${file} ${field}`));
      for (const { place, mutation, file, field } of expected)
        count(mutation.kind, told.has(`${file} ${field}`), `${place.name} ${field}`);
      expect(table.filter(({ missed }) => missed.length > 0)).toEqual([]);
      expect(expected.length).toBeGreaterThan(1000);
      expectWellSaid(problems);
    });

    it('and thousands of faults at once are told within seconds', () => {
      expect(took).toBeLessThan(60_000);
    });

    it('in the record of the site, too', () => {
      const alone = fs.mkdtempSync(path.join(os.tmpdir(), 'ip-plans-site-'));
      fs.mkdirSync(path.join(alone, 'content'));
      const mutations = mutationsOf(SITE.schema, exampleOf('site'));
      for (const [n, entry] of brokenBy(mutations, exampleOf('site')).entries()) {
        const { kind = '', path: place = [] } = mutations[n] ?? {};
        fs.writeFileSync(path.join(alone, YAML_FILES.site.file), yaml(entry));
        const found = readContent(alone).problems.filter(({ file }) => file === YAML_FILES.site.file);
        const field = fieldPath(place);
        count(
          kind,
          found.some((problem) => problem.field === field),
          `site ${field}`,
        );
        expectWellSaid(found);
      }
      fs.rmSync(alone, { recursive: true });
      expect(table.filter(({ missed }) => missed.length > 0)).toEqual([]);
    });
  });
});

const GB18030 = Buffer.from('d6aacab6b2fac8a8', 'hex');
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

/** Ways to break a whole file; each gives what then stands in it. */
const FILES: Record<string, (good: string) => string | Buffer | null> = {
  '文件：空': () => '',
  '文件：只有空白': () => ' \n\t\n',
  '文件：GB18030 编码': (good) => Buffer.concat([Buffer.from(good), Buffer.from('\n# '), GB18030, Buffer.from('\n')]),
  '文件：UTF-16 编码（带 BOM）': (good) => Buffer.concat([Buffer.from('fffe', 'hex'), utf16(good)]),
  '文件：UTF-16 编码（不带 BOM）': (good) => utf16(good.replace(/[^ -~\n]/g, 'x')),
  '文件：图片': () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  '文件：是个文件夹': () => null,
  '文件：中间有 BOM': (good) => `${good}\n\uFEFF# 文\n`,
  '文件：太大': (good) => `${good}\n${'# 长\n'.repeat(800_000)}`,
};
const YAMLS: Record<string, (good: string) => string> = {
  'YAML：没有收尾的括号': (good) => `${good}\n[`,
  'YAML：没有收尾的引号': () => '- id: "a\n',
  'YAML：用制表符缩进': () => '- id: a\n\tname: b\n',
  'YAML：套得太深': () => '['.repeat(20_000),
  'YAML：引用炸弹': () => '- &a [1]\n- &b [*a, *a]\n- [*b, *b]\n',
  'YAML：标签': () => '- !!js/function "x"\n',
  'YAML：两份文件': (good) => `${good}\n---\n${good}\n`,
  'YAML：同一个字段两次': () => '- id: a\n  id: b\n',
  'YAML：日期没有引号': () => '- id: a\n  date: 2022-01-27\n',
  'YAML：是一段文字': () => '文字\n',
  'YAML：列表里有空项': () => '- \n- null\n',
  'YAML：冲突标记': (good) => `<<<<<<< 甲\n${good}\n=======\n${good}\n>>>>>>> 乙\n`,
};
const BODIES: Record<string, string> = {
  '正文：没有收尾的组件': '<Clause id="c1">',
  '正文：多出的收尾': '文</Clause>',
  '正文：没有收尾的花括号': '文 {',
  '正文：花括号极多': '{'.repeat(100_000),
  '正文：引用套得太深': `${'>'.repeat(20_000)} 文`,
  '正文：组件套得太深': `${'<Clause id="a">\n\n'.repeat(3000)}文${'\n\n</Clause>'.repeat(3000)}`,
  '正文：星号极多，夹一段脚本': `${'*a_ '.repeat(20_000)}<script>alert(1)</script>`,
  '正文：import': "import fs from 'node:fs'",
  '正文：export': 'export const a = 1',
  '正文：代码': '文 {process.exit(0)}',
  '正文：脚本': '<script>alert(1)</script>',
  '正文：事件属性': '<Term id="a" onclick="alert(1)">文</Term>',
  '正文：样式': '<style>body{}</style>',
  '正文：框': '<iframe src="https://example.cn/"></iframe>',
  '正文：图片': '![文](https://example.cn/a.png)',
  '正文：脚本链接': '[文](javascript:alert(1))',
  '正文：数据链接': '[文](data:text/html,a)',
  '正文：链接带实体': '[文](&#106;avascript:alert(1))',
  '正文：自动链接': '<javascript:alert(1)>',
  '正文：注释': '<!-- 说明 -->',
  '正文：代码块': '```\n文\n```',
  '正文：乱码': '文\uFFFD',
  '正文：看不见的字符': '文\u202E字',
  '正文：不认识的组件': '<Figure id="a" />',
};

describe('every kind of file', () => {
  const sorts: { file: string; good: string }[] = [
    ...Object.entries(YAML_FILES).map(([name, { file }]) => ({
      file,
      good: yaml(name === 'site' ? exampleOf(name) : [exampleOf(name)]),
    })),
    ...Object.entries(YAML_FOLDERS).map(([name, { folder }]) => ({
      file: `${folder}/x.yaml`,
      good: yaml([exampleOf(name)]),
    })),
    ...Object.entries(MDX_FOLDERS).map(([name, { folder }]) => ({
      file: `${folder}/x.mdx`,
      good: article(exampleOf(name)),
    })),
    { file: `${PLAN_FOLDER}/x/plan.mdx`, good: article(exampleOf('plan')) },
    { file: `${PLAN_FOLDER}/x/figures.yaml`, good: yaml([exampleOf('figures')]) },
    { file: `${PLAN_FOLDER}/x/measures.yaml`, good: yaml([exampleOf('measures')]) },
    { file: `${PLAN_FOLDER}/x/proposals.yaml`, good: yaml(exampleOf('proposals')) },
  ];

  it.each(sorts)('$file, broken as a whole, is named with cause and remedy, and nothing hangs', ({ file, good }) => {
    const alone = fs.mkdtempSync(path.join(os.tmpdir(), 'ip-plans-file-'));
    const whole = path.join(alone, file);
    const isArticle = file.endsWith('.mdx');
    // The lists of a plan are read where there is a plan.
    const folder = path.join(alone, path.dirname(file));
    fs.mkdirSync(folder, { recursive: true });
    if (file.startsWith(PLAN_FOLDER)) fs.writeFileSync(path.join(folder, 'plan.mdx'), article(exampleOf('plan')));
    const told = (broken: string | Buffer | null) => {
      fs.rmSync(whole, { recursive: true, force: true });
      if (broken === null) fs.mkdirSync(whole);
      else fs.writeFileSync(whole, broken);
      const began = performance.now();
      const { problems } = readContent(alone);
      expect(performance.now() - began).toBeLessThan(20_000);
      return problems.filter((problem) => problem.file === file);
    };
    const attempt = (what: string, broken: string | Buffer | null) => {
      const problems = told(broken);
      count(what, problems.length > 0, file);
      expect(problems, `${file} ${what}`).not.toEqual([]);
      expectWellSaid(problems);
    };
    expect(told(good), 'the whole file passes').toEqual([]);
    expect(told(`\uFEFF${good.replaceAll('\n', '\r\n')}`), 'with a mark and Windows line ends').toEqual([]);
    for (const [what, breaks] of Object.entries(FILES)) attempt(what, breaks(good));
    for (const [what, breaks] of Object.entries(YAMLS))
      attempt(what, isArticle ? `---\n${breaks(good.split('\n')[1] ?? '')}\n---\n\n文。\n` : breaks(good));
    if (isArticle) for (const [what, body] of Object.entries(BODIES)) attempt(what, `${good}\n\n${body}\n`);
    fs.rmSync(alone, { recursive: true });
  });
});
