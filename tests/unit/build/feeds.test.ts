import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { jsonFeed, newestFirst, rssFeed, type Feed, type FeedItem } from '../../../src/build/feeds.ts';

const item = (over: Partial<FeedItem>): FeedItem => ({
  guid: 'ip-plans/news/a',
  url: 'https://example.org/news/a/',
  title: '标题',
  text: '一句话',
  date: '2022-04-20',
  tags: ['全国'],
  ...over,
});
const feed = (items: FeedItem[]): Feed => ({
  title: '动态',
  description: '说明',
  page: 'https://example.org/news/',
  rss: 'https://example.org/feed.xml',
  json: 'https://example.org/feed.json',
  author: { name: '知产规划通览', url: 'https://example.org/' },
  day: '2026-11-22',
  items,
});

test('signs that mean something in XML come through, and a fragment stays on its address', async () => {
  const odd = item({ title: 'A & B <c> “引号”', text: '1 < 2 & 3 > 2\n第二行', url: 'https://example.org/events/#a' });
  const rss = parseRssFeed(await rssFeed(feed([odd])));
  expect(rss.items?.[0]).toMatchObject({ title: odd.title, description: odd.text, link: odd.url });
  const json = parseJsonFeed(jsonFeed(feed([odd])));
  expect(json.items?.[0]).toMatchObject({ title: odd.title, content_text: odd.text, url: odd.url });
});

test('ids are no addresses, so that they outlive a move of the site', async () => {
  const rss = parseRssFeed(await rssFeed(feed([item({})])));
  expect(rss.items?.[0]?.guid).toEqual({ value: 'ip-plans/news/a', isPermaLink: false });
  expect(parseJsonFeed(jsonFeed(feed([item({})]))).items?.[0]?.id).toBe('ip-plans/news/a');
});

test('dates keep the zone of Shanghai; a month alone stands at its first day', async () => {
  const xml = await rssFeed(feed([item({ date: '2009-04' })]));
  expect(xml).toContain('<pubDate>Wed, 01 Apr 2009 00:00:00 +0800</pubDate>');
  expect(xml).toContain('<lastBuildDate>Sun, 22 Nov 2026 00:00:00 +0800</lastBuildDate>');
  expect(jsonFeed(feed([item({ date: '2009-04' })]))).toContain('"date_published": "2009-04-01T00:00:00+08:00"');
});

test('the newest stands first; of one day, in the order of their ids', () => {
  const items = [
    item({ guid: 'b' }),
    item({ guid: 'a' }),
    item({ guid: 'c', date: '2024' }),
    item({ guid: 'd', date: '2022-04' }),
  ];
  expect(newestFirst(items).map(({ guid }) => guid)).toEqual(['c', 'a', 'b', 'd']);
});
