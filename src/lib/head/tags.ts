import type { Citation, PageHead } from './page-head.ts';

/** A `meta` element. Open Graph names its tags by `property`. */
export type Meta = { name: string; content: string } | { property: string; content: string };

/** What the labels of a page are made from. */
export interface PageFacts {
  head: PageHead;
  /** The page's own title, without the site's name. */
  title: string;
  description: string;
  site: string;
  /** The page's absolute address, or null while the site's own is not known. */
  address: string | null;
  /** The image for links: its absolute address, or null as above. */
  card: { address: string | null; alt: string; width: number; height: number };
}

/** All labels of a page, without those whose value is not known. */
export const metasOf = (page: PageFacts): Meta[] => [...labels(page), ...openGraph(page), ...citation(page)];

/**
 * The web page labels (网页标签) of the annex of 国办发〔2017〕47号. `SiteIDCode` marks the sites of governments: never here.
 * Names of `meta` are the same in upper and lower case, so `Description` is the page's `description`.
 */
function labels({ head, title, description, site, address, card }: PageFacts): Meta[] {
  const named = (values: Record<string, string | null>) =>
    Object.entries(values).flatMap(([name, content]) => (content ? [{ name, content }] : []));
  const own = { SiteName: site, SiteDomain: address && new URL(address).host };
  if (head.kind === 'column')
    return named({
      ...own,
      ColumnName: title || site,
      ColumnDescription: description,
      ColumnKeywords: head.keywords.join(','),
      ColumnType: head.type,
    });
  if (head.kind === 'content')
    return named({
      ...own,
      ArticleTitle: head.title ?? title,
      PubDate: pubDate(head.date),
      ContentSource: head.source,
      Keywords: head.keywords.join(','),
      Image: head.card ? card.address : null,
      Url: address,
    });
  return named(own);
}

/**
 * A date as `PubDate` wants it, `YYYY-MM-DD HH:MM`. No source gives an hour: a day is written as its beginning, 00:00.
 * @returns null where the day is not known: a month or a year is no publication date, and none is made up
 */
export const pubDate = (date: string | null): string | null =>
  date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date) ? `${date} 00:00` : null;

/** Open Graph, for links shown on other sites. Addresses must be absolute: without one of its own, a site has no image to name. */
function openGraph({ head, title, description, site, address, card }: PageFacts): Meta[] {
  const image = address && card.address;
  return [
    { property: 'og:type', content: head.kind === 'content' ? 'article' : 'website' },
    { property: 'og:site_name', content: site },
    { property: 'og:locale', content: 'zh_CN' },
    { property: 'og:title', content: (head.kind === 'content' && head.title) || title || site },
    { property: 'og:description', content: description },
    ...(address ? [{ property: 'og:url', content: address }] : []),
    ...(image
      ? [
          { property: 'og:image', content: image },
          { property: 'og:image:width', content: String(card.width) },
          { property: 'og:image:height', content: String(card.height) },
          { property: 'og:image:alt', content: card.alt },
        ]
      : []),
    { name: 'twitter:card', content: image ? 'summary_large_image' : 'summary' },
  ];
}

/** What reference managers and scholarly search engines read of a document. */
function citation({ head, address }: PageFacts): Meta[] {
  const given: Citation | undefined = head.kind === 'content' ? head.citation : undefined;
  if (!given) return [];
  const values = {
    citation_title: given.title,
    citation_author: given.author,
    citation_publication_date: given.date?.replaceAll('-', '/'),
    citation_technical_report_number: given.docNumber,
    citation_language: 'zh-CN',
    citation_public_url: address,
  };
  return Object.entries(values).flatMap(([name, content]) => (content ? [{ name, content }] : []));
}
