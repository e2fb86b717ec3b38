import fs from 'node:fs';
import path from 'node:path';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { chineseDate } from '../../src/lib/dates.ts';
import { attribute, DIST, files, items, pages } from '../support/dist.ts';

interface News {
  id: string;
  title: string;
  date: string;
  summary: string;
  regions: string[];
  url: string;
}

const read = (file: string) => fs.readFileSync(path.join(DIST, file), 'utf8');
const news = items<News>('news');
const corrections = items<{ id: string; date: string; page: string }>('corrections');
const generated = (JSON.parse(read('data/news.json')) as { generated: string }).generated;
/** Each pair of feeds, with the news that it must hold. */
const FEEDS = [
  { folder: '', page: '/news/', expected: news },
  ...[...new Set(news.flatMap((item) => item.regions))].map((code) => ({
    folder: `regions/${code}/`,
    page: `/regions/${code}/`,
    expected: news.filter((item) => item.regions.includes(code)),
  })),
];
const isCorrection = (guid: string | undefined) => guid?.startsWith('ip-plans/corrections/');

test.each(FEEDS)(
  'the RSS feed /$folder is read by another parser, and holds the news',
  ({ folder, expected, page }) => {
    const feed = parseRssFeed(read(`${folder}feed.xml`));
    expect(feed.language).toBe('zh-CN');
    expect(new URL(feed.link ?? '').pathname).toBe(page);
    expect(feed.atom?.links?.[0]).toMatchObject({ rel: 'self', type: 'application/rss+xml' });
    expect(new URL(feed.atom?.links?.[0]?.href ?? '').pathname).toBe(`/${folder}feed.xml`);
    const own = feed.items?.filter((item) => !isCorrection(item.guid?.value)) ?? [];
    expect(own.map((item) => item.guid?.value).sort()).toEqual(expected.map(({ id }) => `ip-plans/news/${id}`).sort());
    for (const { id, title, url, date, summary } of expected) {
      const item = own.find(({ guid }) => guid?.value === `ip-plans/news/${id}`);
      expect(item?.guid?.isPermaLink, id).toBe(false);
      expect(item?.title, id).toBe(title);
      expect(new URL(item?.link ?? '').pathname, id).toBe(url);
      expect(item?.description, id).toContain(summary);
      expect(item?.description, id).toContain(chineseDate(date));
    }
  },
);

test.each(FEEDS)(
  'the JSON feed /$folder is read by another parser, and says the same as the RSS feed',
  ({ folder }) => {
    const text = read(`${folder}feed.json`);
    expect((JSON.parse(text) as { version: string }).version).toBe('https://jsonfeed.org/version/1.1');
    const json = parseJsonFeed(text);
    const rss = parseRssFeed(read(`${folder}feed.xml`));
    expect(json.language).toBe('zh-CN');
    expect(new URL(json.feed_url ?? '').pathname).toBe(`/${folder}feed.json`);
    const same = (list: { id?: string; url?: string; title?: string; text?: string; at: number }[]) => list;
    expect(
      same(
        (json.items ?? []).map(({ id, url, title, content_text, date_published }) => ({
          id,
          url,
          title,
          text: content_text,
          at: Date.parse(String(date_published)),
        })),
      ),
    ).toEqual(
      same(
        (rss.items ?? []).map(({ guid, link, title, description, pubDate }) => ({
          id: guid?.value,
          url: link,
          title,
          text: description,
          at: Date.parse(String(pubDate)),
        })),
      ),
    );
  },
);

test('every date of RSS is in the zone of Shanghai, and the feed is dated by the day of the site', () => {
  for (const { folder } of FEEDS) {
    const dates = [...read(`${folder}feed.xml`).matchAll(/<(?:pubDate|lastBuildDate)>([^<]+)</g)].map(
      ([, date]) => date,
    );
    expect(dates.length).toBeGreaterThan(1);
    for (const date of dates) expect(date).toMatch(/^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} 00:00:00 \+0800$/);
    expect(Date.parse(dates[0] ?? '')).toBe(Date.parse(`${generated}T00:00:00+08:00`));
  }
});

test('the feed of all holds every correction', () => {
  const found = parseRssFeed(read('feed.xml')).items?.filter((item) => isCorrection(item.guid?.value)) ?? [];
  expect(found.map((item) => item.guid?.value).sort()).toEqual(
    corrections.map(({ id }) => `ip-plans/corrections/${id}`).sort(),
  );
});

test('there is a feed for each place with news and for no other, and its page leads to it', () => {
  const built = files().filter((file) => /(?:^|\/)feed\.(?:xml|json)$/.test(file));
  expect(built.sort()).toEqual(FEEDS.flatMap(({ folder }) => [`${folder}feed.json`, `${folder}feed.xml`]).sort());
  for (const { folder, page } of FEEDS) {
    const links = pages()
      .find(({ url }) => url === page)
      ?.elements.filter((element) => element.tagName === 'a')
      .map((element) => attribute(element, 'href'));
    expect(links, page).toEqual(expect.arrayContaining([`/${folder}feed.xml`, `/${folder}feed.json`]));
  }
});
