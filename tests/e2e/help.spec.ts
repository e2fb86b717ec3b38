import { expect, test } from '@playwright/test';
import { faultsOf, overflow } from '../support/site.ts';

test('from home, whom to turn to is one tap away on the page and two in the menu, and a number two', async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 800 });
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: '遇到问题找谁' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('遇到问题找谁');
  await expect(page.locator('#piracy a[href="tel:12390"]')).toBeVisible();
  await page.goto('/');
  await page.locator('.menu summary').click();
  await page.getByRole('navigation', { name: '菜单' }).getByRole('link', { name: '求助' }).click();
  await expect(page).toHaveURL(/\/help\/$/);
});

test('a chosen place stands alone, stays in the address and goes along to the other problems', async ({ page }) => {
  const faults = faultsOf(page);
  await page.goto('/help/overseas/');
  await page.getByRole('navigation', { name: '您在哪里' }).getByRole('link', { name: '南岸区' }).click();
  await expect(page).toHaveURL(/\?region=500108$/);
  await expect(page.locator('#r-500108')).toBeVisible();
  await expect(page.locator('#r-530181')).toBeHidden();
  await expect(page.locator('#r-500108')).toContainText('南岸区海外知识产权纠纷应对工作站');
  await expect(page.locator('#r-500108')).toContainText('尚无已核实的专门渠道');
  await page.reload();
  await expect(page.locator('#r-530181')).toBeHidden();
  await page.getByRole('link', { name: '想融资' }).click();
  await expect(page).toHaveURL(/\/help\/financing\/\?region=500108$/);
  await expect(page.locator('#r-500155')).toBeHidden();
  await page.getByRole('link', { name: '全部地方' }).click();
  await expect(page.locator('#r-500155')).toBeVisible();
  await page.goBack();
  await expect(page.locator('#r-500155')).toBeHidden();
  expect(faults).toEqual([]);
});

test('a place chosen on the list goes along to the problem', async ({ page }) => {
  await page.goto('/help/');
  await page.getByRole('navigation', { name: '您在哪里' }).getByRole('link', { name: '安宁市' }).click();
  await page.getByRole('link', { name: '盗版', exact: true }).last().click();
  await expect(page).toHaveURL(/\/help\/piracy\/\?region=530181$/);
});

test('on a machine with a mouse a number is copied with one press', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/help/piracy/');
  await page.getByRole('button', { name: '复制 12390' }).click();
  await expect(page.getByText('已复制 12390')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('12390');
});

test('where the browser refuses to copy, the number is selected and the page says what to press', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    Object.defineProperty(document, 'execCommand', { value: () => false });
  });
  await page.goto('/help/piracy/');
  await page.getByRole('button', { name: '复制 12390' }).click();
  await expect(page.getByText('12390 已选中')).toBeVisible();
  expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe('12390');
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 375, height: 800 } });
  test('a number is dialled, not copied, by a target of 44 px at least, and nothing scrolls sideways', async ({
    page,
  }) => {
    await page.goto('/help/patent-infringement/');
    const number = page.locator('ol.dial a[href="tel:12315"]');
    await expect(number).toBeVisible();
    expect((await number.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await expect(page.getByRole('button', { name: /复制/ })).toHaveCount(0);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
});

test('with the keyboard alone one gets from the list to the number of a place', async ({ page }) => {
  await page.goto('/help/');
  const link = page.getByRole('navigation', { name: '问题' }).getByRole('link', { name: '商业秘密' });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#trade-secret$/);
  await page.locator('#trade-secret h3 a').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: '梁平区', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#r-500155')).toContainText('尚无已核实的专门渠道');
  await expect(page.locator('#r-500155')).toContainText('保护与快速维权体系');
});

test('the hotlines print on one sheet, with numbers, places and states', async ({ page }) => {
  await page.goto('/hotlines/');
  await page.emulateMedia({ media: 'print' });
  const card = page.locator('.hotline-card');
  for (const said of ['12315', '12390', '待核实', '在用', '重庆市南岸区']) await expect(card).toContainText(said);
  await expect(page.locator('.hotline').first()).toBeHidden();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('every place of a problem is on the page, and a place leads to its part', async ({ page }) => {
    await page.goto('/help/overseas/');
    for (const place of ['500000', '500108', '500155', '530181', '100000'])
      await expect(page.locator(`#r-${place}`)).toBeVisible();
    await page.getByRole('navigation', { name: '您在哪里' }).getByRole('link', { name: '安宁市' }).click();
    await expect(page).toHaveURL(/#r-530181$/);
    await page.goto('/help/');
    await expect(page.locator('#e-commerce a[href="tel:12315"]')).toBeVisible();
    await page.getByRole('navigation', { name: '您在哪里' }).getByRole('link', { name: '安宁市' }).click();
    await expect(page).toHaveURL(/\/regions\/530181\/$/);
  });
});
