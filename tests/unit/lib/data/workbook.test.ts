import { afterEach, expect, test, vi } from 'vitest';
import readWorkbook from 'read-excel-file/node';
import { workbook } from '../../../../src/lib/data/workbook.ts';
import { unzip } from '../../../support/zip.ts';

afterEach(() => vi.useRealTimers());

const pages = [
  {
    name: 'figures',
    header: ['数值', '名称', '日期'],
    rows: [
      [6, '每万人口发明专利拥有量', '2022-01-27'],
      [0.3, null, '2009-04'],
    ],
  },
  { name: '说明', header: ['项目'], rows: [['=1+1 不是公式']] },
];
const book = () => workbook(pages, '2026-11-22');

test('numbers are numbers, all else is text, and what begins like a formula stays text', async () => {
  const [figures, notes] = await readWorkbook(Buffer.from(await book()));
  expect(figures).toEqual({
    sheet: 'figures',
    data: [
      ['数值', '名称', '日期'],
      [6, '每万人口发明专利拥有量', '2022-01-27'],
      [0.3, null, '2009-04'],
    ],
  });
  expect(notes?.data[1]).toEqual(['=1+1 不是公式']);
});

test('the header row stays in view', async () => {
  const sheet = unzip(await book()).find(({ name }) => name.endsWith('sheet1.xml'));
  expect(sheet?.bytes.toString('utf8')).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
});

test('its bytes do not depend on the clock, and it carries no time but the given day', async () => {
  const first = Buffer.from(await book());
  vi.useFakeTimers({ now: new Date('2031-01-02T03:04:05Z'), toFake: ['Date'] });
  expect(Buffer.from(await book()).equals(first)).toBe(true);
  for (const { name, time, bytes } of unzip(first)) {
    expect(time, name).toBe('2026-11-22 00:00:00');
    expect(bytes.toString('utf8'), name).not.toMatch(/dcterms|\d{4}-\d\d-\d\dT\d\d:/);
  }
});

test('a sheet may have more rows than a call may have arguments', async () => {
  const rows = Array.from({ length: 130_000 }, () => [null]);
  const [sheet] = unzip(await workbook([{ name: '全部', header: ['名称'], rows }], '2026-11-22')).filter(({ name }) =>
    name.endsWith('sheet1.xml'),
  );
  expect(sheet?.bytes.toString('utf8')).toContain('r="130001"');
});
