import { expect, test } from '@playwright/test';
import { faultsOf, KINDS, overflow } from '../support/site.ts';

test('the page of 12315 is one click from home, with a number to dial', async ({ page }) => {
  await page.goto('/');
  await page
    .getByRole('main')
    .getByRole('link', { name: /^市场监管投诉举报热线/ })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('12315');
  await expect(page.locator('a[href="tel:12315"]')).toBeVisible();
  await expect(page.getByText('依据截至').first()).toBeVisible();
});

test('12330 is shown as to be verified, with its history', async ({ page }) => {
  await page.goto('/hotlines/12330/');
  await expect(page.getByText('待核实').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: '沿革' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('2009年4月');
});

test('the keyboard skips to the main part', async ({ page }) => {
  await page.goto('/plans/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
});

test('on a phone the menu opens by keyboard and leads on', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 700 });
  await page.goto('/');
  await page.locator('.menu summary').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: '菜单' }).getByRole('link', { name: '热线' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('热线与机构');
});

for (const path of KINDS) {
  test(`${path} asks no other host, logs no error, and does not scroll sideways at 320, 375, 768 and 1280 px`, async ({
    page,
  }) => {
    const faults = faultsOf(page);
    for (const width of [320, 375, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      expect(await overflow(page), `${width} px`).toBeLessThanOrEqual(0);
    }
    expect(faults).toEqual([]);
  });
}

test('a page that is not there answers 404 with a search box and likely pages', async ({ page }) => {
  const response = await page.goto('/no-such-page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这个页面');
  await expect(page.getByRole('main').getByRole('searchbox')).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a plan is read whole: targets, table beside each chart, clauses, figures and their wording', async ({
    page,
  }) => {
    await page.goto('/plans/liangping-2021-2025/');
    await expect(
      page
        .locator('#targets')
        .getByRole('row')
        .filter({ hasText: /约束性|预期性/ }),
    ).toHaveCount(16);
    await expect(page.locator('#changes figure').first().getByRole('row')).toHaveCount(3);
    await expect(page.locator('#changes .chart-prose').first()).toContainText('2.25件');
    await page.locator('#f-patents-per-10k-2025 summary').click();
    await expect(page.locator('#f-patents-per-10k-2025 blockquote')).toBeVisible();
  });

  test('the search page says where to look', async ({ page }) => {
    await page.goto('/search/');
    // Playwright's text locators pass over <noscript>.
    await expect(page.locator('noscript .notice')).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: '网站地图' }).click();
    await expect(page.getByRole('link', { name: /梁平区知识产权保护和运用/ })).toBeVisible();
  });

  test('the menu of a phone opens', async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 700 });
    await page.goto('/');
    await page.locator('.menu summary').click();
    await expect(page.getByRole('navigation', { name: '菜单' })).toBeVisible();
  });
});
