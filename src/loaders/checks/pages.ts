import type { Context } from './context.ts';

/** The pages, and parts of pages, in this site's own words. Each has its place in `src/components/about/`. */
const OWN_PAGES = ['about', 'accessibility', 'citing', 'method', 'privacy'] as const;
export type OwnPage = (typeof OWN_PAGES)[number];

/** Each of those is there, and no other: it would stand nowhere. */
export function checkPages(check: Context): void {
  const at = (id: string) => ({ file: `content/pages/${id}.mdx`, field: '文件' });
  for (const id of OWN_PAGES)
    if (check.state('pages', id) === null)
      check.say({ ...at(id), cause: '缺少这一页', remedy: '补上它；网站的页面要用' });
  for (const { id } of check.content.pages)
    if (!OWN_PAGES.includes(id as OwnPage))
      check.say({ ...at(id), cause: '网站没有用到这一页', remedy: `删去它，或改名；这里只放 ${OWN_PAGES.join('、')}` });
}
