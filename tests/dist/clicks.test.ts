import { expect, test } from 'vitest';
import { attribute, items, pages, type Page } from '../support/dist.ts';

/** The map of the site leads everywhere: whoever needs it has not found the way. */
const LEFT_OUT = ['/sitemap/'];

/** How many clicks each page is away from home. */
function clicks(): Map<string, number> {
  const all = new Map(pages().map((page) => [page.url, page]));
  const away = new Map<string, number>([['/', 0]]);
  const queue = ['/'];
  for (let url = queue.shift(); url !== undefined; url = queue.shift())
    for (const next of linksOf(all.get(url)))
      if (all.has(next) && !away.has(next) && !LEFT_OUT.includes(next)) {
        away.set(next, (away.get(url) ?? 0) + 1);
        queue.push(next);
      }
  return away;
}

const linksOf = (page: Page | undefined): string[] =>
  (page?.elements ?? [])
    .filter((element) => element.tagName === 'a')
    .map((element) => attribute(element, 'href') ?? '')
    .filter((href) => href !== '' && !/^(?:[a-z]+:|\/\/)/.test(href))
    .map((href) => decodeURIComponent(new URL(href, `http://site.test${page?.url ?? '/'}`).pathname));

test('every figure, measure, channel, event, indicator, plan and news item is within three clicks of home', () => {
  const away = clicks();
  const far: string[] = [];
  for (const name of ['figures', 'measures', 'channels', 'events', 'indicators', 'plans', 'news'])
    for (const { id, url } of items<{ id: string; url: string }>(name)) {
      const distance = away.get(url.split('#')[0] ?? '');
      if (distance === undefined || distance > 3) far.push(`${name} ${id}：${distance ?? '走不到'}`);
    }
  expect(far).toEqual([]);
});

test('no page stands alone: each can be reached from home', () => {
  const away = clicks();
  const alone = pages()
    .map((page) => page.url)
    .filter((url) => !away.has(url) && url !== '/404.html' && !LEFT_OUT.includes(url));
  // Pages that moved are not linked to: that is what they are for.
  const moved = new Set(
    pages()
      .filter((page) => /id="?moved-to\b/.test(page.html))
      .map((page) => page.url),
  );
  expect(alone.filter((url) => !moved.has(url))).toEqual([]);
});
