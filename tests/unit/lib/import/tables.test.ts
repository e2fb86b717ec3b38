import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../../src/lib/import/lines.ts';
import { figuresOfTable } from '../../../../src/lib/import/table-figures.ts';
import { findTables } from '../../../../src/lib/import/tables.ts';

const setting = {
  clause: 'box-1',
  headings: ['主要指标'],
  documentKind: 'plan' as const,
  period: { start: 2021, end: 2025 },
  leadYear: null,
};
function figures(text: string) {
  const [table] = findTables(linesOf(text));
  return table
    ? figuresOfTable(table, text, setting).figures.map((f) => [
        f.kind,
        f.name,
        f.comparator,
        f.value,
        f.unit,
        f.year,
        f.attribute,
      ])
    : null;
}
const ROWS = [
  ['achievement', '发明专利拥有量', 'eq', 5.2, '件', 2020, 'expected'],
  ['target', '发明专利拥有量', 'eq', 12, '件', 2025, 'expected'],
  ['achievement', '按期办结率', 'eq', 98, '%', 2020, 'binding'],
  ['target', '按期办结率', 'ge', 99, '%', 2025, 'binding'],
];

describe('a table of indicators is read', () => {
  it('with cells between tabs', () => {
    expect(
      figures(
        '序号\t指标名称\t2020年\t2025年\t属性\n1\t发明专利拥有量（件）\t5.2\t12\t预期性\n2\t按期办结率（%）\t98\t≥99\t约束性',
      ),
    ).toEqual(ROWS);
  });
  it('with one cell per line, heads broken over lines', () => {
    const text =
      '序号\n指标名称\n2025年\n\n目标值\n指标\n\n属性\n\n1\n发明专利拥有量（件）\n12\n预期性\n\n2\n按期办结率（%）\n≥99\n约束性';
    expect(figures(text)).toEqual(ROWS.filter(([kind]) => kind === 'target'));
  });
  it('with cells between bars and a column for the unit', () => {
    const text =
      '| 指标 | 单位 | 2020年 | 2025年 | 属性 |\n|---|---|---|---|---|\n| 发明专利拥有量 | 件 | 5.2 | 12 | 预期性 |\n| 按期办结率 | % | 98 | ≥99 | 约束性 |';
    expect(figures(text)).toEqual(ROWS);
  });
  it('with single spaces between cells', () => {
    const text =
      '序号 指标 单位 2020年实际 2025年目标 属性\n1 发明专利拥有量 件 5.2 12 预期性\n2 按期办结率 % 98 99以上 约束性';
    expect(figures(text)).toEqual(ROWS);
  });
  it('with empty values in their place', () => {
    const text = '指标\t单位\t2020年\t2023年\t2025年\n质押金额\t万元\t1500\t—\t5000\n商标拥有量\t件\t\t20\t30';
    expect(figures(text)?.map(([, name, , value, , year]) => [name, value, year])).toEqual([
      ['质押金额', 1500, 2020],
      ['质押金额', 5000, 2025],
      ['商标拥有量', 20, 2023],
      ['商标拥有量', 30, 2025],
    ]);
  });
  it.each([
    ['tabs', (cells: readonly string[]) => cells.join('\t')],
    ['bars', (cells: readonly string[]) => `| ${cells.join(' | ')} |`],
  ])('with the column of groups ahead of the numbers, between %s', (_, line) => {
    const text = [
      ['类别', '序号', '指标名称', '单位', '2020年', '2025年', '属性'],
      ['创造', '1', '每万人口高价值发明专利拥有量', '件', '2.1', '5.0', '预期性'],
      ['', '2', '有效注册商标总量', '件', '300', '500', '预期性'],
      ['知识产权转化运用', '3', '质押金额', '万元', '4', '900', '预期性'],
      ['', '4', '合同金额', '万元', '—', '80', '预期性'],
    ]
      .map(line)
      .join('\n');
    expect(figures(text)?.map(([, name, , value, unit, year]) => [name, value, unit, year])).toEqual([
      ['每万人口高价值发明专利拥有量', 2.1, '件', 2020],
      ['每万人口高价值发明专利拥有量', 5, '件', 2025],
      ['有效注册商标总量', 300, '件', 2020],
      ['有效注册商标总量', 500, '件', 2025],
      ['质押金额', 4, '万元', 2020],
      ['质押金额', 900, '万元', 2025],
      ['合同金额', 80, '万元', 2025],
    ]);
  });
  it('with ranges and words of comparison', () => {
    const text =
      '指标\t单位\t2025年\t属性\n甲企业\t家\t5—6\t预期性\n乙企业\t家\t超过100\t预期性\n丙时限\t天\t≤45\t约束性';
    expect(figures(text)?.map(([, , comparator, value]) => [comparator, value])).toEqual([
      ['range', [5, 6]],
      ['gt', 100],
      ['le', 45],
    ]);
  });
});

describe('no table is seen', () => {
  it.each([
    '一、目标\n到2025年，指标名称和属性都在正文里写明，单位也写明，不是表格。',
    '任务\n目标\n这是一段很长的正文，不是表格，里面有句号。它还有第二句话，写得也很长很长很长。',
  ])('in %j', (text) => {
    expect(findTables(linesOf(text))).toEqual([]);
  });
});
