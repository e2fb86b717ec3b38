import { expect, test, type Page } from '@playwright/test';
import { faultsOf } from '../support/site.ts';
import { keep } from '../support/reading.ts';

const elder = (page: Page) => page.getByRole('button', { name: '长者模式' });
const bodySize = (page: Page) => page.evaluate(() => getComputedStyle(document.body).fontSize);
const settings = (page: Page) => page.evaluate(() => document.documentElement.dataset['reading']);
/** Opens the panel and waits for its program: pressing it is what brings it. */
async function openPanel(page: Page): Promise<void> {
  await page.locator('.aids-panel > summary').click();
  await page.waitForFunction(() => customElements.get('reading-aids'));
}

test('the elder mode is switched on and off by one button that says its state', async ({ page }) => {
  const faults = faultsOf(page);
  await page.goto('/');
  await expect(elder(page)).toHaveAttribute('aria-pressed', 'false');
  await elder(page).click();
  await expect(elder(page)).toHaveAttribute('aria-pressed', 'true');
  expect(parseFloat(await bodySize(page))).toBeGreaterThanOrEqual(20);
  await elder(page).click();
  await expect(elder(page)).toHaveAttribute('aria-pressed', 'false');
  expect(await bodySize(page)).toBe('17px');
  expect(faults).toEqual([]);
});

test('settings hold on the next page and after a reload, and are there before anything is painted', async ({
  page,
}) => {
  // Seen when the body begins: nothing is painted before it.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      document.documentElement.setAttribute('data-at-first', document.documentElement.dataset['reading'] ?? 'none');
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('data-at-first', '');
  await elder(page).click();
  await openPanel(page);
  await page.getByLabel('高对比度').check();
  await page.getByLabel(/^特大/).check();
  for (const go of [() => page.goto('/plans/'), () => page.goto('/news/liangping-issue/'), () => page.reload()]) {
    await go();
    await expect(page.locator('html')).toHaveAttribute('data-at-first', 'elder contrast text-150 column');
    await expect(elder(page)).toHaveAttribute('aria-pressed', 'true');
  }
  await openPanel(page);
  await expect(page.getByLabel('高对比度')).toBeChecked();
  await page.getByRole('button', { name: '恢复标准' }).click();
  expect(await settings(page)).toBe('');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('where storage is refused settings hold for the page, and it says that they are not kept', async ({ page }) => {
  const faults = faultsOf(page);
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    }),
  );
  await page.goto('/hotlines/');
  await expect(elder(page)).toBeVisible();
  await elder(page).click();
  await expect(elder(page)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('status').filter({ hasText: '换一页要重新选' })).toBeVisible();
  expect(await settings(page)).toBe('elder column');
  expect(faults).toEqual([]);
});

test('all aids are reached and used by keyboard alone', async ({ page }) => {
  await page.goto('/plans/liangping-2021-2025/');
  const tabTo = async (name: string) => {
    for (let n = 0; n < 20; n += 1) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate(() => document.activeElement?.textContent ?? '')).trim() === name) return;
    }
    throw new Error(`${name} 用 Tab 走不到`);
  };
  await tabTo('长者模式');
  await page.keyboard.press('Space');
  await expect(elder(page)).toHaveAttribute('aria-pressed', 'true');
  await tabTo('阅读辅助');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await settings(page)).toBe('elder text-200 column');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  expect(await settings(page)).toBe('text-200 column');
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('高对比度')).toBeHidden();
  await expect(page.locator('.aids-panel > summary')).toBeFocused();
});

test('the text has four steps, up to twice its size', async ({ page }) => {
  await page.goto('/glossary/');
  await openPanel(page);
  const sizes: string[] = [];
  for (const name of [/^标准/, /^大 /, /^特大/, /^最大/]) {
    await page.getByRole('radio', { name }).check();
    sizes.push(await bodySize(page));
  }
  expect(sizes).toEqual(['17px', '21.25px', '25.5px', '34px']);
});

test('line spacing and a large pointer are switched on by themselves', async ({ page }) => {
  await page.goto('/news/liangping-issue/');
  const style = (name: string) =>
    page
      .locator('main p')
      .first()
      .evaluate((element, of) => getComputedStyle(element).getPropertyValue(of), name);
  const before = parseFloat(await style('line-height'));
  await openPanel(page);
  await page.getByLabel('加大行距').check();
  expect(parseFloat(await style('line-height'))).toBeGreaterThan(before * 1.1);
  expect(await style('cursor')).toBe('auto');
  await page.getByLabel('大鼠标指针').check();
  expect(await style('cursor')).toContain("width='48'");
});

test('on a phone the panel is opened from the menu, and gives the focus back to it', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 700 });
  await page.goto('/support/');
  await expect(elder(page)).toBeVisible();
  await expect(page.getByRole('link', { name: '搜索' }).first()).toBeVisible();
  await page.locator('.menu summary').click();
  await page.getByRole('navigation', { name: '菜单' }).getByRole('link', { name: '阅读辅助' }).click();
  await expect(page.getByRole('radio', { name: /^标准/ })).toBeFocused();
  await expect(page).toHaveURL(/\/support\/$/);
  await page.keyboard.press('Escape');
  await expect(page.locator('.menu summary')).toBeFocused();
});

for (const width of [320, 360, 375, 430, 736])
  test(`the header has two rows at most at ${width} px, one from 360 px on`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    await page.goto('/');
    const { height } = (await page.locator('.site-header').boundingBox()) ?? { height: Infinity };
    expect(height).toBeLessThanOrEqual(width < 360 ? 95 : 62);
  });

test('what draws by itself is told of a change of mode', async ({ page }) => {
  await page.goto('/');
  const told = page.evaluate(
    () =>
      new Promise((resolve) =>
        document.addEventListener('modechange', (event) => resolve((event as CustomEvent).detail), { once: true }),
      ),
  );
  await elder(page).click();
  expect(await told).toEqual({ elder: true, contrast: false, spacing: false, pointer: false, text: 100 });
});

test('a change in one tab shows in the others', async ({ context }) => {
  const [first, second] = [await context.newPage(), await context.newPage()];
  await first.goto('/');
  await second.goto('/plans/');
  await elder(first).click();
  await expect(elder(second)).toHaveAttribute('aria-pressed', 'true');
});

test('on paper the elder mode prints larger, black on white, without its controls', async ({ page }) => {
  await keep(page, 'elder contrast');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto('/hotlines/12315/');
  expect(parseFloat(await bodySize(page))).toBeCloseTo((14 * 96) / 72, 1);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
  await expect(elder(page)).toBeHidden();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('no dead switch is shown, but a link that tells how to enlarge with the browser', async ({ page }) => {
    await page.goto('/');
    await expect(elder(page)).toBeHidden();
    await page.getByRole('link', { name: '怎样放大' }).click();
    await expect(page.getByRole('heading', { name: '用浏览器放大' })).toBeVisible();
    await expect(page.getByRole('link', { name: '打开阅读辅助' })).toBeHidden();
    await page.locator('.aids-panel > summary').click();
    await expect(page.getByRole('checkbox')).toHaveCount(0);
  });
});
