import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Desk, Refusal } from '../../../src/review/desk.ts';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'ip-plans-desk-'));
const file = (name: string) => path.join(root, 'content/plans/new-plan', name);
const read = (name: string) => fs.readFileSync(file(name), 'utf8');
let whole: Record<string, string>;

beforeAll(() => {
  fs.cpSync('content', path.join(root, 'content'), { recursive: true });
  const args = [path.resolve('scripts/import.ts'), path.resolve('tests/fixtures/import/work-programme.txt')];
  spawnSync(path.resolve('node_modules/.bin/node'), [...args, '--id', 'new-plan'], { cwd: root });
  whole = Object.fromEntries(fs.readdirSync(path.dirname(file('x'))).map((name) => [name, read(name)]));
}, 60_000);
beforeEach(() => {
  for (const [name, text] of Object.entries(whole)) fs.writeFileSync(file(name), text);
  fs.rmSync(path.join(root, '.build/review'), { recursive: true, force: true });
});
afterAll(() => fs.rmSync(root, { recursive: true }));

const desk = () => new Desk(root, 'new-plan', null);
const first = () => String(desk().state().figures[0]?.fields['id']);

describe('the review desk', () => {
  it('shows each figure where it stands in its clause, and what is left', () => {
    const { figures, clauses, left, text } = desk().state();
    expect(text).toBe('.build/import/new-plan.txt');
    expect(left).toMatchObject({ figures: figures.length, fields: 11, warnings: 0 });
    expect(left.digests).toBe(clauses.filter((clause) => !clause.titleOnly).length);
    for (const { fields, span, faults } of figures) {
      const passage = clauses.find((clause) => clause.id === fields['clause'])?.text ?? '';
      const squeezed = passage.slice(span?.start, span?.end).replace(/\s/g, '');
      expect([squeezed, faults]).toEqual([String(fields['wording']).replace(/\s/g, ''), []]);
    }
  });

  it('accepts a figure by taking out one line', () => {
    desk().act({ type: 'accept', figure: first() });
    expect(read('figures.yaml')).toBe(whole['figures.yaml']?.replace('  proposed: true\n', ''));
  });

  it('leaves no word of the import in figures.yaml but its lines, once all are accepted', () => {
    for (const { fields } of desk().state().figures)
      desk().act({ type: 'accept', figure: String(fields['id']), anyway: true });
    expect(read('figures.yaml')).not.toMatch(/proposed|导入时提议|待核：/);
    expect(desk().state().left.figures).toBe(0);
  });

  it('adds a figure in the order of the document, with its keys in the order of the house', () => {
    const fields = desk().state().figures[1]?.fields ?? {};
    desk().act({ type: 'reject', figure: String(fields['id']) });
    const { proposed, ...rest } = fields;
    expect(proposed).toBe(true);
    desk().act({ type: 'add', fields: { wording: rest['wording'], ...rest, id: 'added-by-hand' } });
    const ids = desk()
      .state()
      .figures.map((figure) => figure.fields['id']);
    const of = desk()
      .state()
      .figures.filter((figure) => figure.fields['clause'] === fields['clause']);
    expect(ids.indexOf('added-by-hand')).toBe(of.length - 1);
    expect(read('figures.yaml')).toMatch(
      /- id: added-by-hand\n {2}clause: \S+\n {2}kind: target\n {2}baselineOf: null\n/,
    );
  });

  it('refuses what the checks would refuse, and doubts what the proof would', () => {
    const id = first();
    const mend = (fields: Record<string, unknown>) => () =>
      desk().act({ type: 'mend', figure: id, fields, accept: true });
    expect(mend({ kind: 'baseline' })).toThrow(/baselineOf/);
    expect(mend({ clause: 'nowhere' })).toThrow('没有“nowhere”这个条款');
    expect(mend({ id: String(desk().state().figures[1]?.fields['id']) })).toThrow(/已经有编号/);
    expect(mend({ value: 7 })).toThrow(expect.objectContaining({ anyway: true }) as Refusal);
    expect(() => desk().act({ type: 'accept', figure: 'nothing' })).toThrow(/没有编号为“nothing”的数字/);
    expect(() => desk().act({ type: 'field', field: 'issuedDate', value: '昨天' })).toThrow(/日期写成/);
    expect(() => desk().act({ type: 'field', field: 'draft', value: false })).toThrow('没有“draft”这个字段');
    expect(() => desk().act({ type: 'undo' })).toThrow('没有可以撤销的');
    expect(read('figures.yaml')).toBe(whole['figures.yaml']);
  });

  it('does not delete or rename a figure that a digest prints', () => {
    const id = first();
    desk().act({ type: 'digest', clause: 'c1-3', text: `有 <F id="${id}" />。` });
    expect(() => desk().act({ type: 'reject', figure: id })).toThrow(/先改摘要/);
    expect(() => desk().act({ type: 'mend', figure: id, fields: { id: 'other' }, accept: false })).toThrow(/不能再改/);
  });

  it('keeps a digest that is half written beside plan.mdx, and puts it in once it is whole', () => {
    desk().act({ type: 'digest', clause: 'c1-3', text: '一半 <F id="' });
    expect(read('plan.mdx')).toBe(whole['plan.mdx']);
    const held = desk()
      .state()
      .clauses.find((clause) => clause.id === 'c1-3');
    expect(held).toMatchObject({ digest: '一半 <F id="', held: [expect.stringMatching(/MDX 写法有误/)] });
    desk().act({ type: 'digest', clause: 'c1-3', text: '一半。' });
    expect(read('plan.mdx')).toContain('<Clause id="c1-3">\n\n一半。\n\n</Clause>');
    expect(
      desk()
        .state()
        .clauses.find((clause) => clause.id === 'c1-3')?.held,
    ).toEqual([]);
  });

  it('reads the files anew: what an editor changes by hand meanwhile is kept', () => {
    const open = desk();
    fs.writeFileSync(file('figures.yaml'), `${read('figures.yaml')}# 手写\n`);
    open.act({ type: 'accept', figure: first() });
    expect(read('figures.yaml')).toMatch(/# 手写\n$/);
  });

  it('settles proposals one by one without touching the others', () => {
    const [one] = desk().state().proposals;
    const before = desk().state().proposals.length;
    desk().act({ type: 'settle', list: one?.list ?? '', n: one?.n ?? 0, text: one?.text ?? '' });
    expect(desk().state().proposals.length).toBe(before - 1);
    expect(() => desk().act({ type: 'settle', list: one?.list ?? '', n: 0, text: one?.text ?? '' })).toThrow(
      /已经变了/,
    );
    desk().act({ type: 'undo' });
    expect(read('proposals.yaml')).toBe(whole['proposals.yaml']);
  });

  it('lays down a first draft with all figures and no warning, which waits for the editor', () => {
    const { figures, clauses } = desk().state();
    const clause = String(figures[0]?.fields['clause']);
    const open = desk().state().left.digests;
    desk().act({ type: 'scaffold', clause });
    const laid = desk()
      .state()
      .clauses.find((one) => one.id === clause);
    expect(laid).toMatchObject({ unconfirmed: true, held: [], warnings: [] });
    expect(desk().state().left.digests).toBe(open);
    expect(desk().problems().join('\n')).toMatch(/由要点铺成的，编辑还没有确认，不能公开/);
    desk().act({ type: 'digest', clause, text: `${laid?.digest ?? ''}\n\n自己加的一句。` });
    expect(read('plan.mdx')).toMatch(/待核摘要/);
    desk().act({ type: 'confirm', clause });
    expect(read('plan.mdx')).not.toMatch(/待核摘要/);
    expect(desk().state().left.digests).toBe(open - 1);
    expect(desk().problems().join('\n')).not.toMatch(/编辑还没有确认/);
    desk().act({ type: 'undo' });
    expect(read('plan.mdx')).toMatch(/待核摘要/);
    expect(clauses.find((one) => one.id === clause)?.points.length).toBeGreaterThan(0);
  }, 30_000);

  it('lays nothing over what was written, and confirms nothing that is not there', () => {
    const clause = desk().state().figures[0]?.fields['clause'] as string;
    expect(() => desk().act({ type: 'confirm', clause })).toThrow(/还没有摘要/);
    desk().act({ type: 'digest', clause, text: '自己写的。' });
    expect(() => desk().act({ type: 'scaffold', clause })).toThrow(/已经写了字/);
    desk().act({ type: 'digest', clause, text: '写到一半 <F id="' });
    expect(() => desk().act({ type: 'confirm', clause })).toThrow(/先照红字改好/);
  });

  it('says what stands in the way of publishing', () => {
    const said = desk().problems().join('\n');
    expect(said).toMatch(/是导入时提议的，还没有人核对/);
    expect(said).toMatch(/没有摘要/);
    expect(said.split('\n').every((line) => line.startsWith('content/plans/new-plan/'))).toBe(true);
  });
});

it('says what to do where there is no such plan', () => {
  expect(() => new Desk(root, 'nothing', null)).toThrow(/先导入：npm run import/);
});
