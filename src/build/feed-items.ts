import { chineseDate } from '../lib/dates.ts';
import type { NewsView } from '../queries/catalog.ts';
import type { Correction } from '../schemas/correction.ts';
import { strings } from '../strings.ts';
import type { FeedItem } from './feeds.ts';

const words = strings.reuse.feed;

type News = Pick<NewsView, 'id' | 'url' | 'title' | 'summary' | 'date' | 'dateNote' | 'regions' | 'sources'>;
/** Makes the address of something on the site absolute. */
type Absolute = (address: string) => string;

/** A news item for feeds: the site's own summary, the date as far as it is known, and the sources. */
export function newsItem(item: News, absolute: Absolute): FeedItem {
  return {
    guid: `ip-plans/news/${item.id}`,
    url: absolute(item.url),
    title: item.title,
    text: [
      item.summary,
      words.date(chineseDate(item.date), item.dateNote),
      ...item.sources.map((source) => words.source(source.publisher, source.title)),
    ].join('\n'),
    date: item.date,
    tags: item.regions.map((region) => region.name),
  };
}

/** A correction for feeds, under the title of the page that it mends. */
export function correctionItem(
  { id, page, date, was, now }: Correction,
  titles: ReadonlyMap<string, string>,
  absolute: Absolute,
): FeedItem {
  return {
    guid: `ip-plans/corrections/${id}`,
    url: absolute(page),
    title: words.correction(titles.get(pageOf(page)) ?? page),
    text: words.correctionText(was, now),
    date,
    tags: [words.correctionTag],
  };
}

/** The page of an address on the site, without query and fragment. */
export const pageOf = (address: string): string => address.replace(/[?#].*$/, '');
