import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readList } from '../../src/loaders/read-list.ts';
import { savedRecords } from '../../src/build/saved-records.ts';
import { normalizeText } from '../../src/lib/search/normalize.ts';
import { DIST, items } from '../support/dist.ts';
import { indexedParts } from '../support/search.ts';

const records = savedRecords();
const of = (type: string) => records.filter((record) => record.type === type);

test('every figure, measure, channel, event, news item, indicator, term and agency is a record with its address', () => {
  const kinds = {
    figures: 'figure',
    measures: 'measure',
    channels: 'channel',
    events: 'event',
    news: 'news',
    indicators: 'indicator',
    terms: 'term',
    agencies: 'agency',
  };
  for (const [name, type] of Object.entries(kinds)) {
    const urls = new Set(of(type).map((record) => record.url));
    for (const item of items<{ url: string }>(name)) expect(urls, name).toContain(item.url);
    // A published result is a figure too.
    const more = type === 'figure' ? items('outcomes').length : 0;
    expect(of(type).length, name).toBe(items(name).length + more);
  }
});

test('a published result is a figure with its value, found at its row', () => {
  const result = of('figure').find((record) => record.url.endsWith('#o-chongqing-2023-pledge-financing'));
  expect(result?.url).toBe('/indicators/pledge-financing/#o-chongqing-2023-pledge-financing');
  // What it counts is narrower than its indicator, so it keeps its own name.
  expect(result?.title).toBe('专利商标质押融资（全年） · 重庆市 · 2023年，公布的结果 18.98亿元');
  expect(result?.answer).toBe('专利商标质押融资（全年） 18.98亿元');
  const urls = of('figure').map((record) => record.url);
  for (const { id } of items<{ id: string }>('outcomes'))
    expect(
      urls.filter((url) => url.endsWith(`#o-${id}`)),
      id,
    ).toHaveLength(1);
});

test('every page says in a sentence what is there', () => {
  for (const record of of('page')) expect(record.lead, record.url).toMatch(/\p{Script=Han}{4}/u);
});

test('a record of a clause holds the figures that its digest prints', () => {
  const clause = of('clause').find((record) => record.url === '/plans/nanan-2022-2025/#c2-1');
  expect(clause?.text).toContain('300件');
});

test('no record is empty or without a title', () => {
  for (const record of records) {
    expect(record.title.trim(), record.url).not.toBe('');
    expect(record.text.trim(), record.url).not.toBe('');
  }
});

test('the index is there, and holds as many records as the site, the long ones in parts', () => {
  const parts = fs.readdirSync(path.join(DIST, 'pagefind', 'fragment'));
  expect(new Set(indexedParts().map((name) => `${name}.json`))).toEqual(new Set(parts));
  expect(parts.filter((name) => !/[-.]\d+\.json$/.test(name))).toHaveLength(records.length);
});

test('every line of synonyms has a word that stands on the site', () => {
  const texts = normalizeText(records.flatMap(({ title, words }) => [title, words]).join('\n'));
  const lines = readList(process.cwd(), 'synonyms').map(({ words }) => words);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((words) => !words.some((word) => texts.includes(normalizeText(word))))).toEqual([]);
});
