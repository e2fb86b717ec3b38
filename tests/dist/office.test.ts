import fs from 'node:fs';
import path from 'node:path';
import readWorkbook from 'read-excel-file/node';
import { afterAll, describe, expect, test } from 'vitest';
import type { Figure } from '../../src/schemas/figure.ts';
import { DIST, items } from '../support/dist.ts';
import { convert, GET_OFFICE, office } from '../support/office.ts';

const figures = items<Figure & { url: string }>('figures');
const low = (figure: Figure) => [figure.value].flat()[0];
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => fs.rmSync(folder, { recursive: true, force: true })));

function opened(files: readonly string[], to: Parameters<typeof convert>[1]): string {
  const folder = convert(
    files.map((file) => path.join(DIST, 'data', file)),
    to,
  );
  folders.push(folder);
  return folder;
}

if (!office()) console.warn(`LibreOffice 不在这台机器上，不看它怎样打开数据。要看，先运行：${GET_OFFICE}`);

describe.runIf(office())('LibreOffice', () => {
  test('opens every CSV: the Chinese is right, and the numbers of the figures are numbers', async () => {
    const tables = fs.readdirSync(path.join(DIST, 'data')).filter((file) => file.endsWith('.csv'));
    const folder = opened(tables, 'xlsx');
    for (const table of tables)
      expect(fs.existsSync(path.join(folder, table.replace('.csv', '.xlsx'))), table).toBe(true);
    const [sheet] = await readWorkbook(path.join(folder, 'figures.xlsx'));
    const [header = [], ...rows] = sheet?.data ?? [];
    const at = (name: string) => header.indexOf(name);
    expect(rows.length).toBe(figures.length);
    for (const [n, figure] of figures.entries()) {
      expect(rows[n]?.[at('value')], figure.id).toBe(low(figure));
      expect(rows[n]?.[at('name')], figure.id).toBe(figure.name);
      expect(rows[n]?.[at('wording')], figure.id).toBe(figure.wording);
      expect(rows[n]?.[at('year')], figure.id).toBe(figure.year);
    }
  });

  test('opens the workbook: every sheet is there, the Chinese is right, and numbers stay numbers', async () => {
    const folder = opened(['ip-plans.xlsx'], 'ods');
    expect(fs.existsSync(path.join(folder, 'ip-plans.ods'))).toBe(true);
    const again = convert([path.join(folder, 'ip-plans.ods')], 'xlsx');
    folders.push(again);
    const sheets = await readWorkbook(path.join(again, 'ip-plans.xlsx'));
    expect(sheets.map(({ sheet }) => sheet)).toContain('说明');
    const [header = [], ...rows] = sheets.find(({ sheet }) => sheet === 'figures')?.data ?? [];
    expect(rows.map((row) => row[header.indexOf('数值')])).toEqual(figures.map(low));
    expect(rows.map((row) => row[header.indexOf('官方原话')])).toEqual(figures.map((figure) => figure.wording));
  });

  test('saves the workbook of a plan as text and for print', () => {
    const file = 'plans/liangping-2021-2025.xlsx';
    const folder = opened([file], 'csv');
    const text = fs.readFileSync(path.join(folder, 'liangping-2021-2025-figures.csv'), 'utf8');
    for (const figure of figures.filter((one) => one.id.startsWith('liangping-2021-2025/')))
      expect(text, figure.id).toContain(figure.wording);
    const print = path.join(opened([file], 'pdf'), 'liangping-2021-2025.pdf');
    expect(fs.readFileSync(print).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
