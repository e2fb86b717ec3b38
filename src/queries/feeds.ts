import { correctionItem, newsItem, pageOf } from '../build/feed-items.ts';
import { jsonFeed, newestFirst, rssFeed, type Feed } from '../build/feeds.ts';
import type { Correction } from '../schemas/correction.ts';
import { strings } from '../strings.ts';
import { catalog, type RegionView } from './catalog.ts';
import { once } from './once.ts';
import { absoluteOf, href, siteRecord } from './site.ts';
import { sitemapSections } from './sitemap.ts';
import { isMade } from './shard.ts';

const words = strings.reuse.feed;

/** Addresses of the feeds of all news, or of the news of a place. */
export function feedAddresses(region: RegionView | null = null): { rss: string; json: string } {
  const folder = region?.url ?? '/';
  return { rss: `${folder}feed.xml`, json: `${folder}feed.json` };
}

/** Paths of the feeds of places: those with news. */
export async function regionFeedPaths() {
  const { regions } = await catalog();
  return regions
    .filter((region) => isMade(region) && hasFeed(region))
    .map((region) => ({ params: { code: region.id }, props: { region } }));
}

/** Whether a place has a feed of its own. */
export const hasFeed = (region: RegionView): boolean => region.news.length > 0;

/** The news as RSS 2.0: all, or those of a place. */
export const newsAsRss = async (region: RegionView | null = null): Promise<string> => rssFeed(await feed(region));

/** The news as JSON Feed 1.1: all, or those of a place. */
export const newsAsJson = async (region: RegionView | null = null): Promise<string> => jsonFeed(await feed(region));

async function feed(region: RegionView | null): Promise<Feed> {
  const { day, news, corrections } = await catalog();
  const site = await siteRecord();
  const { rss, json } = feedAddresses(region);
  const titles = await pageTitles();
  return {
    title: region ? words.regionTitle(site.name, region.fullName) : words.title(site.name),
    description: region ? words.regionDescription(region.fullName) : strings.news.intro,
    page: absoluteOf(region?.url ?? '/news/'),
    rss: absoluteOf(rss),
    json: absoluteOf(json),
    author: { name: site.name, url: absoluteOf('/') },
    day,
    items: newestFirst([
      ...(region?.news ?? news).map((item) => newsItem(item, absoluteOf)),
      ...corrections
        .filter((correction) => region === null || concerns(correction, region))
        .map((correction) => correctionItem(correction, titles, absoluteOf)),
    ]),
  };
}

/** A correction concerns a place when it mends its page, or that of a document, a hotline, a news item or a unit of it. */
function concerns({ page }: Correction, region: RegionView): boolean {
  const own = [region, ...region.plans, ...region.channels, ...region.news, ...region.agencies];
  return own.some(({ url }) => url === pageOf(page));
}

/** The corrections of a page, the newest first. @param path its address, as the site has it */
export async function correctionsOf(path: string): Promise<Correction[]> {
  const { corrections } = await catalog();
  return corrections.filter(({ page }) => href(pageOf(page)) === path).sort((a, b) => b.date.localeCompare(a.date));
}

/** What the page that a correction mends is called, by the correction's id. */
export async function correctedTitles(): Promise<Map<string, string>> {
  const [{ corrections }, titles] = await Promise.all([catalog(), pageTitles()]);
  return new Map(corrections.map(({ id, page }) => [id, titles.get(pageOf(page)) ?? page]));
}

const pageTitles = once(async () => {
  const sections = await sitemapSections();
  return new Map(
    sections.flatMap(({ title, url, links }) => [
      ...(url === null ? [] : [[url, title] as const]),
      ...links.map((link) => [link.url, link.title] as const),
    ]),
  );
});
