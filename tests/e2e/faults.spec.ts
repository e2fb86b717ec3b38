import { expect, test, type Page } from '@playwright/test';
import { faultsOf, overflow } from '../support/site.ts';

// What is stored, and what cuts the page off, is what is looked at here: nothing of another test may be left.
test.use({ reuseContext: false });

// What can go wrong in the reader's world. Faults of the search index stand in search.spec.ts.

const PLAN = '/plans/liangping-2021-2025/';
const INDICATOR = '/indicators/invention-patents-per-10k/';
/** The text of the main part as a reader gets it. */
const mainText = (page: Page): Promise<string> => page.locator('main').innerText();
/** What is thrown, and what a promise that nobody waits for ends with. */
function thrownOn(page: Page): string[] {
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(error.message));
  return thrown;
}

test('when no script of the site arrives, every kind of page is read whole and throws nothing', async ({ page }) => {
  const thrown = thrownOn(page);
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(PLAN);
  await expect(page.locator('#targets').getByRole('row')).not.toHaveCount(0);
  await expect(page.locator('#changes table').first()).toBeVisible();
  await page.locator('#f-loan-risk-fund summary').click();
  await expect(page.locator('#f-loan-risk-fund blockquote')).toBeVisible();
  await page.locator('#f-loan-risk-fund .cite').click();
  await expect(page.locator('#f-loan-risk-fund')).toContainText('[引用日期]');
  await page.goto('/compare/?indicator=pct-applications');
  await expect(page.locator('.compare-table')).toBeVisible();
  await page.goto(INDICATOR);
  await expect(page.locator('main table').first()).toBeVisible();
  await page.goto('/');
  await page.getByRole('main').getByRole('searchbox').fill('质押');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByRole('link', { name: '网站地图' })).toBeVisible();
  expect(thrown).toEqual([]);
});

test('when a script never ends to load, the page is there to be read and used', async ({ page }) => {
  await page.route('**/*.js', () => undefined);
  await page.goto(PLAN, { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('#ch1-s1-2 .prose')).toBeVisible();
  await page.locator('#f-loan-risk-fund summary').click();
  await expect(page.locator('#f-loan-risk-fund blockquote')).toBeVisible();
});

test('when the chunk that draws charts is gone, the table stays and a line says so', async ({ page }) => {
  const thrown = thrownOn(page);
  await page.route('**/_astro/draw-chart*.js', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(INDICATOR);
  const chart = page.locator('figure-chart').first();
  await chart.scrollIntoViewIfNeeded();
  await expect(chart.locator('.chart-plot')).toContainText('图没有');
  await expect(chart.locator('table')).toBeVisible();
  expect(thrown).toEqual([]);
});

test('when the chunk that saves pictures is gone, a line says what to take instead', async ({ page }) => {
  const thrown = thrownOn(page);
  await page.route('**/_astro/save-chart*.js', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(INDICATOR);
  const chart = page.locator('figure-chart').first();
  await chart.locator('[data-take=png]').click();
  await expect(chart.locator('.chart-reading')).toContainText('图片没有做成');
  expect(thrown).toEqual([]);
});

test('when the scripts are those of an older build, whose chunks are gone, the text is there all the same', async ({
  page,
}) => {
  const thrown = thrownOn(page);
  await page.route('**/_astro/*.js', (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<p>' }));
  for (const path of [PLAN, INDICATOR, '/compare/', '/']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await page.goto('/compare/');
  await expect(page.locator('.compare-table')).toBeVisible();
  expect(thrown).toEqual([]);
});

test('where storage and cookies are refused, everything works', async ({ page }) => {
  const faults = faultsOf(page);
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, { get: refuse });
    Object.defineProperty(Document.prototype, 'cookie', { get: refuse, set: refuse });
  });
  await page.goto('/search/?q=质押融资');
  await expect(page.locator('#search-results > li').first()).toContainText('质押融资');
  await page.goto(PLAN);
  await page.locator('#f-loan-risk-fund .cite').click();
  await expect(page.locator('cite-panel textarea')).toHaveValue(/科技型企业知识价值信用贷款风险基金/);
  await page.goto('/compare/?indicator=pct-applications');
  await expect(page.locator('.compare-table')).toBeVisible();
  expect(faults).toEqual([]);
});

test('once a page is there, it needs no connection: places, wordings, citations, charts near by', async ({
  page,
  context,
}) => {
  const thrown = thrownOn(page);
  await page.goto(PLAN);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await page.locator('#ch1-s1-2 .prose a.n').first().click();
  await expect(page.locator('.fig:target blockquote')).toBeVisible();
  await page.locator('#f-loan-risk-fund .cite').click();
  await expect(page.locator('cite-panel textarea')).toHaveValue(/南岸|梁平/);
  // A chart further down cannot load its program now: the line says so, the table stands.
  await page.locator('figure-chart').last().scrollIntoViewIfNeeded();
  await expect(page.locator('figure-chart').last().locator('table')).toBeVisible();
  await expect(
    page.locator('figure-chart[data-drawn], figure-chart:has(.chart-plot:text("图没有"))').last(),
  ).toBeVisible();
  await context.setOffline(false);
  expect(thrown).toEqual([]);
});

test('on slow 3G the longest plan is read before its scripts are there', async ({ page, context }) => {
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  // 400 kbit/s with a way there and back of 400 ms, as the developer tools of Chrome have it.
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  });
  let held = true;
  await page.route('**/*.js', async (route) => {
    while (held) await new Promise((resolve) => setTimeout(resolve, 100));
    await route.continue();
  });
  await page.goto(PLAN, { waitUntil: 'commit' });
  await expect(page.locator('h1')).toBeVisible({ timeout: 20_000 });
  held = false;
  expect((await page.locator('h1').innerText()).length).toBeGreaterThan(5);
  await page.waitForLoadState('load', { timeout: 30_000 });
  const painted = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
  );
  expect(painted).toBeLessThan(10_000);
});

for (const [when, day] of [
  ['long ago', '1999-01-01T04:00:00Z'],
  ['far ahead', '2099-06-30T04:00:00Z'],
] as const)
  test(`a clock that is ${when} changes nothing that the pages say`, async ({ page }) => {
    const faults = faultsOf(page);
    for (const path of ['/', PLAN, '/events/', '/compare/']) {
      await page.goto(path);
      const right = await mainText(page);
      await page.clock.setFixedTime(new Date(day));
      await page.reload();
      expect(await mainText(page), path).toBe(right);
      await page.clock.setSystemTime(new Date());
    }
    expect(faults).toEqual([]);
  });

test('a citation takes the day of reading from the clock, but leaves it open where the clock is before the page', async ({
  page,
}) => {
  const cited = async (instant: string) => {
    await page.clock.setFixedTime(new Date(instant));
    await page.goto(PLAN);
    await page.locator('#f-loan-risk-fund .cite').click();
    return page.locator('cite-panel textarea').inputValue();
  };
  expect(await cited('1999-01-01T04:00:00Z')).toContain('[引用日期]');
  await page.goto(`${PLAN}cite/`);
  await expect(page.locator('.cite-text').first()).toContainText('[引用日期]');
  await expect(page.getByText('请换成您查看的那天')).toBeVisible();
  expect(await cited('2099-06-30T04:00:00Z')).toContain('[2099-06-30]');
});

test.describe('for a reader in Auckland whose browser speaks English', () => {
  test.use({ timezoneId: 'Pacific/Auckland', locale: 'en-US' });

  test('dates, numbers and states are those of a reader in 重庆', async ({ page, browser }) => {
    const home = await browser.newContext({ timezoneId: 'Asia/Shanghai', locale: 'zh-CN' });
    const other = await home.newPage();
    const origin = test.info().project.use.baseURL ?? '';
    for (const path of ['/', PLAN, INDICATOR, '/events/', '/compare/', '/search/?q=2025年']) {
      for (const [one, address] of [
        [page, path],
        [other, origin + path],
      ] as const) {
        await one.goto(address);
        await one.waitForLoadState('networkidle');
        if (path.startsWith('/search/'))
          await expect(one.locator('#search-results')).toHaveAttribute('aria-busy', 'false');
      }
      expect(await mainText(page), path).toBe(await mainText(other));
    }
    await home.close();
  });

  test('a citation takes the day of 北京, which is a day behind', async ({ page }) => {
    // In Auckland it is 2 o’clock in the morning of the next day.
    await page.clock.setFixedTime(new Date('2098-12-01T13:00:00Z'));
    await page.goto(PLAN);
    await page.locator('#f-loan-risk-fund .cite').click();
    await expect(page.locator('cite-panel textarea')).toHaveValue(/\[2098-12-01\]/);
  });
});

test.describe('below the browser floor: no script, no style', () => {
  test.use({ javaScriptEnabled: false });

  test('pages read in their order, with links, tables and wordings', async ({ page }) => {
    await page.route('**/*.css', (route) => route.abort());
    await page.setViewportSize({ width: 375, height: 700 });
    await page.goto(PLAN);
    const text = await page.locator('body').innerText();
    const places = [
      '跳到正文',
      '重庆市梁平区知识产权保护和运用“十四五”规划',
      '梁平府发〔2022〕9号',
      '每万人口发明专利拥有量',
      '区里把知识产权工作纳入考核',
      '非政府网站',
    ].map((part) => text.indexOf(part));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    await page.locator('#f-loan-risk-fund summary').click();
    await expect(page.locator('#f-loan-risk-fund blockquote')).toBeVisible();
    await page.goto('/hotlines/12315/');
    await expect(page.locator('a[href="tel:12315"]')).toBeVisible();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.goto('/');
    await page.locator('main a[href="/hotlines/12315/"]').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('12315');
  });
});
