import { expect, test, type Page } from '@playwright/test';

// Saved copies, and being offline, outlast the emptying of a context that is used again.
test.use({ serviceWorkers: 'allow', reuseContext: false });

/** Waits until the worker has saved its first pages and looks after the page. */
async function ready(page: Page) {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
  });
}
const caches = (page: Page) => page.evaluate(() => window.caches.keys());
const workers = (page: Page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

test('without a connection hotlines, help and visited pages are shown, and say of when they are', async ({
  page,
  context,
}) => {
  await page.goto('/news/');
  await ready(page);
  await page.goto('/plans/anning-2022-2025/');
  await expect(page.locator('.saved-copy')).toHaveCount(0);
  await context.setOffline(true);
  const year = new Date().getFullYear();
  for (const path of ['/hotlines/', '/help/', '/help/piracy/?region=530181', '/plans/anning-2022-2025/', '/news/']) {
    await page.goto(path);
    const said = page.locator('.saved-copy');
    await expect(said, path).toContainText(`没有连上网络。这是 ${year}年`);
    await expect(said, path).toContainText('存下的副本');
  }
  // Styles and scripts are saved as well.
  await page.goto('/help/piracy/?region=530181');
  await expect(page.locator('#r-500108')).toBeHidden();
  expect(await page.locator('.site-header').evaluate((header) => getComputedStyle(header).borderBottomStyle)).toBe(
    'solid',
  );
  await context.setOffline(false);
  await page.goto('/hotlines/');
  await expect(page.locator('.saved-copy')).toHaveCount(0);
});

test('a page that was not saved gives the numbers and the list of saved pages', async ({ page, context }) => {
  await page.goto('/events/');
  await ready(page);
  await context.setOffline(true);
  await page.goto('/glossary/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有连上网络');
  await expect(page.locator('a[href="tel:12315"]')).toBeVisible();
  const saved = page.locator('saved-pages');
  await expect(saved.getByRole('link', { name: '遇到问题找谁', exact: true })).toBeVisible();
  await saved.getByRole('link', { name: '宣传活动' }).click();
  await expect(page.locator('.saved-copy')).toBeVisible();
});

test('a server at fault is answered from the saved copy, which says so', async ({ page, context }) => {
  await page.goto('/news/');
  await ready(page);
  await context.route('**/hotlines/', (route) => route.fulfill({ status: 503, body: 'down' }));
  await page.goto('/hotlines/');
  await expect(page.locator('.saved-copy')).toBeVisible();
  await expect(page.getByRole('heading', { name: '热线与机构' })).toBeVisible();
});

test('copies of an older build are thrown away, those of others are not', async ({ page }) => {
  await page.goto('/404.html');
  await page.evaluate(async () => {
    for (const name of ['ip-plans:/:old', 'ip-plans:/ip/:other', 'someone-else']) {
      const cache = await window.caches.open(name);
      await cache.put('/x', new Response('x'));
    }
  });
  await page.goto('/news/');
  await ready(page);
  await expect.poll(() => caches(page)).not.toContain('ip-plans:/:old');
  expect(await caches(page)).toEqual(expect.arrayContaining(['ip-plans:/ip/:other', 'someone-else']));
});

test('saving is switched off, for good, and on again', async ({ page }) => {
  await page.goto('/privacy/');
  await ready(page);
  await expect(page.getByText('现在存副本。')).toBeVisible();
  await page.getByRole('button', { name: '不要存，删去副本' }).click();
  await expect(page.getByText('现在不存副本，以前存的已经删去。')).toBeVisible();
  expect(await workers(page)).toBe(0);
  expect(await caches(page)).toEqual([]);
  await page.goto('/news/');
  await page.waitForLoadState('load');
  await page.goto('/privacy/');
  await expect(page.getByText('现在不存副本')).toBeVisible();
  expect(await workers(page)).toBe(0);
  await page.getByRole('button', { name: '存副本' }).click();
  await expect(page.getByText('现在存副本。')).toBeVisible();
  await expect.poll(() => workers(page)).toBe(1);
});

test('where storage is refused nothing is saved, the pages work, and the switch says so', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    }),
  );
  await page.goto('/privacy/');
  await expect(page.getByText('这个浏览器不能存副本')).toBeVisible();
  await page.goto('/hotlines/');
  await page.waitForTimeout(500);
  expect(await workers(page)).toBe(0);
  expect(errors).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the privacy page says that nothing is saved', async ({ page }) => {
    await page.goto('/privacy/');
    await expect(page.getByText('没有脚本时，本站什么也不存')).toBeVisible();
  });
});
