import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readContent } from '../../src/loaders/read-content.ts';
import { openingOf } from '../../src/lib/proof/segments.ts';

// A made-up text for one plan: its headings, the wordings of its figures, and a contact that must not be seen.
const PLAN = 'nanan-2022-2025';
const FILLER = '这一句是为测试编的。';
const out = fs.mkdtempSync(path.join(os.tmpdir(), 'ip-plans-originals-'));
const texts = path.join(out, 'texts');
const plan = readContent('.').content.plans.find((one) => one.id === PLAN);
let html = '';

/** The wordings of a clause, none of which holds another: each stands once, as in an official text. */
function wordingsOf(clause: string): string[] {
  const all = (plan?.figures ?? []).filter(({ data }) => data.clause === clause).map(({ data }) => data.wording);
  return [...new Set(all)].filter((one) => !all.some((other) => other !== one && other.includes(one)));
}

beforeAll(() => {
  const lines = (plan?.data.clauses ?? []).flatMap((clause) => [
    clause.id === 'preamble' ? '编的题目' : openingOf(clause),
    ...(clause.titleOnly ? [] : [FILLER]),
    ...wordingsOf(clause.id).map((wording) => `${wording}。`),
  ]);
  fs.mkdirSync(texts);
  fs.writeFileSync(path.join(texts, `${PLAN}.txt`), `${lines.join('\n')}\n（联系人：丁戊己；电话：13800001234）\n`);
  const { status, stderr } = spawnSync('astro', ['build', '--outDir', path.join(out, 'site')], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ORIGINALS_DIR: texts, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) throw new Error(stderr);
  html = fs.readFileSync(path.join(out, 'site/plans', PLAN, 'index.html'), 'utf8');
});
afterAll(() => fs.rmSync(out, { recursive: true }));

test('with the texts, each clause shows its own on request', () => {
  const own = plan?.data.clauses.filter((clause) => !clause.titleOnly).length;
  expect(html.match(/<details class="original"/g)?.length).toBe(own);
  expect(html.split(FILLER).length - 1).toBe(own);
});

test('numbers lead from the text to the figure and back', () => {
  const ids = (pattern: RegExp) => [...html.matchAll(pattern)].map((found) => found[1]).sort();
  const marks = ids(/<a id="o-([^"]+)" href="#f-\1"/g);
  expect(marks.length).toBe(plan?.figures.length);
  expect(ids(/<a href="#o-([^"]+)"/g)).toEqual(marks);
  for (const id of marks) expect(html).toContain(`id="f-${id}"`);
});

test('people are hidden', () => {
  expect(html).toContain('联系人：丁某某');
  expect(html).not.toMatch(/13800001234|丁戊己/);
});

test('other plans, and a site without texts, show none; the page still says where the original is', () => {
  const other = fs.readFileSync(path.join(out, 'site/plans/anning-2022-2025/index.html'), 'utf8');
  const built = fs.readFileSync(`dist/plans/${PLAN}/index.html`, 'utf8');
  for (const page of [other, built]) {
    expect(page).not.toContain('class="original"');
    expect(page).toMatch(/官方原文/);
  }
});
