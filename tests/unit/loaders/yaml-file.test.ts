import fs from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseYaml } from '../../../src/loaders/yaml-file.ts';

const causes = (text: string) => parseYaml('a.yaml', text).problems.map(({ line, cause }) => [line, cause]);

test('all lists of the content are read as YAML 1.2 has them', () => {
  const files = fs.readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((file) => /\.yaml$/.test(file));
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) {
    const text = fs.readFileSync(`content/${file}`, 'utf8');
    expect(parseYaml(file, text), file).toMatchObject({ data: parse(text) as unknown, parsed: true, problems: [] });
  }
});

test.each([
  ['words that other versions take for yes and no', 'a: yes\nb: no\nc: on\n', { a: 'yes', b: 'no', c: 'on' }],
  ['a number with underscores', 'a: 1_000\nb: [1_0, 2]\n', { a: '1_000', b: ['1_0', 2] }],
  ['a number of another base', 'a: 0b11\nb: 0x10\nc: 0o10\n', { a: '0b11', b: 16, c: 8 }],
  ['a number with zeros before it', 'a: 0123\nb: 500155\n', { a: 123, b: 500155 }],
  ['sixty minutes', 'a: 1:30\nb: 12:30:45\n', { a: '1:30', b: '12:30:45' }],
  ['a merged key', 'a:\n  <<: {b: 1}\n', { a: { '<<': { b: 1 } } }],
  [
    'a day in quotes, and one within words',
    "a: '2021-01-02'\nb: 在 2021-01-02 印发\n",
    { a: '2021-01-02', b: '在 2021-01-02 印发' },
  ],
  ['texts over several lines', 'a: >-\n  一\n  二\nb: |\n  三\n  四\n', { a: '一 二', b: '三\n四\n' }],
])('reads %s', (_, text, data) => {
  expect(parseYaml('a.yaml', text)).toMatchObject({ data, problems: [] });
  expect(parse(text)).toEqual(data);
});

test.each([
  ['a key that stands twice', 'a: 1\nb: 2\na: 3\n', 3, '同一个字段写了两次'],
  ['a day without quotes', 'a: 1\nb: 2021-01-02\n', 2, '日期要加引号'],
  ['a day without quotes in a list', 'a: [一, 2021-1-2]\n', 1, '日期要加引号'],
  ['a day without quotes below its key', 'a:\n  2021-01-02\n', 2, '日期要加引号'],
  ['a reference', 'a: &x 1\nb: *x\n', 2, '引用'],
  ['a text that begins with a star', 'a: *北京\n', 1, '引用'],
  ['a tag', 'a: !thing 1\n', 1, 'YAML 写法有误'],
  ['a tab', 'a:\n\tb: 1\n', 2, 'YAML 写法有误'],
  ['a quote without its end', "a: '一\n", 2, 'YAML 写法有误'],
  ['a colon in a text without quotes', 'a: 一: 二\n', 1, 'YAML 写法有误'],
  ['two documents', 'a: 1\n---\nb: 2\n', 2, 'YAML 写法有误'],
])('tells the line of %s', (_, text, line, cause) => {
  expect(causes(text)).toContainEqual([line, expect.stringContaining(cause)]);
});

test('a field is found by its line, in a text without any fault too', () => {
  const { problems, lineOf } = parseYaml('a.yaml', '- id: a\n  b: [1, 2]\n- id: c\n', 5);
  expect(problems).toEqual([]);
  expect([lineOf([0, 'b']), lineOf([1]), lineOf([1, 'id'])]).toEqual([6, 7, 7]);
});
