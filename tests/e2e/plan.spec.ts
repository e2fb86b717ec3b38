import { expect, test } from '@playwright/test';
import { faultsOf } from '../support/site.ts';

test('a citizen finds the plan of 梁平 from the home page and reads it clause by clause', async ({ page }) => {
  const faults = faultsOf(page);
  await page.goto('/');
  await page.getByRole('link', { name: /看规划/ }).click();
  await page.getByRole('link', { name: /梁平区知识产权保护和运用“十四五”规划/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('梁平区');
  await expect(page.getByText('规划期已于2025年12月31日届满')).toBeVisible();
  await expect(page.getByText('梁平府发〔2022〕9号').first()).toBeVisible();
  await page
    .getByRole('navigation', { name: '目录' })
    .getByRole('link', { name: /第一节 “十三五”取得决定性成就/ })
    .click();
  await expect(page).toHaveURL(/#ch1-s1$/);
  await expect(page.locator('#ch1-s1')).toBeInViewport();
  expect(faults).toEqual([]);
});

test('the sixteen targets of 梁平 stand in one table, each with its attribute and its clause', async ({ page }) => {
  await page.goto('/plans/liangping-2021-2025/#targets');
  const table = page.locator('#targets').getByRole('table');
  const binding = table.getByRole('row').filter({ hasText: /约束性|预期性/ });
  await expect(binding).toHaveCount(16);
  const row = table.getByRole('row', { name: /每万人口发明专利拥有量/ });
  await expect(row).toContainText('6 件');
  await expect(row).toContainText('2.25件');
  await expect(row).toContainText('预期性');
  // All sixteen come from one clause: the caption names it once.
  await expect(table.locator('caption').getByRole('link', { name: /专题1/ })).toBeVisible();
});

test('the four targets with a comparable baseline are drawn, each with its table and its description', async ({
  page,
}) => {
  const faults = faultsOf(page);
  await page.goto('/plans/liangping-2021-2025/');
  const charts = page.locator('#changes figure');
  await expect(charts).toHaveCount(4);
  await page.locator('#changes').scrollIntoViewIfNeeded();
  for (const chart of await charts.all()) {
    await chart.locator('.chart-plot').scrollIntoViewIfNeeded();
    await expect(chart.getByRole('img')).toBeVisible();
    await expect(chart.getByRole('row')).toHaveCount(3);
  }
  await expect(
    page.getByRole('img', { name: '梁平区的每万人口发明专利拥有量：2020年基期2.25件，2025年目标6件。' }),
  ).toBeVisible();
  expect(faults).toEqual([]);
});

test('a press report says that it is one, and names the plan that it reports on', async ({ page }) => {
  await page.goto('/plans/chongqing-2021-2025/');
  await expect(page.getByText('这是新闻报道，不是规划原文')).toBeVisible();
  await expect(page.getByText('渝府办发〔2021〕132号').first()).toBeVisible();
  await expect(page.getByText('渝府发〔2024〕20号').first()).toBeVisible();
});
