import { expect, test, type Page } from '@playwright/test';
import { keep } from '../support/reading.ts';

/** Rows of dates and titles in which one lies over the other. */
const overlapping = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.dated > li')].flatMap((row) => {
      const [date, title] = [row.querySelector('time'), row.querySelector('a')];
      if (!date || !title) return [];
      const [above, text] = [date.getBoundingClientRect(), document.createRange()];
      text.selectNodeContents(title);
      const below = text.getBoundingClientRect();
      const apart = below.left >= above.right - 1 || below.top >= above.bottom - 4;
      return apart ? [] : [row.textContent.trim().slice(0, 20)];
    }),
  );

test('a title of two lines keeps off its date, on a phone and on a desk', async ({ page }) => {
  for (const width of [320, 375, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ['/', '/news/', '/plans/anning-2022-2025/']) {
      await page.goto(path);
      expect(await overlapping(page), `${path}, ${width} px`).toEqual([]);
    }
  }
});

test('on a phone and on a tablet no table can be pushed sideways', async ({ page }) => {
  for (const width of [320, 375, 768]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ['/', '/plans/liangping-2021-2025/', '/indicators/pct-applications/', '/compare/', '/data/']) {
      await page.goto(path);
      const boxes = await page
        .locator('.table')
        .evaluateAll((tables) => tables.map((table) => table.scrollWidth - table.clientWidth));
      expect(boxes.length, path).toBeGreaterThan(0);
      expect(Math.max(...boxes), `${path}, ${width} px`).toBeLessThanOrEqual(0);
    }
  }
});

test('in the elder mode every target at home says the state of its plan, on a wide screen too', async ({ page }) => {
  await keep(page, 'elder');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/');
  const cells = page.locator('.overview td').filter({ hasNot: page.getByText('未设目标') });
  expect(await cells.count()).toBeGreaterThan(5);
  for (const cell of await cells.all()) await expect(cell.locator('.state')).toBeVisible();
});

test('a chosen place has the whole width: whom to ask, and beside it what was promised', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/help/patent-infringement/?region=500108');
  const place = page.locator('#r-500108');
  const [doors, promises] = [
    await place.locator('h4').first().boundingBox(),
    await place.locator('h4').last().boundingBox(),
  ];
  expect(promises?.y).toBe(doors?.y);
  expect(promises?.x).toBeGreaterThan(600);
});

test('links to other problems are not printed as whole addresses', async ({ page }) => {
  await page.goto('/help/patent-infringement/?region=500108');
  for (const link of await page.locator('a[data-help]').all())
    await expect(link).toHaveAttribute('href', /^\/help\/[a-z-]+\/\?region=500108$/);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('citations stand apart from one another', async ({ page }) => {
    await page.goto('/data/cite/');
    const [first, second] = await page.locator('.cite-text').all();
    const [above, below] = [await first?.boundingBox(), await second?.boundingBox()];
    expect((below?.y ?? 0) - (above?.y ?? 0) - (above?.height ?? 0)).toBeGreaterThanOrEqual(12);
  });
});
