import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../../../src/lib/citation/bibtex.ts';
import { fullTitle, type Citable } from '../../../../src/lib/citation/citable.ts';
import { cslItem, cslJson, noteOf } from '../../../../src/lib/citation/csl.ts';
import { ris, risRecord } from '../../../../src/lib/citation/ris.ts';
import { EXAMPLES, LIST } from './examples.ts';

/** An item as the parsers of citation-js give it: they are not the ones that wrote it. */
interface Parsed {
  id?: string;
  type: string;
  title: string;
  author: { literal?: string; family?: string; given?: string }[];
  issued?: { 'date-parts': number[][] };
  URL?: string;
  language?: string;
  note?: string;
  'container-title'?: string;
  publisher?: string;
  version?: string;
}
// The packages carry no types.
const require = createRequire(import.meta.url);
const { Cite } = require('@citation-js/core') as { Cite: new (text: string) => { data: Parsed[] } };
require('@citation-js/plugin-bibtex');
require('@citation-js/plugin-ris');
const parse = (text: string) => new Cite(text).data;

const TYPES = { document: 'webpage', newspaper: 'article', dataset: 'dataset' } as const;
/** What citation-js marks in a title that stands in braces: letters that no style may change. */
const plain = (text: string | undefined) => text?.replace(/<\/?span[^>]*>/g, '');
const names = (item: Parsed | undefined) => item?.author.map((name) => plain(name.literal ?? name.family));

function expectSame(parsed: Parsed | undefined, citable: Citable) {
  const { work } = citable;
  expect(plain(parsed?.title)).toBe(fullTitle(work));
  expect(parsed?.URL).toBe(citable.address);
  expect(parsed?.language).toBe('zh-CN');
  expect(parsed?.issued?.['date-parts']).toEqual(work.date === null ? undefined : [work.date.split('-').map(Number)]);
  expect(plain(parsed?.note)).toBe(noteOf(citable) ?? undefined);
}

describe('BibTeX', () => {
  const parsed = parse(bibtex(LIST));

  it('is parsed back to the same things', () => {
    expect(parsed.length).toBe(LIST.length);
    for (const [n, citable] of LIST.entries()) {
      expectSame(parsed[n], citable);
      expect(parsed[n]?.id).toBe(citable.key);
      expect(names(parsed[n])).toEqual([...citable.work.producers]);
      expect(parsed[n]?.type).toMatch(new RegExp(`^${TYPES[citable.work.form]}`));
    }
  });

  it('keeps the newspaper, the platform and the version', () => {
    expect(plain(parsed[2]?.['container-title'])).toBe('重庆日报');
    expect(plain(parsed[3]?.publisher)).toBe('知产规划通览');
    expect(parsed[3]?.version).toBe('2026-11-22版');
  });

  it('puts names and titles in braces of their own, and leaves the day of access to the reader', () => {
    const text = bibtex([EXAMPLES.plan]);
    expect(text).toContain('author = {{重庆市梁平区人民政府}}');
    expect(text).toContain(
      'title = {{重庆市梁平区知识产权保护和运用“十四五”规划（2021—2025年）：梁平府发〔2022〕9号}}',
    );
    expect(text).not.toContain('urldate');
  });
});

describe('RIS', () => {
  const parsed = parse(ris(LIST));

  it('is parsed back to the same things', () => {
    expect(parsed.length).toBe(LIST.length);
    for (const [n, citable] of LIST.entries()) expectSame(parsed[n], citable);
  });

  it('keeps the producers, the kind and the newspaper', () => {
    expect(names(parsed[0])).toEqual(['重庆市梁平区人民政府']);
    expect(names(parsed[3])).toEqual(['重庆市南岸区人民政府', '重庆市梁平区人民政府']);
    expect(parsed.map((item) => item.type).slice(0, 4)).toEqual(['webpage', 'webpage', 'article-newspaper', 'dataset']);
    expect(parsed[2]?.['container-title']).toBe('重庆日报');
  });

  it('never lets a line break into a value', () => {
    const record = risRecord({ ...EXAMPLES.figure, quote: '“一行\r\nER  - 又一行”' });
    expect(record.split('\r\n').filter((line) => line.startsWith('ER  -'))).toHaveLength(1);
  });
});

describe('CSL-JSON', () => {
  it('is parsed back to the same things', () => {
    const parsed = parse(cslJson(LIST));
    for (const [n, citable] of LIST.entries()) {
      expectSame(parsed[n], citable);
      expect(parsed[n]?.id).toBe(citable.key);
      expect(names(parsed[n])).toEqual([...citable.work.producers]);
    }
  });

  it('gives the place of a figure apart from its wording, and no day of access', () => {
    expect(cslItem(EXAMPLES.figure)).toMatchObject({ section: '第一章第一节（一）发展水平', type: 'webpage' });
    expect(cslJson(LIST)).not.toContain('accessed');
  });

  it('tells a site-relative address as a note, since it is none for other programs', () => {
    const item = cslItem({ ...EXAMPLES.plan, address: '/plans/liangping-2021-2025/' });
    expect(item.URL).toBeUndefined();
    expect(item.note).toBe('本站地址 /plans/liangping-2021-2025/');
  });
});
