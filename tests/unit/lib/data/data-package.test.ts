import { expect, test } from 'vitest';
import { dataPackage, type PackageFacts } from '../../../../src/lib/data/data-package.ts';

const column = { title: '名', description: '意思', read: () => null };
const facts: PackageFacts = {
  name: 'p',
  title: '包',
  description: '说明',
  homepage: null,
  day: '2026-11-22',
  licence: { name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/', title: '许可' },
  publisher: '站',
  sources: [
    { title: '甲', path: null },
    { title: '乙', path: 'http://x.cn/a' },
  ],
  tables: [
    {
      name: 'regions',
      title: '地区',
      columns: [
        { ...column, name: 'id', type: 'string', required: true, list: false, pattern: '^\\d{6}$' },
        { ...column, name: 'tags', type: 'string', required: false, list: true },
      ],
      primaryKey: ['id'],
      foreignKeys: [{ fields: ['parent'], table: 'regions', to: ['id'] }],
      bytes: 12,
      hash: 'ab',
    },
  ],
};

test('a table is told with its file, size, hash, keys and the limits of its columns', () => {
  expect(dataPackage(facts).resources[0]).toMatchObject({
    path: 'regions.csv',
    bytes: 12,
    hash: 'sha256:ab',
    schema: {
      fields: [
        { name: 'id', type: 'string', constraints: { required: true, pattern: '^\\d{6}$' } },
        { name: 'tags', description: '意思（多项用 | 隔开）' },
      ],
      primaryKey: ['id'],
      foreignKeys: [{ fields: ['parent'], reference: { resource: '', fields: ['id'] } }],
    },
  });
});

test('what is not known is left out: no address, no homepage, no list of keys', () => {
  const [table] = facts.tables;
  const told = dataPackage({ ...facts, tables: table ? [{ ...table, foreignKeys: [] }] : [] });
  expect(told).not.toHaveProperty('homepage');
  expect(told.sources).toEqual([{ title: '甲' }, { title: '乙', path: 'http://x.cn/a' }]);
  expect(told.resources[0]?.schema).not.toHaveProperty('foreignKeys');
  expect(dataPackage({ ...facts, homepage: 'https://x.cn/data/' }).homepage).toBe('https://x.cn/data/');
});
