import { expect, test } from '@playwright/test';
import { faultsOf } from '../support/site.ts';

const results = '#search-results > li';

test('「质押融资」, typed into the box of the home page, finds what holds it', async ({ page }) => {
  const faults = faultsOf(page);
  await page.goto('/');
  await page.getByRole('searchbox').fill('质押融资');
  await page.getByRole('button', { name: '搜索' }).click();
  await expect(page).toHaveURL(/\/search\/\?q=/);
  await expect(page.locator('#search-results')).toHaveAttribute('aria-busy', 'false');
  await expect(page.locator('#search-status')).toContainText(/找到 \d+ 条/);
  await expect(page.locator(results).first()).toContainText('质押融资');
  for (const item of await page.locator(results).all()) {
    await expect(item.locator('a')).toHaveCount(1);
    await expect(item.locator('.type')).not.toBeEmpty();
  }
  expect(faults).toEqual([]);
});

test('a result leads to the place where the words stand', async ({ page }) => {
  await page.goto('/search/?q=知识产权综合发展指数');
  await page.locator(results).first().getByRole('link').click();
  await expect(page).toHaveURL(/\/plans\/liangping-2021-2025\//);
  await expect(page.getByRole('main')).toContainText('知识产权综合发展指数');
});

test('two words find what holds both', async ({ page }) => {
  await page.goto('/search/?q=梁平 地理标志');
  await expect(page.locator(results).first()).toContainText('地理标志');
  await expect(page.locator('#search-status')).toContainText('找到');
});

test('12315 finds the hotline, and the type narrows it', async ({ page }) => {
  await page.goto('/search/?q=12315&type=channel');
  await expect(page.locator(results).first()).toContainText('热线');
  for (const item of await page.locator(results).all()) await expect(item.locator('.type')).toHaveText('热线与机构');
});

test('a place narrows the results', async ({ page }) => {
  await page.goto('/search/?q=知识产权&region=530181&type=clause');
  await expect(page.locator(results).first()).toContainText('安宁');
  for (const item of await page.locator(results).all()) await expect(item).toContainText('安宁');
});

test('a word that nobody has is said to be missing', async ({ page }) => {
  await page.goto('/search/?q=鳄梨沙拉');
  await expect(page.locator('#search-status')).toContainText('没有找到');
  await expect(page.locator(results)).toHaveCount(0);
});

test('markup in a query is text, in the box and in the results', async ({ page }) => {
  const faults = faultsOf(page);
  await page.goto(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)> 质押')}`);
  await expect(page.locator('#search-results')).toHaveAttribute('aria-busy', 'false');
  await expect(page.locator('main img')).toHaveCount(0);
  expect(faults).toEqual([]);
});

test('the address keeps the query, and Back brings the earlier one', async ({ page }) => {
  await page.goto('/search/?q=质押融资');
  await expect(page.locator(results).first()).toBeVisible();
  await page.getByRole('searchbox').fill('地理标志');
  await page.keyboard.press('Enter');
  await expect(page.locator(results).first()).toContainText('地理标志');
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('质押融资');
  await expect(page.locator(results).first()).toContainText('质押');
});

test('when the index is missing, the page says so and throws nothing', async ({ page }) => {
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(error.message));
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/search/?q=质押融资');
  await expect(page.locator('#search-status')).toContainText('搜索没有装载成功');
  expect(thrown).toEqual([]);
});
