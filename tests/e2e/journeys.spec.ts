import { expect, test, type Locator, type Page } from '@playwright/test';

// What people come for, from home on a phone, counted in taps.
test.use({ viewport: { width: 375, height: 667 } });

/** Taps, and says how many there were. */
class Taps {
  count = 0;
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  async on(thing: Locator): Promise<void> {
    await expect(thing).toBeVisible();
    await thing.click();
    this.count += 1;
  }
}

async function fromHome(page: Page): Promise<Taps> {
  await page.goto('/');
  return new Taps(page);
}

test('12315 is dialled with one tap, without scrolling', async ({ page }) => {
  await fromHome(page);
  const number = page.getByRole('main').getByRole('link', { name: '拨打 12315' }).first();
  await expect(number).toHaveAttribute('href', 'tel:12315');
  await expect(number).toBeInViewport({ ratio: 1 });
});

test('a target of 南岸区 for 2025 is read after three taps at most', async ({ page }) => {
  const taps = await fromHome(page);
  await taps.on(page.getByRole('link', { name: /^看规划/ }));
  await taps.on(page.getByRole('main').getByRole('link', { name: /南岸区.*工作方案/ }));
  await taps.on(page.getByRole('link', { name: '目标一览' }).first());
  const row = page.locator('#targets').getByRole('row').filter({ hasText: '2025年' }).first();
  await expect(row).toBeVisible();
  expect(taps.count).toBeLessThanOrEqual(3);
});

test('from the table at home the same target is one tap away, with its wording', async ({ page }) => {
  const taps = await fromHome(page);
  await taps.on(page.getByRole('row', { name: /万人发明专利拥有量/ }).getByRole('link', { name: /60/ }));
  const figure = page.locator('#f-patents-per-10k-2025');
  await expect(figure).toBeInViewport();
  await expect(figure).toContainText('2025年');
  expect(taps.count).toBe(1);
});

test('a loan that 安宁市 promised is read after three taps at most', async ({ page }) => {
  const taps = await fromHome(page);
  await taps.on(page.getByRole('link', { name: /^找支持/ }));
  await taps.on(page.locator('main a[href="/support/?region=530181"]').first());
  await expect(page).toHaveURL(/region=530181/);
  await expect(
    page.locator('main li:visible', { hasText: '安宁市' }).filter({ hasText: '贷款' }).first(),
  ).toBeVisible();
  expect(taps.count).toBeLessThanOrEqual(3);
});

test('a figure is cited after three taps at most', async ({ page }) => {
  const taps = await fromHome(page);
  await taps.on(page.getByRole('row', { name: /万人发明专利拥有量/ }).getByRole('link', { name: /60/ }));
  // Before its script is there the link leads to a page with the same text.
  await page.waitForLoadState('load');
  await taps.on(page.locator('#f-patents-per-10k-2025').getByRole('link', { name: /^引用/ }));
  await expect(page.locator('textarea')).toHaveValue(/南岸府发〔2022〕34号/);
  expect(taps.count).toBeLessThanOrEqual(3);
});

test('the next awareness week is told at home, and one tap leads to it', async ({ page }) => {
  const taps = await fromHome(page);
  const week = page.getByRole('main').getByRole('link', { name: /4月20日—26日/ });
  await taps.on(week);
  await expect(page.locator('#ip-week')).toBeInViewport();
  expect(taps.count).toBe(1);
});
