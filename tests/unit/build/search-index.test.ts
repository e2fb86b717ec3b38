import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchRecord } from '../../../src/build/records.ts';
import { siteRecords } from '../../../src/build/page-records.ts';
import { pieceSize, writeSearch } from '../../../src/build/search-index.ts';
import { isSound } from '../../../src/lib/search/soundness.ts';
import { openSite, total } from '../../support/search.ts';

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ip-plans-dist-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

describe('siteRecords', () => {
  it('reads every page under its address, and leaves the page for errors out', async () => {
    const dist = path.join(folder, 'dist');
    for (const [file, title] of [
      ['index.html', '首页'],
      ['plans/x/index.html', '规划'],
      ['404.html', '找不到'],
    ] as const) {
      fs.mkdirSync(path.dirname(path.join(dist, file)), { recursive: true });
      fs.writeFileSync(path.join(dist, file), `<main data-record="page"><h1>${title}</h1></main>`);
    }
    expect((await siteRecords(dist)).map(({ url, title }) => [url, title])).toEqual([
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
  called: [],
  answer: '',
  first: false,
  cited: '',
  lead: '',
});

const RECORDS = [record(1, '质押融资', '帮助企业\n办质押融资。'), record(2, '贯标', '<b>不是</b> & "标记"')];

describe('writeSearch', () => {
  const out = () => path.join(folder, 'pagefind');
  const files = () => fs.readdirSync(out(), { recursive: true, encoding: 'utf8' });
  const places = [
    { id: '100000', name: '全国', parent: null },
    { id: '500155', name: '梁平区', parent: '100000' },
  ];
  beforeAll(async () => {
    await writeSearch(RECORDS, [['贷款', '质押融资']], places, out());
  });

  it('makes an index that Pagefind opens, and that finds a phrase', async () => {
    const site = await openSite(out());
    const { found } = await site.search('押融');
    expect(found.hits).toHaveLength(1);
    const data = await site.load(found.hits[0]?.id ?? '');
    expect(data.url).toBe('/plans/x/#c1');
    expect(data.meta).toMatchObject({ title: '质押融资', text: '帮助企业\n办质押融资。' });
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

  const read = (file: string) => {
    const part = JSON.parse(fs.readFileSync(path.join(out(), file), 'utf8')) as { build: string } | string[];
    return Array.isArray(part) ? { build: part[0], shown: part.slice(1) } : { ...part, shown: [] };
  };

  it('writes what a record shows, and nothing of its words', () => {
    const shown = files().filter((name) => name.startsWith('fragment/'));
    expect(shown.map((file) => read(file).shown.slice(0, 2))).toEqual(
      expect.arrayContaining([['/plans/x/#c1', '质押融资']]),
    );
    expect(shown).toHaveLength(2);
  });

  it('names its build in every part, and seals the index with it', () => {
    const { build } = read('dictionary.json');
    expect(build).toMatch(/^[0-9a-f]{8}$/);
    for (const file of files().filter((name) => name.endsWith('.json'))) expect(read(file).build, file).toBe(build);
    const packed = files().filter((name) => /\.pf_\w+$/.test(name));
    expect(packed).toContain(`pagefind.${build}.pf_meta`);
    for (const file of packed)
      expect(isSound(`${build}/${path.basename(file)}`, fs.readFileSync(path.join(out(), file))), file).toBe(true);
  });

  it('writes the same files from the same records', async () => {
    const contents = () =>
      new Map(
        files().map((file) => [
          file,
          fs.statSync(path.join(out(), file)).isFile() && fs.readFileSync(path.join(out(), file)).toString('base64'),
        ]),
      );
    const first = contents();
    fs.rmSync(out(), { recursive: true });
    await writeSearch(RECORDS, [['贷款', '质押融资']], places, out());
    expect(contents()).toEqual(first);
  });

  it('writes another build from other records', async () => {
    const other = path.join(folder, 'other');
    await writeSearch([record(1, '质押融资', '帮助企业')], [], places, other);
    expect(JSON.parse(fs.readFileSync(path.join(other, 'dictionary.json'), 'utf8'))).not.toMatchObject({
      build: read('dictionary.json').build,
    });
  });
});

describe('an index of many kinds of records', () => {
  it('tells of each what it is and where, and loads that very record', async () => {
    const given = [
      { ...record(1, '梁平条款', '甲'), type: 'clause', regions: ['500155'] },
      { ...record(2, '全国热线', '甲'), type: 'channel', regions: ['100000'], first: true },
      { ...record(3, '两地页面', '甲'), type: 'page', regions: ['500155', '100000'] },
      { ...record(4, '数字', '甲'), type: 'figure', regions: ['500155'] },
      { ...record(5, '词语', '甲'), type: 'term', regions: [] },
      // So long that it stands in several parts.
      {
        ...record(6, '长页', Array.from({ length: 80 }, (_, n) => `甲${'长'.repeat(n % 9)}`).join('\n')),
        type: 'page',
      },
      { ...record(7, '数字二', '甲'), type: 'figure', regions: ['500155'], first: true },
    ];
    const out = path.join(folder, 'kinds');
    await writeSearch(
      given,
      [],
      [
        { id: '100000', name: '全国', parent: null },
        { id: '500155', name: '梁平区', parent: '100000' },
      ],
      out,
    );
    const { facets, load, search } = await openSite(out);
    const { hits } = (await search('甲')).found;
    expect(hits).toHaveLength(given.length);
    for (const { id } of hits) {
      const { url } = await load(id);
      const of = given.find((made) => made.url === url);
      expect(of).toBeDefined();
      expect([facets.typeOf(id), facets.placesOf(id), facets.first.has(id)], url).toEqual([
        of?.type,
        of?.regions.toSorted(),
        of?.first,
      ]);
    }
  });
});

describe('pieceSize', () => {
  it('grows with the records', () => {
    expect(pieceSize(1)).toBe(pieceSize(874));
    expect(pieceSize(50_000)).toBeGreaterThan(pieceSize(5_000));
  });
});
