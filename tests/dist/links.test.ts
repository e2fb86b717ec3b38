import { expect, test } from 'vitest';
import { attribute, files, pages } from '../support/dist.ts';

const existing = new Set(files().map((file) => `/${file}`));
const ids = new Map(
  pages().map((page) => [page.url, new Set(page.elements.map((e) => attribute(e, 'id')).filter(Boolean))]),
);

test('every internal link leads to a page, and every fragment to a place on it', () => {
  const faults: string[] = [];
  for (const page of pages())
    for (const element of page.elements) {
      const link = attribute(element, 'href') ?? attribute(element, 'src') ?? attribute(element, 'action');
      if (!link || /^(https?:|mailto:|tel:|data:)/.test(link)) continue;
      const { pathname, hash } = new URL(link, `http://site.test${page.url}`);
      const address = decodeURIComponent(pathname);
      if (!existing.has(address.endsWith('/') ? `${address}index.html` : address))
        faults.push(`${page.url} → ${link}：没有这个地址`);
      else if (hash && !ids.get(address)?.has(decodeURIComponent(hash.slice(1))))
        faults.push(`${page.url} → ${link}：页面上没有这个位置`);
    }
  expect([...new Set(faults)].slice(0, 40)).toEqual([]);
});

test('no id stands twice on a page', () => {
  for (const page of pages()) {
    const seen = page.elements.map((e) => attribute(e, 'id')).filter((id): id is string => Boolean(id));
    expect(
      seen.filter((id, n) => seen.indexOf(id) !== n),
      page.url,
    ).toEqual([]);
  }
});
