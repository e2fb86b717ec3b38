import { expect, type Page } from '@playwright/test';
import { strings } from '../../src/strings.ts';

export const results = '#search-results > li';
export const status = '#search-status';
export const box = (page: Page) => page.getByRole('main').getByRole('searchbox');
export const filters = (page: Page) => page.getByRole('navigation', { name: strings.search.filters });

/** Waits until the results of the query in the address are there. */
export async function ready(page: Page): Promise<void> {
  await expect(page.locator(status)).toContainText(/找到|没有/);
  await expect(page.locator('#search-results')).toHaveAttribute('aria-busy', 'false');
}

/** Opens the search page with a query and waits until the results are ready. */
export async function search(page: Page, query: string, more = ''): Promise<void> {
  await page.goto(`/search/?q=${encodeURIComponent(query)}${more}`);
  await ready(page);
}

/** Opens the panel with the boxes to tick. */
export const openBoxes = (page: Page) => page.getByText(strings.search.several).click();
