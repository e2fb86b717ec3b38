import { attribute, type Page } from './dist.ts';

/** What is wrong with the links of a site: those that lead to no page, or to no place on one. */
export function brokenLinks(pages: readonly Page[], files: readonly string[]): string[] {
  const existing = new Set(files.map((file) => `/${file}`));
  const ids = new Map(
    pages.map((page) => [page.url, new Set(page.elements.map((e) => attribute(e, 'id')).filter(Boolean))]),
  );
  const faults = new Set<string>();
  for (const page of pages)
    for (const element of page.elements) {
      const link = attribute(element, 'href') ?? attribute(element, 'src') ?? attribute(element, 'action');
      if (!link || /^(https?:|mailto:|tel:|data:)/.test(link)) continue;
      const { pathname, hash } = new URL(link, `http://site.test${page.url}`);
      const address = decodeURIComponent(pathname);
      if (!existing.has(address.endsWith('/') ? `${address}index.html` : address))
        faults.add(`${page.url} → ${link}：没有这个地址`);
      else if (hash && !ids.get(address)?.has(decodeURIComponent(hash.slice(1))))
        faults.add(`${page.url} → ${link}：页面上没有这个位置`);
    }
  return [...faults];
}

/** The ids that stand on a page more than once. */
export function doubleIds(page: Page): string[] {
  const seen = page.elements.map((e) => attribute(e, 'id')).filter((id): id is string => Boolean(id));
  return seen.filter((id, n) => seen.indexOf(id) !== n);
}
