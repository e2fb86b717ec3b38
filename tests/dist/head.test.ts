import { expect, test } from 'vitest';
import { attribute, files, items, pages, text, type Page } from '../support/dist.ts';
import { indexPages } from '../support/lists.ts';

/** The labels of a page by their names, each of which may stand once only. */
function metasOf(page: Page): Record<string, string> {
  const metas: Record<string, string> = {};
  for (const element of page.elements.filter((e) => e.tagName === 'meta')) {
    const name = attribute(element, 'name') ?? attribute(element, 'property');
    // The colours of the two schemes.
    if (!name || name === 'theme-color') continue;
    expect(metas, `${page.url}：${name} 写了两次`).not.toHaveProperty([name]);
    metas[name] = attribute(element, 'content') ?? '';
    expect(metas[name], `${page.url}：${name} 是空的`).not.toBe('');
  }
  return metas;
}

/** Pages that only help to find others: neither columns nor content. */
const TOOLS = ['/404.html', '/search/', ...indexPages().map(({ url }) => url), '/sitemap/'];
const COLUMN_TYPES = ['首页', '工作动态', '政策文件', '数据发布', '政策解读', '办事服务', '咨询投诉'];
/** Pages that search engines are kept from (such as redirects) have nothing to tell. */
const told = pages().filter((page) => !page.html.includes('<meta name="robots" content="noindex"'));

test('every page has a title of its own', () => {
  const titles = new Map<string, string>();
  for (const page of pages()) {
    const title = text(page.elements.find((e) => e.tagName === 'title') ?? ({ childNodes: [] } as never)).trim();
    expect(title, page.url).not.toBe('');
    expect(titles.get(title), `${page.url} 与另一页同名：${title}`).toBeUndefined();
    titles.set(title, page.url);
  }
});

test('every page has a description of its own, a sentence or two long', () => {
  const seen = new Map<string, string>();
  for (const page of told) {
    const { description = '' } = metasOf(page);
    expect(description.length, `${page.url}：${description}`).toBeGreaterThanOrEqual(15);
    expect(description.length, `${page.url}：${description}`).toBeLessThanOrEqual(120);
    expect(seen.get(description), `${page.url} 与另一页的说明相同：${description}`).toBeUndefined();
    seen.set(description, page.url);
  }
});

test('every page is labelled as a column, as content or as a tool', () => {
  for (const page of told) {
    const metas = metasOf(page);
    expect(metas['SiteName'], page.url).toBe('知产规划通览');
    const kinds = ['ColumnName', 'ArticleTitle'].filter((name) => metas[name]);
    expect(kinds.length, page.url).toBe(TOOLS.includes(page.url) ? 0 : 1);
  }
});

test('every column has its name, description, keywords and a type that the standard knows', () => {
  for (const page of told) {
    const metas = metasOf(page);
    if (!metas['ColumnName']) continue;
    expect(metas['ColumnDescription'], page.url).toBe(metas['description']);
    expect(metas['ColumnKeywords']?.split(',').length, page.url).toBeGreaterThan(1);
    expect(COLUMN_TYPES, page.url).toContain(metas['ColumnType']);
  }
});

test('every content page names its source, and a date only where the page shows that day', () => {
  let dated = 0;
  for (const page of told) {
    const metas = metasOf(page);
    if (!metas['ArticleTitle']) continue;
    expect(metas['ContentSource'], page.url).toBeTruthy();
    expect(metas['Keywords'], page.url).toBeTruthy();
    const date = metas['PubDate'];
    if (date === undefined) continue;
    const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2}) 00:00$/.exec(date) ?? [];
    expect(page.html, page.url).toContain(`${year}年${Number(month)}月${Number(day)}日`);
    dated++;
  }
  expect(dated).toBeGreaterThan(20);
});

test('reference managers find title, issuer, date and number of every document', () => {
  interface Plan {
    id: string;
    url: string;
    title: string;
    issuer: string;
    issuedDate: string | null;
    docNumber: string | null;
  }
  for (const plan of items<Plan>('plans')) {
    const metas = metasOf(pages().find((page) => page.url === plan.url) as Page);
    expect(metas['citation_title'], plan.id).toBe(plan.title);
    expect(metas['citation_author'], plan.id).toBe(plan.issuer);
    expect(metas['citation_publication_date'], plan.id).toBe(plan.issuedDate?.replaceAll('-', '/'));
    expect(metas['citation_technical_report_number'], plan.id).toBe(plan.docNumber ?? undefined);
    expect(metas['citation_language'], plan.id).toBe('zh-CN');
  }
});

test('every page says what a link to it shows; an image only by its full address, and only one that is there', () => {
  const existing = new Set(files());
  for (const page of told) {
    const metas = metasOf(page);
    expect(metas['og:title'], page.url).toBeTruthy();
    expect(metas['og:description'], page.url).toBe(metas['description']);
    expect(['website', 'article'], page.url).toContain(metas['og:type']);
    expect(metas['og:locale'], page.url).toBe('zh_CN');
    const image = metas['og:image'];
    expect(metas['twitter:card'], page.url).toBe(image ? 'summary_large_image' : 'summary');
    if (image) expect(existing, page.url).toContain(new URL(image).pathname.slice(1));
  }
});

test('every page leads to the feeds and the calendar, each with its kind and a name', () => {
  const existing = new Set(files());
  for (const page of told) {
    const feeds = page.elements.filter((e) => e.tagName === 'link' && attribute(e, 'rel') === 'alternate');
    expect(
      feeds.map((e) => attribute(e, 'type')),
      page.url,
    ).toEqual(expect.arrayContaining(['application/rss+xml', 'application/feed+json', 'text/calendar']));
    for (const feed of feeds) {
      expect(attribute(feed, 'title'), page.url).toBeTruthy();
      expect(existing, page.url).toContain(attribute(feed, 'href')?.slice(1));
    }
  }
});

test('every page has one first-level heading, and says its language', () => {
  for (const page of pages()) {
    expect(page.elements.filter((e) => e.tagName === 'h1').length, page.url).toBe(1);
    expect(attribute(page.elements.find((e) => e.tagName === 'html') as never, 'lang'), page.url).toBe('zh-CN');
  }
});

test('no heading level is skipped', () => {
  for (const page of pages()) {
    let last = 0;
    for (const heading of page.elements.filter((e) => /^h[1-6]$/.test(e.tagName))) {
      const level = Number(heading.tagName[1]);
      expect(level, `${page.url}：h${last} 之后是 h${level}「${text(heading).trim()}」`).toBeLessThanOrEqual(last + 1);
      last = level;
    }
  }
});

test('every page says that it is not of a government, and carries no government site code', () => {
  for (const page of pages()) {
    expect(page.html, page.url).toContain('非政府网站');
    expect(page.html, page.url).not.toContain('SiteIDCode');
  }
});
