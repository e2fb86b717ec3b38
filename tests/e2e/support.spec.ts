import { expect, test, type Page } from '@playwright/test';
import { faultsOf, overflow } from '../support/site.ts';

const rows = (page: Page) => page.locator('support-finder li[data-topic]:visible');
const status = (page: Page) => page.locator('.finder-status');
const open = (page: Page, name: string) => page.locator('summary', { hasText: name }).click();

test('measures are narrowed by topic, place and applicant; the address keeps it, and tags take it away', async ({
  page,
}) => {
  const faults = faultsOf(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/support/');
  const all = await rows(page).count();
  await expect(status(page)).toHaveText(`全部 ${all} 条，按地方排列。`);
  const option = page.locator('[data-facet=topic] a', { hasText: '质押融资与信贷' });
  const said = Number(await option.locator('.count').textContent());
  await option.click();
  await expect(rows(page)).toHaveCount(said);
  await expect(page).toHaveURL(/\?topic=finance$/);
  await page.locator('[data-facet=region] a', { hasText: '安宁市' }).click();
  await expect(page).toHaveURL(/\?topic=finance&region=530181$/);
  const both = await rows(page).count();
  expect(both).toBeLessThan(said);
  await expect(status(page)).toHaveText(`找到 ${both} 条。`);
  for (const row of await rows(page).all()) await expect(row).toContainText('规划承诺，不是申报通知');
  await page.reload();
  await expect(rows(page)).toHaveCount(both);
  await page.getByRole('link', { name: '去掉质押融资与信贷' }).click();
  await expect(page).toHaveURL(/\?region=530181$/);
  await page.goBack();
  await expect(rows(page)).toHaveCount(both);
  await page.getByRole('link', { name: '全部去掉' }).click();
  await expect(rows(page)).toHaveCount(all);
  expect(faults).toEqual([]);
});

test('a choice that fits nothing says which condition to drop, and whom to ask', async ({ page }) => {
  await page.goto('/support/?topic=standard&applicant=agriculture&region=500108');
  await expect(rows(page)).toHaveCount(0);
  await expect(status(page)).toHaveText('没有找到。');
  const none = page.locator('.finder-none');
  await expect(none.getByRole('link', { name: '遇到问题找谁' })).toBeVisible();
  const way = none.getByRole('link', { name: /^不限面向谁，有 \d+ 条$/ });
  const promised = Number(/\d+/.exec((await way.textContent()) ?? '')?.[0]);
  await way.click();
  await expect(rows(page)).toHaveCount(promised);
  await expect(none).toBeHidden();
});

test('with the keyboard alone a topic is chosen and taken away again', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 800 });
  await page.goto('/support/');
  await page.locator('summary', { hasText: '事项' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('[data-facet=topic] a').first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?topic=finance$/);
  await page.getByRole('link', { name: '去掉质押融资与信贷' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/support\/$/);
  await expect(status(page)).toBeFocused();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('all measures stand there, topics lead to their pages and places to their part', async ({ page }) => {
    await page.goto('/support/');
    expect(await rows(page).count()).toBeGreaterThan(200);
    await open(page, '事项');
    await expect(page.locator('[data-facet=topic] a', { hasText: '版权' })).toHaveAttribute(
      'href',
      '/support/copyright/',
    );
    await expect(page.locator('[data-facet=region] a', { hasText: '安宁市' })).toHaveAttribute('href', '#r-530181');
    await open(page, '面向谁');
    await expect(page.locator('[data-facet=applicant] noscript p')).toBeVisible();
  });
});
