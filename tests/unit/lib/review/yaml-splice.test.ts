import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { insertItem, remarkOf, removeItem, setKeys, settleRemark } from '../../../../src/lib/review/yaml-splice.ts';

const LIST = `# 人写的开头

# 原文第 3 行；待核：年份不明
- id: a
  name: 甲 # 行尾的话
  # 中间的话
  value: 6
  note: null
  proposed: true
# 人写在乙上面的话
- id: b
  name: '带: 冒号'
  value: [20, 25]
`;
const ORDER = ['id', 'name', 'value', 'year', 'note', 'proposed'];

describe('setKeys', () => {
  it('changes a value and leaves every other character as it was', () => {
    expect(setKeys(LIST, [0], { value: 8.5 }, ORDER)).toBe(LIST.replace('value: 6', 'value: 8.5'));
    expect(setKeys(LIST, [1], { value: [20, 30] }, ORDER)).toBe(LIST.replace('25', '30'));
    expect(setKeys(LIST, [0], { name: '丙' }, ORDER)).toBe(LIST.replace('甲', '丙'));
  });

  it('puts a new key in its place in the order of the house', () => {
    expect(setKeys(LIST, [0], { year: 2025 }, ORDER)).toBe(LIST.replace('value: 6\n', 'value: 6\n  year: 2025\n'));
    expect(setKeys(LIST, [1], { note: '说明' }, ORDER)).toBe(`${LIST}  note: 说明\n`);
  });

  it('takes a key out with its line only', () => {
    expect(setKeys(LIST, [0], { proposed: undefined }, ORDER)).toBe(LIST.replace('  proposed: true\n', ''));
  });

  it('writes texts that YAML would read otherwise in quotes', () => {
    for (const text of ['2022-01-27', '500155', 'null', '一: 二', '# 号', "it's", '- 项', '*星', 'true', '1.5'])
      expect((parse(setKeys(LIST, [0], { name: text }, ORDER)) as { name: string }[])[0]?.name).toBe(text);
  });

  it('works on front matter: spans in padded braces, lists in brackets', () => {
    const front = 'title: 甲\nperiod: { start: 2021, end: 2025 }\nproposed: [title, period]\n';
    const order = ['title', 'period', 'proposed'];
    expect(setKeys(front, [], { period: { start: 2022, end: 2025 }, proposed: ['title'] }, order)).toBe(
      'title: 甲\nperiod: { start: 2022, end: 2025 }\nproposed: [title]\n',
    );
    expect(setKeys('title: 甲\nproposed:\n  - title\n  - period\n', [], { proposed: ['title'] }, order)).toBe(
      'title: 甲\nproposed: [title]\n',
    );
  });

  it('says when there is nothing at the path', () => {
    expect(() => setKeys(LIST, [7], { name: '丙' }, ORDER)).toThrow('YAML 里没有 7 这一段');
  });
});

describe('removeItem', () => {
  it('takes the remark of the import along, and no comment that a person wrote', () => {
    expect(removeItem(LIST, 0)).toBe(`# 人写的开头\n\n${LIST.slice(LIST.indexOf('# 人写在乙'))}`);
    expect(removeItem(LIST, 1)).toBe(LIST.slice(0, LIST.indexOf('- id: b')));
  });

  it('leaves an empty list', () => {
    expect(removeItem('# 头\n- id: a\n', 0)).toBe('# 头\n[]\n');
  });
});

describe('insertItem', () => {
  it('puts an entry before another, above its remark, or at the end', () => {
    expect(insertItem(LIST, 0, { id: 'n', value: 1 })).toBe(LIST.replace('# 原文第', '- id: n\n  value: 1\n# 原文第'));
    expect(insertItem(LIST, 2, { id: 'n', value: [1, 2] })).toBe(`${LIST}- id: n\n  value: [1, 2]\n`);
  });

  it('makes a list of an empty one', () => {
    expect(insertItem('# 头\n[]\n', 0, { id: 'n' })).toBe('# 头\n- id: n\n');
  });
});

describe('remarks of an import', () => {
  it('are read, and lose their doubts once those are settled', () => {
    expect(remarkOf(LIST, 0)).toBe('原文第 3 行；待核：年份不明');
    expect(remarkOf(LIST, 1)).toBe('');
    expect(settleRemark(LIST, 0)).toBe(LIST.replace('；待核：年份不明', ''));
    expect(settleRemark(LIST, 1)).toBe(LIST);
  });
});

it('changes and restores each figure of the site without touching anything else', () => {
  for (const plan of fs.readdirSync('content/plans')) {
    const text = fs.readFileSync(path.join('content/plans', plan, 'figures.yaml'), 'utf8');
    const records = parse(text) as Record<string, unknown>[];
    for (const n of [0, Math.floor(records.length / 2), records.length - 1]) {
      const record = records[n] ?? {};
      const order = Object.keys(record);
      const changed = setKeys(text, [n], { note: '改', value: 123 }, order);
      const expected = records.map((one, at) => (at === n ? { ...one, note: '改', value: 123 } : one));
      expect(parse(changed)).toEqual(expected);
      const others = (lines: string) => lines.split('\n').filter((line) => !/^ {2}(?:note|value): /.test(line));
      expect(others(changed)).toEqual(others(text));
      const restored = setKeys(changed, [n], { note: record['note'], value: record['value'] }, order);
      expect(parse(restored)).toEqual(records);
      expect(others(restored)).toEqual(others(text));
    }
  }
});
