import fs from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { faultsOf } from '../support/site.ts';

const PAGE = '/indicators/invention-patents-per-10k/';
const charts = (page: Page) => page.locator('figure-chart');
/** Scrolls to a chart and waits until it is drawn. */
async function drawn(page: Page, at = 0) {
  const chart = charts(page).nth(at);
  await chart.locator('.chart-plot').scrollIntoViewIfNeeded();
  await expect(chart.locator('canvas')).toBeVisible();
  return chart;
}
/** The colour of a place of the canvas, in parts of its size. */
const colourAt = (page: Page, x: number, y: number) =>
  page
    .locator('figure-chart canvas')
    .first()
    .evaluate(
      (canvas: HTMLCanvasElement, [left, top]) =>
        [...(canvas.getContext('2d')?.getImageData(canvas.width * left, canvas.height * top, 1, 1).data ?? [])].join(),
      [x, y] as const,
    );

test('places, a change and years are drawn on one page, each with its name, its table and its description', async ({
  page,
}) => {
  const faults = faultsOf(page);
  await page.goto(PAGE);
  await expect(charts(page)).toHaveCount(3);
  for (const at of [0, 1, 2]) {
    const chart = await drawn(page, at);
    await expect(chart.getByRole('img')).toHaveAccessibleName(/的(万人|每万人口)发明专利拥有量：.*件/);
    await expect(chart.getByRole('table')).toBeVisible();
  }
  expect(faults).toEqual([]);
});

test('the points are read by the arrow keys: place, year, value in words, document and clause, said in a live region', async ({
  page,
}) => {
  await page.goto(PAGE);
  const chart = await drawn(page);
  const panel = chart.getByRole('status');
  await expect(panel).toContainText('按方向键');
  await chart.getByRole('application', { name: /万人发明专利拥有量.*方向键/ }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(panel).toHaveText(/南岸区 2025年目标 60件以上.*南岸府发〔2022〕34号，.*知识产权创造/);
  await page.keyboard.press('ArrowRight');
  await expect(panel).toContainText('重庆市 2020年已有 11.3件');
  await page.keyboard.press('End');
  await expect(panel).toContainText('梁平区 2025年目标 6件');
  await page.keyboard.press('ArrowDown');
  await expect(panel).toContainText('梁平区 2025年目标 6件');
  await page.keyboard.press('Home');
  await expect(panel).toContainText('南岸区');
  // The clause is one key away.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/plans\/nanan-2022-2025\/#f-patents-per-10k-2025$/);
});

test('a tap reads the nearest point, and moves nothing', async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 320, height: 700 } });
  const page = await context.newPage();
  await page.goto(PAGE);
  const chart = await drawn(page);
  const before = await chart.getByRole('table').boundingBox();
  const plot = await chart.locator('.chart-plot').boundingBox();
  await page.touchscreen.tap((plot?.x ?? 0) + 200, (plot?.y ?? 0) + (plot?.height ?? 0) - 12);
  await expect(chart.getByRole('status')).toContainText('梁平区 2025年目标 6件');
  expect((await chart.getByRole('table').boundingBox())?.y).toBe(before?.y);
  await context.close();
});

test('drawing moves nothing on the page', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const address of [PAGE, '/compare/', '/compare/?indicator=registered-trademarks&region=500000']) {
    await page.goto(address);
    if (!address.endsWith('/compare/')) await drawn(page, address === PAGE ? 0 : await shownChart(page));
    await page.waitForTimeout(300);
    const sum = await page.evaluate(() =>
      (window as unknown as { shifts: number[] }).shifts.reduce((a, b) => a + b, 0),
    );
    expect(sum, address).toBeLessThan(0.01);
  }
});
const shownChart = (page: Page) =>
  charts(page).evaluateAll((all) => all.findIndex((chart) => (chart as HTMLElement).offsetParent !== null));

test('the colours follow the scheme while the page is open', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(PAGE);
  await drawn(page);
  // The bar of 南岸区 fills most of the first row.
  const at = [0.3, 0.103] as const;
  await expect.poll(() => colourAt(page, ...at)).toBe('18,74,102,255');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => colourAt(page, ...at)).toBe('143,200,234,255');
});

test('the picture is saved as PNG of twice the size and as SVG, named by place, indicator and date', async ({
  page,
}) => {
  const faults = faultsOf(page);
  await page.goto(PAGE);
  const chart = charts(page).first();
  const [png] = await Promise.all([page.waitForEvent('download'), chart.getByRole('button', { name: /PNG/ }).click()]);
  expect(png.suggestedFilename()).toMatch(/^万人发明专利拥有量-存量-\d{4}-\d\d-\d\d\.png$/);
  const bytes = fs.readFileSync(await png.path());
  expect(bytes.readUInt32BE(16)).toBe(1280);
  const [svg] = await Promise.all([page.waitForEvent('download'), chart.getByRole('link', { name: /SVG/ }).click()]);
  expect(svg.suggestedFilename()).toMatch(/^万人发明专利拥有量-存量-\d{4}-\d\d-\d\d\.svg$/);
  const text = fs.readFileSync(await svg.path(), 'utf8');
  for (const part of ['≥60件', '南岸府发〔2022〕34号', 'CC BY 4.0', PAGE]) expect(text).toContain(part);
  expect(faults).toEqual([]);
});

test('on paper a chart is ink on white whatever the screen shows, and covers no text', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(PAGE);
  const chart = await drawn(page);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await colourAt(page, 0.3, 0.103)).toBe('18,74,102,255');
  const canvas = await chart.locator('canvas').boundingBox();
  await expect(page.locator('embed-codes')).toBeHidden();
  const prose = await chart.locator('.chart-prose').boundingBox();
  expect((canvas?.y ?? 0) + (canvas?.height ?? 0)).toBeLessThanOrEqual(prose?.y ?? 0);
});

test('a chart that is drawn again while it is printed keeps its height', async ({ page }) => {
  await page.goto(PAGE);
  const chart = await drawn(page);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const height = () => chart.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.height);
  const first = await height();
  expect(first).toBeGreaterThan(100);
  for (const media of ['screen', 'screen', 'print'] as const) {
    await page.emulateMedia({ media });
    await page.evaluate(() => document.documentElement.toggleAttribute('data-anew'));
    await page.waitForTimeout(100);
    expect(await height()).toBe(first);
  }
});

test('nothing of the chart code is asked for before a chart nears the viewport', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(request.url()));
  await page.setViewportSize({ width: 1280, height: 500 });
  await page.goto('/plans/liangping-2021-2025/');
  await page.waitForTimeout(500);
  expect(asked.filter((url) => /draw-chart|save-chart|\/data\/charts\//.test(url))).toEqual([]);
  await page.locator('#changes').scrollIntoViewIfNeeded();
  await expect.poll(() => asked.filter((url) => url.includes('draw-chart')).length).toBe(1);
  expect(asked.filter((url) => url.includes('save-chart'))).toEqual([]);
});

test('when the chart code does not come, the page says so and the table stands', async ({ page }) => {
  await page.route(/draw-chart/, (route) => route.abort());
  await page.goto(PAGE);
  const chart = charts(page).first();
  await expect(chart.locator('.chart-plot')).toContainText('图没有装载成功，请看表');
  await expect(chart.getByRole('row')).toHaveCount(7);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the description and the table stand, the picture as SVG, and no empty place', async ({ page }) => {
    await page.goto(PAGE);
    const chart = charts(page).first();
    await expect(chart.getByRole('row')).toHaveCount(7);
    await expect(chart.locator('.chart-prose')).toContainText('南岸区2025年目标60件以上');
    await expect(chart.locator('.chart-live')).toBeHidden();
    const still = chart.locator('img.chart-still');
    await expect(still).toBeVisible();
    expect(await still.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(640);
  });
});
