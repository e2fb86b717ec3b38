import { attribute, pages, type Page } from './dist.ts';

/**
 * The pages of a list, which is one page or, where it has grown too long, several: those that its links lead to from the first one,
 * without script, and that are called after it.
 * @param first address of the first page
 * @param below what the addresses of the others begin with
 */
export function listPages(first: string, below = `${first}in/`, all: readonly Page[] = pages()): Page[] {
  const pageOf = new Map(all.map((page) => [page.url, page]));
  const found = new Set<Page>();
  const follow = (address: string): void => {
    const page = pageOf.get(address);
    if (!page) throw new Error(`没有页面 ${address}`);
    if (found.has(page)) return;
    found.add(page);
    for (const element of page.elements) {
      const next = element.tagName === 'a' ? attribute(element, 'href')?.replace(/[?#].*$/, '') : undefined;
      if (next?.startsWith(below)) follow(next);
    }
  };
  follow(first);
  return [...found];
}

/** The pages of the index of everything. */
export const indexPages = (all?: readonly Page[]): Page[] => listPages('/search/a-z/', '/search/a-z/', all);
