import { describe, expect, it } from 'vitest';
import { likelyPages } from '../../../src/lib/likely-pages.ts';

const PAGES = [
  '/plans/',
  '/plans/liangping-2021-2025/',
  '/plans/nanan-2022-2025/',
  '/hotlines/12315/',
  '/hotlines/12330/',
  '/indicators/registered-trademarks/',
  '/support/finance/',
  '/about/method/',
].map((path) => ({ path, title: path }));
const guess = (path: string) => likelyPages(path, PAGES).map((page) => page.path);

describe('the pages that an address which leads nowhere may have meant', () => {
  it('are found where a word is cut short or written otherwise', () => {
    expect(guess('/plan/liangping')[0]).toBe('/plans/liangping-2021-2025/');
    expect(guess('/hotline/12315/')[0]).toBe('/hotlines/12315/');
    expect(guess('/indicator/registered-trademark')[0]).toBe('/indicators/registered-trademarks/');
  });

  it('are found by one word alone, and with an ending of old pages', () => {
    expect(guess('/finance.html')[0]).toBe('/support/finance/');
    expect(guess('/method/index.html')[0]).toBe('/about/method/');
  });

  it('are as many as asked for, at most', () => {
    expect(likelyPages('/plans/2025/', PAGES, 1)).toHaveLength(1);
  });

  it('are none where nothing is like it, or where nothing was asked', () => {
    expect(guess('/wp-login.php')).toEqual([]);
    expect(guess('/')).toEqual([]);
    expect(guess('/%E6%/')).toEqual([]);
  });
});
