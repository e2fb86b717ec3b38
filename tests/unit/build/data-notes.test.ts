import { expect, test } from 'vitest';
import { noteRows, readme, type Notes } from '../../../src/build/data-notes.ts';

const notes: Notes = {
  title: '数据',
  description: '说明',
  day: '2026-11-22',
  citation: '站. 数据[DS/OL].',
  sources: ['甲机关：《甲文件》', '乙机关：《乙文件》'],
  site: null,
};
const columns = [
  {
    name: 'value',
    title: '数值',
    description: '照原文',
    type: 'number' as const,
    required: true,
    list: false,
    read: () => 1,
  },
];
const tables = [{ name: 'figures', title: '数字', count: 3, columns }];

test('the notes of a workbook say licence, citation, day, every source and every column', () => {
  const text = noteRows(notes, tables).map((row) => row.join('：'));
  for (const part of ['2026-11-22', 'CC BY 4.0', notes.citation, ...notes.sources])
    expect(text.join('\n')).toContain(part);
  expect(text).toContain('figures：数值（value）：照原文');
});

test('the text beside the files says the same, which files there are, and what is not known', () => {
  const text = readme(notes, tables);
  expect(text.startsWith('\uFEFF')).toBe(true);
  for (const part of ['2026-11-22', 'CC BY 4.0', notes.citation, ...notes.sources, 'figures.csv', '3 条', '不知道的'])
    expect(text).toContain(part);
  expect(text).toContain('value（数值）：照原文');
});

test('the site’s address is told once it is known, and said to be unknown before', () => {
  expect(readme(notes, tables)).toContain('还没有定');
  expect(readme({ ...notes, site: 'https://x.cn/ip' }, tables)).toContain('前面加上 https://x.cn/ip');
});
