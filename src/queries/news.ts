import { catalog, type NewsView } from './catalog.ts';
import { isMade } from './shard.ts';

/** Paths of all news pages. */
export async function newsPaths() {
  const { news } = await catalog();
  return news.filter((item) => isMade(item.regions[0])).map((item) => ({ params: { slug: item.id }, props: { item } }));
}

/** All news, newest first. */
export async function latestNews(limit = Infinity): Promise<NewsView[]> {
  const { news } = await catalog();
  return news.slice(0, limit);
}
