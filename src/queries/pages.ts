import { getEntry, render } from 'astro:content';
import type { OwnPage } from '../loaders/checks/pages.ts';

/** A page in this site's own words, with its body as a component. */
export async function pageOf(id: OwnPage) {
  const entry = await getEntry('pages', id);
  if (!entry) throw new Error(`没有 content/pages/${id}.mdx，请先运行 npm run check:content`);
  const { Content } = await render(entry);
  return { ...entry.data, Content };
}
