import { expect, test, type Page } from '@playwright/test';
import { faultsOf, overflow } from '../support/site.ts';

const rows = (page: Page) => page.locator('.compare-table tr[data-indicator]:visible');
const charts = (page: Page) => page.locator('figure-chart:visible');
const pick = async (page: Page, name: string) => {
  await page.locator('.picker details').evaluate((list: HTMLDetailsElement) => (list.open = true));
  await page.getByRole('checkbox', { name, exact: true }).click();
};

test('places and indicators are picked, the address holds the choice, and back undoes it', async ({ page }) => {
  const faults = faultsOf(page);
  await page.goto('/compare/');
  const all = await rows(page).count();
  expect(all).toBeGreaterThan(20);
  await expect(charts(page)).toHaveCount(0);
  await pick(page, '万人发明专利拥有量');
  await expect(page).toHaveURL('/compare/?indicator=invention-patents-per-10k');
  await expect(rows(page)).toHaveCount(1);
  await expect(charts(page)).toHaveCount(1);
  const places = await page.locator('th[data-region]:visible').count();
  expect(places).toBeGreaterThan(1);
  await expect(page.getByRole('main').getByRole('status').first()).toHaveText('显示 1 个指标、1 张图');
  await pick(page, '有效注册商标量');
  await pick(page, '重庆市');
  await expect(page).toHaveURL(
    '/compare/?indicator=invention-patents-per-10k&indicator=registered-trademarks&region=500000',
  );
  await expect(page.locator('th[data-region]:visible')).toHaveText(['重庆市']);
  // The columns that are left fill the table.
  const table = await page.locator('.compare-table').boundingBox();
  const cell = await rows(page).first().locator('td:visible').boundingBox();
  expect((cell?.x ?? 0) + (cell?.width ?? 0)).toBeCloseTo((table?.x ?? 0) + (table?.width ?? 0), 0);
  await expect(charts(page)).toHaveCount(2);
  // One place: its years instead of bars of all places.
  await expect(charts(page).first().getByRole('heading')).toHaveText('重庆市 · 万人发明专利拥有量');
  await expect(charts(page).first().locator('tbody tr:visible')).toHaveCount(3);
  await page.goBack();
  await expect(page.locator('th[data-region]:visible')).toHaveCount(places);
  await expect(charts(page).first().getByRole('heading')).toHaveText('万人发明专利拥有量');
  await page.goBack();
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('button', { name: '全部显示' }).click();
  await expect(page).toHaveURL('/compare/');
  await expect(rows(page)).toHaveCount(all);
  expect(faults).toEqual([]);
});

test('an address with a choice shows it, and an indicator page leads to it', async ({ page }) => {
  await page.goto('/indicators/registered-trademarks/');
  await page.getByRole('link', { name: '在对比页里看' }).click();
  await expect(page).toHaveURL('/compare/?indicator=registered-trademarks');
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByRole('checkbox', { name: '有效注册商标量', includeHidden: true })).toBeChecked();
  await charts(page).locator('.chart-plot').scrollIntoViewIfNeeded();
  await expect(charts(page).getByRole('img')).toHaveAccessibleName(/安宁市.*6500件以上/);
});

test('what was read of a place does not stay when its place is no longer shown', async ({ page }) => {
  await page.goto('/compare/?indicator=registered-trademarks');
  const chart = charts(page).first();
  await chart.locator('.chart-plot').scrollIntoViewIfNeeded();
  await expect(chart.locator('canvas')).toBeVisible();
  const panel = chart.locator('.chart-reading');
  const opening = ((await panel.textContent()) ?? '').trim();
  await chart.locator('.chart-plot').focus();
  await page.keyboard.press('ArrowDown');
  await expect(panel).toHaveAttribute('data-read', '');
  expect(await panel.textContent()).not.toContain(opening);
  await pick(page, '重庆市');
  await expect(panel).toHaveText(opening);
  await expect(panel).not.toHaveAttribute('data-read');
});

test('unlike values stand in one row with the reason, and no chart is made of them', async ({ page }) => {
  const places = ['500108', '500155', '530181'].map((code) => `&region=${code}`).join('');
  await page.goto(`/compare/?indicator=pledge-financing${places}`);
  await expect(rows(page)).toHaveCount(1);
  await expect(charts(page)).toHaveCount(0);
  await expect(page.getByText('知识产权质押融资额：所选地区里没有两个可以并列的数')).toBeVisible();
  const row = rows(page).first();
  for (const reason of ['没有写明是年度值还是累计值', '累计的时间段不同', '年度值与累计值不可比', '统计的范围不同'])
    await expect(row).toContainText(reason);
});

test('the table scrolls nowhere sideways with all rows and with a choice, at 320, 768 and 1280 px', async ({
  page,
}) => {
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const query of ['', '?indicator=registered-trademarks&indicator=municipal-advantage-enterprises']) {
      await page.goto(`/compare/${query}`);
      for (const plot of await page.locator('.chart-plot:visible').all()) await plot.scrollIntoViewIfNeeded();
      expect(await overflow(page), `${width} px ${query}`).toBeLessThanOrEqual(0);
    }
  }
});

test('the SVG of a choice holds the chosen places only', async ({ page }) => {
  await page.goto('/compare/?indicator=registered-trademarks&region=500108&region=530181');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    charts(page).getByRole('link', { name: /SVG/ }).click(),
  ]);
  const stream = await file.createReadStream();
  let svg = '';
  for await (const part of stream) svg += String(part);
  expect(svg).toContain('≥6500件');
  expect(svg).not.toContain('重庆市 2020年');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole table is read, and no form stands that does nothing', async ({ page }) => {
    await page.goto('/compare/?indicator=pledge-financing');
    expect(await rows(page).count()).toBeGreaterThan(20);
    await expect(page.locator('.compare-table')).toBeVisible();
    await expect(page.locator('.picker')).toBeHidden();
    await expect(rows(page).filter({ hasText: '知识产权质押融资额' })).toContainText('年度值与累计值不可比');
  });
});
