import project from '../../package.json' with { type: 'json' };
import { siteAddress } from '../build/site-address.ts';
import { withBase } from '../lib/address.ts';
import { openSearch } from '../lib/opensearch.ts';
import { strings } from '../strings.ts';
import { siteRecord } from './catalog.ts';

let read: ReturnType<typeof siteAddress> | null = null;

/** Where the site stands: read once, since every link of every page asks. */
export const stands = () => (read ??= siteAddress(process.env));

/** An address of the site with the base path before it. */
export const href = (address: string): string => withBase(import.meta.env.BASE_URL, address);

/** The absolute address of a page, or null while the site's own address is not known. */
export const canonicalOf = (pathname: string): string | null => {
  const { site, known } = stands();
  return known ? new URL(pathname, site).href : null;
};

/** The absolute address of something on the site, as far as the site's own address is known (else on localhost). */
export const absoluteOf = (address: string): string => new URL(href(address), stands().site).href;

/** The address of something on the site for machines: absolute once the site's own is known, else to be read from the page's. */
export const addressAt = (address: string): string => (stands().known ? absoluteOf(address) : href(address));

export { siteRecord };

/** The text of /robots.txt; it names the sitemap once the site's own address is known. */
export function robots(): string {
  const { site, base, known } = stands();
  return `User-agent: *\nAllow: /\n${known ? `Sitemap: ${site}${base}sitemap-index.xml\n` : ''}`;
}

/** The text of /opensearch.xml. Its addresses are absolute, as the format asks: on localhost while the site's own is not known, like the sitemap's. */
export async function searchDescription(): Promise<string> {
  const { name } = await siteRecord();
  return openSearch({
    name,
    description: strings.search.description,
    search: absoluteOf('/search/'),
    icon: absoluteOf('/favicon.svg'),
  });
}

/** The version of the program that made the pages. */
export const version = project.version;
