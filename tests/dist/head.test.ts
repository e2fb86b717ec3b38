import { expect, test } from 'vitest';
import { attribute, pages, text } from '../support/dist.ts';

test('every page has a title of its own', () => {
  const titles = new Map<string, string>();
  for (const page of pages()) {
    const title = text(page.elements.find((e) => e.tagName === 'title') ?? ({ childNodes: [] } as never)).trim();
    expect(title, page.url).not.toBe('');
    expect(titles.get(title), `${page.url} 与另一页同名：${title}`).toBeUndefined();
    titles.set(title, page.url);
  }
});

test('every page has one first-level heading, a description, and says its language', () => {
  for (const page of pages()) {
    expect(page.elements.filter((e) => e.tagName === 'h1').length, page.url).toBe(1);
    const description = page.elements.find((e) => e.tagName === 'meta' && attribute(e, 'name') === 'description');
    expect((description && attribute(description, 'content'))?.length ?? 0, page.url).toBeGreaterThan(5);
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
