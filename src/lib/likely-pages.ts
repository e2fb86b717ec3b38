/** A page of the site, as its map names it. */
export interface KnownPage {
  /** Its path: `/plans/x/`. */
  path: string;
  title: string;
}

/** Below this two addresses have nothing to do with each other. */
const LIKE = 0.34;

/**
 * The pages whose addresses are most like one that leads nowhere: `/plan/liangping` → `/plans/liangping-2021-2025/`.
 * @param path the path that was asked for; escapes (%E6…) are read where they can be
 * @param pages all pages of the site
 * @param limit how many at most
 * @returns best first; none where nothing is like it
 */
export function likelyPages(path: string, pages: readonly KnownPage[], limit = 5): KnownPage[] {
  const asked = words(readable(path));
  return pages
    .map((page) => ({ page, score: likeness(asked, words(page.path)) }))
    .filter(({ score }) => score >= LIKE)
    .sort((a, b) => b.score - a.score || a.page.path.length - b.page.path.length)
    .slice(0, limit)
    .map(({ page }) => page);
}

function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const words = (path: string): string[] =>
  path
    .toLowerCase()
    .replace(/\.html?$/, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'index');

/** 0 to 1: how well the words asked for are found in an address; what the address has beside them counts little. */
function likeness(asked: readonly string[], have: readonly string[]): number {
  if (asked.length === 0 || have.length === 0) return 0;
  const best = (word: string, among: readonly string[]) => Math.max(...among.map((other) => dice(word, other)));
  const found = asked.reduce((sum, word) => sum + best(word, have) * word.length, 0) / asked.join('').length;
  const used = have.reduce((sum, word) => sum + best(word, asked), 0) / have.length;
  return 0.7 * found + 0.3 * used;
}

/** Dice's coefficient of the pairs of letters of two words: 0 to 1. */
function dice(a: string, b: string): number {
  if (a === b) return 1;
  const [x, y] = [pairs(a), pairs(b)];
  const both = [...x].filter((pair) => y.has(pair)).length;
  return (2 * both) / (x.size + y.size);
}

/** With a mark at both ends, so that words of one letter have pairs too, and beginnings count. */
const pairs = (word: string): Set<string> => {
  const marked = `^${word}$`;
  return new Set(Array.from({ length: marked.length - 1 }, (_, n) => marked.slice(n, n + 2)));
};
