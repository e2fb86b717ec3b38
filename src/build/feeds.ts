import { getRssString } from '@astrojs/rss';
import { firstDay, rfc3339, rfc822 } from '../lib/feed-dates.ts';

/** A piece of news as feeds give it. Addresses are absolute. */
export interface FeedItem {
  /** Stays the same for ever, wherever the site stands. */
  guid: string;
  url: string;
  title: string;
  text: string;
  /** The day, or only the month or the year. */
  date: string;
  tags: string[];
}

export interface Feed {
  title: string;
  description: string;
  /** The page that shows the same. */
  page: string;
  /** The address of each form of the feed. */
  rss: string;
  json: string;
  author: { name: string; url: string };
  /** The day from which the site looks at time. */
  day: string;
  items: FeedItem[];
}

/** Readers of feeds look again and again: they get the newest, not all there ever was. */
const MOST = 100;

/** Puts the newest first, as many as a feed holds; of one day, in the order of their ids. */
export function newestFirst(items: readonly FeedItem[]): FeedItem[] {
  const day = (item: FeedItem) => firstDay(item.date);
  return [...items]
    .sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : a.guid < b.guid ? -1 : 1))
    .slice(0, MOST);
}

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A feed as RSS 2.0. Dates keep the zone of Shanghai, which the library's own field would turn to GMT. */
export function rssFeed(feed: Feed): Promise<string> {
  return getRssString({
    title: feed.title,
    description: feed.description,
    site: feed.page,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: [
      '<language>zh-CN</language>',
      `<lastBuildDate>${rfc822(feed.day)}</lastBuildDate>`,
      `<atom:link href="${xml(feed.rss)}" rel="self" type="application/rss+xml"/>`,
    ].join(''),
    items: feed.items.map((item) => ({
      title: item.title,
      link: item.url,
      description: item.text,
      categories: item.tags,
      customData: `<pubDate>${rfc822(firstDay(item.date))}</pubDate><guid isPermaLink="false">${xml(item.guid)}</guid>`,
    })),
  });
}

/** A feed as JSON Feed 1.1. */
export function jsonFeed(feed: Feed): string {
  const { title, description, page, json, author, items } = feed;
  return `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title,
      description,
      home_page_url: page,
      feed_url: json,
      language: 'zh-CN',
      authors: [author],
      items: items.map((item) => ({
        id: item.guid,
        url: item.url,
        title: item.title,
        content_text: item.text,
        date_published: rfc3339(firstDay(item.date)),
        tags: item.tags,
      })),
    },
    null,
    1,
  )}\n`;
}
