import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchRecord } from '../../../src/build/records.ts';
import { chunkSize, siteRecords, writeSearch } from '../../../src/build/search-index.ts';
import { openSite, total } from '../../support/search.ts';

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ip-plans-dist-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

describe('siteRecords', () => {
  it('reads every page under its address, and leaves the page for errors out', () => {
    const dist = path.join(folder, 'dist');
    for (const [file, title] of [
      ['index.html', '首页'],
      ['plans/x/index.html', '规划'],
      ['404.html', '找不到'],
    ] as const) {
      fs.mkdirSync(path.dirname(path.join(dist, file)), { recursive: true });
      fs.writeFileSync(path.join(dist, file), `<main data-record="page"><h1>${title}</h1></main>`);
    }
    expect(siteRecords(dist).map(({ url, title }) => [url, title])).toEqual([
      ['/', '首页'],
      ['/plans/x/', '规划'],
    ]);
  });
});

const record = (n: number, title: string, words: string): SearchRecord => ({
  type: 'clause',
  title,
  url: `/plans/x/#c${n}`,
  text: words,
  words,
  regions: ['500155'],
  plan: '',
  state: '',
  names: [],
  answer: '',
  first: false,
});

describe('writeSearch', () => {
  const out = () => path.join(folder, 'pagefind');
  const files = () => fs.readdirSync(out(), { recursive: true, encoding: 'utf8' });
  const places = [
    { id: '100000', name: '全国', parent: null },
    { id: '500155', name: '梁平区', parent: '100000' },
  ];
  beforeAll(async () => {
    const records = [record(1, '质押融资', '帮助企业\n质押融资。'), record(2, '贯标', '<b>不是</b> & "标记"')];
    await writeSearch(records, [['贷款', '质押融资']], places, out());
  });

  it('makes an index that Pagefind opens, and that finds a phrase', async () => {
    const site = await openSite(out());
    const { found } = await site.search('押融');
    expect(found.hits).toHaveLength(1);
    const data = await site.load(found.hits[0]?.id ?? '');
    expect(data.url).toBe('/plans/x/#c1');
    expect(data.meta).toMatchObject({ title: '质押融资', text: '帮助企业\n质押融资。' });
    expect((await site.search('梁平 贷款')).found.hits[0]?.via).toBe('质押融资');
    expect(total(site.fetched())).toBeGreaterThan(0);
  });

  it('keeps mark-up in a text as the characters that it is', async () => {
    const site = await openSite(out());
    const { found } = await site.search('标记');
    expect((await site.load(found.hits[0]?.id ?? '')).meta.text).toBe('<b>不是</b> & "标记"');
  });

  it('leaves out interfaces that are not used, and lays the program down unpacked', () => {
    expect(files().filter((file) => /pagefind-(ui|modular|component|highlight|worker)/.test(file))).toEqual([]);
    const program = fs.readFileSync(path.join(out(), 'wasm.unknown.pagefind'));
    expect(program.subarray(0, 12).toString()).toBe('pagefind_dcd');
  });

  it('does not send the indexed words along with a record', () => {
    for (const file of files().filter((name) => name.endsWith('.pf_fragment'))) {
      const text = gunzipSync(fs.readFileSync(path.join(out(), file))).toString('utf8');
      expect(JSON.parse(text.replace('pagefind_dcd', ''))).toMatchObject({ content: '', anchors: [] });
    }
  });
});

describe('chunkSize', () => {
  it('grows with the records, within bounds', () => {
    expect(chunkSize(1)).toBe(chunkSize(874));
    expect(chunkSize(50_000)).toBeGreaterThan(chunkSize(874));
    expect(chunkSize(10_000_000)).toBe(chunkSize(1_000_000));
  });
});
