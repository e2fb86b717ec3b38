import { expect, test, type Page } from '@playwright/test';
import { strings } from '../../src/strings.ts';
import { box, filters, openBoxes, ready, results, search, status } from '../support/search-page.ts';
import { faultsOf, overflow } from '../support/site.ts';

const words = strings.search;
const WIDTHS = [375, 1280];

/** Collects how far things move, from the first paint on, and what moves. Movement right after a key counts as well. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number; sources: { node: Node | null }[] }[])
        shifts.push(
          `${entry.value}: ${entry.sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 60) : node?.nodeName)).join(', ')}`,
        );
    }).observe({ type: 'layout-shift', buffered: true });
  });
}
const shiftsOf = (page: Page) => page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);

/** Makes what the page loads slow, so that every state of it is painted. */
const slow = (page: Page) =>
  page.route(/\.js$|\/pagefind\//, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    await route.continue();
  });

for (const width of WIDTHS) {
  const size = { width, height: width < 500 ? 667 : 800 };

  for (const [what, address] of Object.entries({
    'with results': '/search/?q=质押融资',
    'with a long message': `/search/?q=${encodeURIComponent('南岸 海外维权 证券化')}`,
    'without results': '/search/?q=不存在的词xyz',
    'with filters that leave nothing': '/search/?q=质押融资&type=agency&type=foo&region=530181',
    'without a query': '/search/',
  }))
    test(`nothing moves while the page loads ${what} at ${width} px`, async ({ page }) => {
      await page.setViewportSize(size);
      await watchShifts(page);
      await slow(page);
      await page.goto(address);
      await expect(page.locator('#search-results')).toHaveAttribute('aria-busy', 'false', { timeout: 15_000 });
      await page.waitForTimeout(300);
      expect(await shiftsOf(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    });

  for (const start of ['/search/', '/search/?q=质押融资', '/search/?q=不存在的词xyz'])
    test(`nothing moves while a reader types from ${start} at ${width} px`, async ({ page }) => {
      await page.setViewportSize(size);
      await watchShifts(page);
      await page.goto(start);
      await expect(page.locator('#search-results')).toHaveAttribute('aria-busy', 'false');
      await box(page).fill('');
      for (const part of ['地', '理标志', ' 梁平', ' 沙拉', 'xyzq']) {
        await page.keyboard.insertText(part);
        await page.waitForTimeout(350);
      }
      for (let n = 0; n < 4; n += 1) await page.keyboard.press('Backspace');
      await page.waitForTimeout(350);
      expect(await shiftsOf(page)).toEqual([]);
    });
}

test('every result of a plan says type, plan, place and the state of the period', async ({ page }) => {
  for (const type of ['clause', 'figure', 'measure']) {
    await search(page, '知识产权', `&type=${type}&region=530181`);
    await expect(page.locator(results).first()).toBeVisible();
    for (const item of await page.locator(results).all()) {
      await expect(item.locator('.type')).toHaveText(words.types[type as 'clause']);
      await expect(item.locator('.where')).toContainText('安宁市强县试点工作方案 · 云南省昆明市安宁市');
      await expect(item.locator('.where .state')).toHaveText(strings.periodState.ended);
    }
  }
});

test('results of other types say their source and place, and a line its own state', async ({ page }) => {
  await search(page, '12315', '&type=channel');
  await expect(page.locator(results).first().locator('.where')).toContainText('全国');
  await expect(page.locator(results).first().locator('.state')).toHaveText(strings.channel.states['in-service']);
  await search(page, '宣传周', '&type=event&region=100000');
  await expect(page.locator(results).first().locator('.where')).toContainText(/来源：.+ · 全国/);
  await search(page, '万人发明专利拥有量', '&type=indicator');
  await expect(page.locator(results).first().locator('.where')).toContainText(/\d 份文件 · .*南岸区/);
});

test('a link narrows to one type or place, is a plain address, and is followed in place', async ({ page }) => {
  await search(page, '知识产权');
  const all = Number(await filters(page).getByRole('link', { name: /^全部/ }).first().locator('.count').innerText());
  const link = filters(page).getByRole('link', { name: /^条款/ });
  await expect(link).toHaveAttribute('href', /^\/search\/\?q=%E7%9F%A5%E8%AF%86%E4%BA%A7%E6%9D%83&type=clause$/);
  const count = Number(await link.locator('.count').innerText());
  expect(count).toBeLessThan(all);
  await page.evaluate(() => Object.assign(window, { stayed: true }));
  await link.click();
  await expect(page.locator(status)).toContainText(`找到 ${count} 条`);
  await expect(page).toHaveURL(/type=clause$/);
  expect(await page.evaluate(() => 'stayed' in window)).toBe(true);
  await expect(link).toHaveAttribute('aria-current', 'true');
  await expect(link).toBeFocused();
  await filters(page)
    .getByRole('link', { name: /^安宁市/ })
    .click();
  await expect(page).toHaveURL(/type=clause&region=530181$/);
  await filters(page).getByRole('link', { name: /^全部/ }).first().click();
  await expect(page).toHaveURL(/q=[^&]+&region=530181$/);
});

test('the counts of the links are those that following them shows', async ({ page }) => {
  await search(page, '质押融资');
  const all = await page.locator(status).innerText();
  const links = filters(page).getByRole('link');
  for (let n = 1; n < (await links.count()); n += 1) {
    const count = await links.nth(n).locator('.count').innerText();
    await links.nth(n).click();
    await expect(page.locator(status)).toContainText(`找到 ${count} 条`);
    await page.goBack();
    await expect(page.locator(status)).toHaveText(all);
  }
});

test('the panel with the boxes stays as the reader left it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await search(page, '知识产权');
  const panel = page.locator('.filters');
  await expect(panel).not.toHaveAttribute('open');
  await openBoxes(page);
  await page.getByRole('checkbox', { name: /^条款/ }).check();
  await expect(page).toHaveURL(/type=clause/);
  await page.getByRole('checkbox', { name: /^数字/ }).check();
  await expect(page).toHaveURL(/type=figure&type=clause/);
  await expect(page.getByRole('checkbox', { name: /^数字/ })).toBeFocused();
  await box(page).fill('地理标志');
  await expect(page).toHaveURL(/q=%E5%9C%B0/);
  await expect(panel).toHaveAttribute('open');
  await openBoxes(page);
  await box(page).fill('专利');
  await expect(page).toHaveURL(/q=%E4%B8%93/);
  await expect(page.locator('#search-results')).toHaveAttribute('aria-busy', 'false');
  await expect(panel).not.toHaveAttribute('open');
});

test('on a phone the chosen filter is in sight', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 667 });
  await search(page, '知识产权', '&type=page');
  const chosen = filters(page).getByRole('link', { name: /^页面/ });
  await expect(chosen).toHaveAttribute('aria-current', 'true');
  await expect(chosen).toBeInViewport({ ratio: 1 });
});

test('filters that leave nothing are said to, with a way out and the number without them', async ({ page }) => {
  await page.goto('/search/?q=质押融资&type=agency&region=530181');
  await expect(page.locator(status)).toContainText(/找到 \d+ 条，但都不在选定的类型和地区里/);
  await expect(page.locator(results)).toHaveCount(0);
  const way = page.getByRole('link', { name: /去掉筛选，看全部 \d+ 条/ });
  const count = /\d+/.exec(await way.innerText())?.[0];
  await way.click();
  await expect(page.locator(status)).toContainText(`找到 ${count} 条`);
  await expect(page).toHaveURL(/\?q=[^&]+$/);
});

test('a filter that nobody knows is left out, said, and can be taken off the address', async ({ page }) => {
  const faults = faultsOf(page);
  await search(page, '质押融资', '&type=foo&type=<img src=x onerror=alert(1)>&region=1&type=clause');
  await expect(page.locator(results).first()).toBeVisible();
  for (const item of await page.locator(results).all()) await expect(item.locator('.type')).toHaveText('条款');
  await expect(page.locator('.search-notes')).toContainText('“foo、<img src=x');
  await page.getByRole('link', { name: words.dropUnknown }).click();
  await expect(page).toHaveURL(/q=[^&]+&type=clause$/);
  await expect(page.locator('.search-notes')).toBeEmpty();
  expect(faults).toEqual([]);
});

test('every box takes 100 characters, and of a longer query in the address the page says what it looks for', async ({
  page,
}) => {
  await search(page, '质押融资'.repeat(250));
  await expect(page.locator(status)).toContainText('只查前 100 字');
  await expect(box(page)).toHaveValue('质押融资'.repeat(25));
  // Typing is stopped at a hundred; a script or an extension is not.
  await box(page).evaluate((input: HTMLInputElement) => {
    input.value = '专利'.repeat(5000);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await expect(page).toHaveURL(/%E4%B8%93/);
  await ready(page);
  await expect(page.locator(status)).toContainText('只查前 100 字');
  expect(page.url().length).toBeLessThan(1000);
  for (const address of ['/', '/search/', '/about/']) {
    await page.goto(address);
    for (const input of await page.locator('input[name=q]').all())
      await expect(input).toHaveAttribute('maxlength', '100');
  }
  await search(page, '质押融资');
  await expect(page.locator(status)).not.toContainText('100');
});

/** What a screen reader would be told, in order. */
const spoken = (page: Page) => page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
const listen = (page: Page) =>
  page.evaluate(() => {
    const spoken: string[] = [];
    Object.assign(window, { spoken });
    const region = document.querySelector('#search-status');
    new MutationObserver(() => {
      if (region?.getAttribute('aria-live') !== 'off') spoken.push(region?.textContent ?? '');
    }).observe(region as Node, { childList: true, characterData: true, subtree: true });
  });

test('the number of results is announced once, when the typing has come to rest', async ({ page }) => {
  await search(page, '质押融资');
  await listen(page);
  await box(page).fill('');
  await box(page).pressSequentially('地理标志', { delay: 150 });
  await expect(page.locator(status)).toContainText('找到');
  expect(await spoken(page)).toEqual([]);
  await page.waitForTimeout(1000);
  const said = await spoken(page);
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^找到 \d+ 条/);
});

test('that it is looking is said after a while only', async ({ page }) => {
  await search(page, '质押融资');
  await listen(page);
  await filters(page).getByRole('link', { name: /^条款/ }).click();
  await expect(page).toHaveURL(/type=clause/);
  await page.waitForTimeout(500);
  expect(await spoken(page)).toHaveLength(1);
  expect((await spoken(page))[0]).toMatch(/^找到/);
  await page.route('**/pagefind/*.pf_meta', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 900));
    await route.continue();
  });
  await page.reload();
  await expect(page.locator(status)).toHaveText(words.loading);
  await ready(page);
});

test('Enter opens the result that the arrows reached', async ({ page }) => {
  await search(page, '质押融资');
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator(results).first().getByRole('link')).toBeFocused();
  const href = await page.locator(results).first().getByRole('link').getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${href?.replace(/[.?]/g, '\\$&')}$`));
});

test('the arrows lead from the last result to the button for more, and up again', async ({ page }) => {
  await search(page, '专利');
  await page.locator(results).last().getByRole('link').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: words.more })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.locator(results).last().getByRole('link')).toBeFocused();
  await page.locator(results).first().getByRole('link').focus();
  await page.keyboard.press('ArrowUp');
  await expect(box(page)).toBeFocused();
});

test('Escape in the box empties it, and Back brings the query again', async ({ page }) => {
  await search(page, '质押融资');
  await box(page).focus();
  await page.keyboard.press('Escape');
  await expect(box(page)).toHaveValue('');
  await expect(page.locator(status)).toHaveText(words.idle);
  await expect(page.locator(results)).toHaveCount(0);
  await page.goBack();
  await expect(box(page)).toHaveValue('质押融资');
  await expect(page.locator(results).first()).toBeVisible();
});

test('whoever comes back from a result finds query, filters, number of results and place on the page again', async ({
  page,
}) => {
  await search(page, '专利', '&type=clause');
  await page.getByRole('button', { name: words.more }).click();
  await expect(page.locator(results)).toHaveCount(40);
  const link = page.locator(results).nth(30).getByRole('link');
  await link.scrollIntoViewIfNeeded();
  const y = await page.evaluate(() => window.scrollY);
  expect(y).toBeGreaterThan(1000);
  await link.click();
  await expect(page).toHaveURL(/\/plans\//);
  await page.goBack();
  await expect(page.locator(results)).toHaveCount(40);
  await expect(box(page)).toHaveValue('专利');
  await expect(filters(page).getByRole('link', { name: /^条款/ })).toHaveAttribute('aria-current', 'true');
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(y - 50);
  expect(await page.evaluate(() => window.scrollY)).toBeLessThan(y + 50);
});

test('what is still on its way for one query does not come into the next, nor twice', async ({ page }) => {
  await search(page, '知识产权');
  await expect(page.locator(results)).toHaveCount(20);
  let slow = true;
  await page.route('**/pagefind/fragment/**', async (route) => {
    if (slow) await new Promise((done) => setTimeout(done, 800));
    await route.continue();
  });
  const more = page.getByRole('button', { name: words.more });
  await more.evaluate((button: HTMLButtonElement) => {
    button.click();
    button.click();
  });
  await expect(page.locator(results)).toHaveCount(40);
  await page.waitForTimeout(1000);
  const links = await page
    .locator(`${results} > a`)
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  expect(new Set(links).size).toBe(40);
  await more.click();
  slow = false;
  await box(page).fill('12330');
  await expect(page.locator(results).first()).toContainText('12330');
  const count = await page.locator(results).count();
  await page.waitForTimeout(1500);
  await expect(page.locator(results)).toHaveCount(count);
  await expect(box(page)).toBeFocused();
});

test('Back after another query shows the earlier one as far as it was shown', async ({ page }) => {
  await search(page, '专利');
  await page.getByRole('button', { name: words.more }).click();
  await expect(page.locator(results)).toHaveCount(40);
  await box(page).fill('地理标志');
  await expect(page.locator(results).first()).toContainText('地理标志');
  await page.waitForTimeout(500);
  await page.goBack();
  await expect(box(page)).toHaveValue('专利');
  await expect(page.locator(results)).toHaveCount(40);
});

for (const address of ['/search/?q=%ED%A0%80%E8%B4%A8', '/search/?q=%', '/search/?q=%F0%9F%98%80', '/search/?q=a&q=b'])
  test(`the address ${address} throws nothing`, async ({ page }) => {
    const faults = faultsOf(page);
    await page.goto(address);
    await expect(page.locator('#search-results')).toHaveAttribute('aria-busy', 'false');
    await expect(page.locator(status)).not.toContainText('没有装载成功');
    expect(faults).toEqual([]);
  });
