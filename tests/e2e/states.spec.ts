import { expect, test, type Page } from '@playwright/test';
import { overflow } from '../support/site.ts';

/** Where elements stand in the window: all of them within its height. */
async function expectInOneScreen(page: Page, selectors: readonly string[]) {
  for (const selector of selectors) await expect(page.locator(selector).first(), selector).toBeInViewport({ ratio: 1 });
}

test('home says in one screen of a phone what it is, and has search, three doors and one figure', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 667 });
  await page.goto('/');
  await expectInOneScreen(page, ['h1', '.lead .intro', 'main [role=search]', '.hero-figure']);
  await expect(page.locator('.door')).toHaveCount(3);
  for (const door of await page.locator('.door').all()) await expect(door).toBeInViewport({ ratio: 0.9 });
});

test('at home every target has its year, its clause and the state of its plan', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 667 });
  await page.goto('/');
  const cells = page.locator('.overview td').filter({ hasNot: page.getByText('未设目标') });
  expect(await cells.count()).toBeGreaterThan(5);
  for (const cell of await cells.all()) {
    await expect(cell.locator('.state')).toBeVisible();
    await expect(cell.locator('p a')).toHaveAttribute('href', /\/plans\/[^#]+#[a-z0-9-]+$/);
    await expect(cell.locator('p').first()).toContainText(/\d{4}年|未写明年份/);
  }
});

test('on a phone on its side the header leaves the screen to the page', async ({ page }) => {
  await page.setViewportSize({ width: 667, height: 375 });
  for (const path of ['/', '/plans/nanan-2022-2025/', '/search/']) {
    await page.goto(path);
    const { height } = (await page.locator('.site-header').boundingBox()) ?? { height: Infinity };
    expect(height, path).toBeLessThanOrEqual(375 / 5);
    expect(await overflow(page), path).toBeLessThanOrEqual(0);
  }
});

test('a word that no line can hold is broken, not pushed out of the page', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ['/', '/plans/', '/news/', '/glossary/', '/hotlines/', '/style/']) {
    await page.goto(path);
    await page.evaluate(() => {
      for (const place of document.querySelectorAll('main :is(h1, h2, h3, p, li > a, td, dd):not(.num)'))
        place.append('Donaudampfschifffahrtsgesellschaftskapitänswitwenrente'.repeat(2));
    });
    expect(await overflow(page), path).toBeLessThanOrEqual(0);
  }
});

test('whatever the keyboard reaches shows that it does', async ({ page }) => {
  await page.goto('/');
  const plain: string[] = [];
  for (let n = 0; n < 60; n += 1) {
    await page.keyboard.press('Tab');
    const told = await page.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body) return 'end';
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 ? '' : at.outerHTML.slice(0, 80);
    });
    if (told === 'end') break;
    if (told) plain.push(told);
  }
  expect(plain).toEqual([]);
});

test('pointing at a link, and pressing it, changes more than its colour', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/about/');
  const link = page.getByRole('main').getByRole('link', { name: '整理方法' });
  const thickness = () => link.evaluate((a) => getComputedStyle(a).textDecorationThickness);
  const before = await thickness();
  await link.hover();
  expect(await thickness()).not.toBe(before);
});

test('forced colours keep marks, edges and the ink of charts', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/indicators/invention-patents-per-10k/');
  const told = await page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    return ['--ink', '--data', '--paper'].map((name) => style.getPropertyValue(name).trim());
  });
  expect(told).toEqual(['CanvasText', 'CanvasText', 'Canvas']);
  const mark = await page
    .locator('.state')
    .first()
    .evaluate((at) => getComputedStyle(at, '::before').borderTopWidth);
  expect(parseFloat(mark)).toBeGreaterThanOrEqual(2);
});

test('in forced colours no text has the colour of the page, which is painted behind all text', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  for (const path of ['/', '/search/', '/help/', '/plans/anning-2022-2025/']) {
    await page.goto(path);
    if (path.startsWith('/plans/')) await page.getByLabel('在文中标出数字').check();
    const lost = await page.evaluate(() => {
      const ground = getComputedStyle(document.body).backgroundColor;
      return [...document.querySelectorAll('body *')]
        .filter(
          (at) => at.checkVisibility() && [...at.childNodes].some((n) => n.nodeType === 3 && n.textContent?.trim()),
        )
        .filter((at) => getComputedStyle(at).color === ground)
        .map((at) => at.outerHTML.slice(0, 60));
    });
    expect(lost, path).toEqual([]);
  }
});

test('nothing moves for those who asked for it: no smooth scroll, no running line', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/style/');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
  const busy = page.locator('[aria-busy=true]').first();
  const animation = () => busy.evaluate((at) => getComputedStyle(at, '::before').animationName);
  expect(await animation()).toBe('none');
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await animation()).toBe('on-its-way');
});

test('an address that leads nowhere names the pages most like it', async ({ page }) => {
  await page.goto('/hotline/12315/');
  const likely = page.locator('likely-pages');
  await expect(likely.getByRole('link').first()).toHaveAttribute('href', '/hotlines/12315/');
  await page.goto('/zzzz/');
  await expect(page.getByRole('heading', { name: '从栏目查' })).toBeVisible();
  await expect(likely).toBeHidden();
});

test('without the map of the site the page still has search and columns', async ({ page }) => {
  await page.route('**/sitemap/', (route) => route.abort());
  await page.goto('/hotline/12315/');
  await expect(page.getByRole('main').getByRole('searchbox')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: '热线' })).toBeVisible();
  await expect(page.locator('likely-pages')).toBeHidden();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('an address that leads nowhere lists the columns', async ({ page }) => {
    await page.goto('/no-such-page/');
    await expect(page.getByRole('main').getByRole('link', { name: '规划', exact: true })).toBeVisible();
    await expect(page.locator('likely-pages')).toBeHidden();
  });

  test('the page of styles shows all states', async ({ page }) => {
    await page.goto('/style/');
    await expect(page.locator('.shows-hover').first()).toBeVisible();
    const [light, dark] = await page
      .locator('.specimen:has(.swatch)')
      .evaluateAll((all) => all.map((at) => getComputedStyle(at).backgroundColor));
    expect(light).not.toBe(dark);
  });
});

test('the page of styles shows hover as it is', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/style/');
  const buttons = page.locator('.scheme-light .searchbox button');
  const ground = (n: number) => buttons.nth(n).evaluate((at) => getComputedStyle(at).backgroundColor);
  const shown = await ground(1);
  expect(shown).not.toBe(await ground(0));
  await buttons.first().hover();
  expect(await ground(0)).toBe(shown);
});

test('printed, home is what it says, without search, doors and menus', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/');
  for (const hidden of ['.searchbox', '.doors', '.menu', '.nav-wide', '.skip'])
    await expect(page.locator(hidden).first(), hidden).toBeHidden();
  await expect(page.locator('.overview')).toBeVisible();
  await expect(page.locator('.hero-figure')).toBeVisible();
});

test('text of twice the size pushes nothing out of a phone', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 667 });
  for (const path of ['/', '/plans/nanan-2022-2025/', '/hotlines/', '/support/', '/data/', '/style/']) {
    await page.goto(path);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect(await overflow(page), path).toBeLessThanOrEqual(0);
  }
});

for (const forcedColors of ['none', 'active'] as const)
  test(`a published result to which a link leads is marked, forced colours: ${forcedColors}`, async ({ page }) => {
    await page.emulateMedia({ forcedColors });
    await page.goto('/indicators/invention-patents-per-10k/#o-chongqing-2023-invention-patents-per-10k');
    const row = page.locator('tr:target');
    await expect(row).toContainText('19.98');
    await expect(row).toHaveCSS('outline-style', 'solid');
    await expect(row).toHaveCSS('outline-width', '2px');
  });
