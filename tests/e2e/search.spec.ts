import { expect, test } from '@playwright/test';
import { box, filters, openBoxes, results, search, status } from '../support/search-page.ts';
import { faultsOf } from '../support/site.ts';

test('「质押融资」, typed into the box of the home page, finds what holds it', async ({ page }) => {
  const faults = faultsOf(page);
  await page.goto('/');
  await box(page).fill('质押融资');
  await page.getByRole('main').getByRole('button', { name: '搜索' }).click();
  await expect(page).toHaveURL(/\/search\/\?q=/);
  await expect(page.locator(status)).toContainText(/找到 \d+ 条/);
  await expect(page.locator(results).first()).toContainText('质押融资');
  for (const item of await page.locator(results).all()) {
    await expect(item.locator('a')).toHaveCount(1);
    await expect(item.locator('.type')).not.toBeEmpty();
  }
  expect(faults).toEqual([]);
});

test('a result leads to the place where the words stand', async ({ page }) => {
  await search(page, '梁平 知识产权综合发展指数');
  await page.locator(results).first().getByRole('link').click();
  await expect(page).toHaveURL(/\/plans\/liangping-2021-2025\//);
  await expect(page.getByRole('main')).toContainText('知识产权综合发展指数');
});

test('a hotline that the query names answers with its number', async ({ page }) => {
  await search(page, '打假电话');
  await expect(page.locator(results).first().locator('.type')).toHaveText('热线与机构');
  await expect(page.locator(results).first()).toContainText('12315');
});

test('a figure that the query names answers with value, year and place', async ({ page }) => {
  await search(page, '南岸PCT目标');
  await expect(page.locator(results).first()).toContainText('300件以上');
  await expect(page.locator(results).first()).toContainText('南岸');
  await expect(page.locator(results).first()).toContainText('2025年');
});

test('a question for a term answers with its definition', async ({ page }) => {
  await search(page, '贯标是什么意思');
  await expect(page.locator(results).first().locator('.type')).toHaveText('词语');
});

test('what came by a synonym says so', async ({ page }) => {
  await search(page, '补贴');
  await expect(page.locator(results).filter({ hasText: '按同义词' }).first()).toBeVisible();
});

test('of a place that the site does not have nothing is shown, and no other place stands for it', async ({ page }) => {
  await search(page, '北京 专利补贴');
  await expect(page.locator(status)).toContainText('没有收录北京');
  await expect(page.locator(results)).toHaveCount(0);
  await page.getByRole('link', { name: '不限地区' }).click();
  await expect(page.locator(results).first()).toBeVisible();
  await search(page, '成都打假电话');
  await expect(page.locator(status)).toContainText('没有收录成都');
  await expect(page.locator(results).first()).toContainText('12315');
});

test('a slip in a name is taken for the name, and that is said', async ({ page }) => {
  await search(page, '马得里商标');
  await expect(page.locator(status)).toContainText('马德里商标');
  await expect(page.locator(results).first()).toContainText('马德里');
});

test('pinyin, initials and traditional characters work', async ({ page }) => {
  await search(page, 'zhiyarongzi');
  await expect(page.locator(status)).toContainText('按拼音');
  await expect(page.locator(results).first()).toContainText('质押融资');
  await search(page, '質押融資');
  await expect(page.locator(results).first()).toContainText('质押融资');
});

test('types and places narrow the results, stand in the address and can be taken off again', async ({ page }) => {
  await search(page, '知识产权');
  await openBoxes(page);
  await page.getByRole('checkbox', { name: /^条款/ }).check();
  await expect(page).toHaveURL(/type=clause/);
  await page.getByRole('checkbox', { name: /^安宁市/ }).check();
  await expect(page).toHaveURL(/region=530181/);
  await expect(page.locator(results).first()).toContainText('安宁');
  for (const item of await page.locator(results).all()) await expect(item.locator('.type')).toHaveText('条款');
  await page.goBack();
  await expect(page.getByRole('checkbox', { name: /^安宁市/ })).not.toBeChecked();
});

test('a filtered address can be linked to', async ({ page }) => {
  await search(page, '12315', '&type=channel');
  for (const item of await page.locator(results).all()) await expect(item.locator('.type')).toHaveText('热线与机构');
  await expect(filters(page).getByRole('link', { name: /^热线与机构/ })).toHaveAttribute('aria-current', 'true');
  await openBoxes(page);
  await expect(page.getByRole('checkbox', { name: /^热线与机构/ })).toBeChecked();
});

test('twenty results a page, then more', async ({ page }) => {
  await search(page, '专利');
  await expect(page.locator(results)).toHaveCount(20);
  await page.getByRole('button', { name: '再看 20 条' }).click();
  await expect(page.locator(results)).toHaveCount(40);
});

test('the arrows go through the results, and Escape back to the box', async ({ page }) => {
  await search(page, '质押融资');
  await box(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(results).nth(0).locator('a')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(results).nth(1).locator('a')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(box(page)).toBeFocused();
});

test('a word that nobody has is said to be missing, with near terms and where to look', async ({ page }) => {
  await search(page, '鳄梨质');
  await expect(page.locator(status)).toContainText(/没有/);
  await search(page, '鳄梨沙拉');
  await expect(page.locator(status)).toContainText('没有找到');
  await expect(page.locator(results)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: '从栏目查' })).toBeVisible();
});

for (const [name, query] of Object.entries({
  markup: '<img src=x onerror=alert(1)> 质押',
  quotes: '"质押" \'融资\' `x`',
  'regex characters': '.*+?^${}()|[]\\',
  emoji: '😀质押😀',
  'a lone surrogate': '质\ud800押',
  'ten thousand characters': '质押'.repeat(5000),
  'only punctuation': '。，、！？',
}))
  test(`a query with ${name} throws nothing and executes nothing`, async ({ page }) => {
    const faults = faultsOf(page);
    await page.goto('/search/');
    await box(page).fill(query.toWellFormed() === query ? query : '');
    if (query.toWellFormed() !== query)
      await box(page).evaluate((input: HTMLInputElement, text) => {
        input.value = `质${String.fromCharCode(0xd800)}押${text}`;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }, '');
    await page.waitForTimeout(400);
    await expect(page.locator('#search-results')).toHaveAttribute('aria-busy', 'false');
    await expect(page.locator('main img')).toHaveCount(0);
    expect(faults).toEqual([]);
  });

test('typing and then sending keeps one entry, and Back brings the earlier query', async ({ page }) => {
  await search(page, '质押融资');
  await box(page).fill('地理标志');
  await page.waitForTimeout(400);
  await page.keyboard.press('Enter');
  await expect(page.locator(results).first()).toContainText('地理标志');
  await page.goBack();
  await expect(box(page)).toHaveValue('质押融资');
  await expect(page.locator(results).first()).toContainText('质押');
});

test('while an input method composes, nothing is searched', async ({ page }) => {
  await page.goto('/search/');
  await box(page).evaluate((input: HTMLInputElement) => {
    input.value = "zhi'ya";
    input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
  });
  await page.waitForTimeout(400);
  await expect(page).toHaveURL(/\/search\/$/);
  await box(page).evaluate((input: HTMLInputElement) => {
    input.value = '质押';
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
  });
  await expect(page.locator(results).first()).toContainText('质押');
});

test('the box in the header of any page leads to results, and / goes to it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/about/');
  await page.keyboard.press('/');
  const header = page.getByRole('banner').getByRole('searchbox');
  await expect(header).toBeFocused();
  await page.keyboard.type('12315');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=12315/);
  await expect(page.locator(results).first()).toContainText('12315');
});

test('on a phone the box stands in the menu', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 700 });
  await page.goto('/about/');
  await page.locator('.menu summary').click();
  await page.getByRole('search', { name: '菜单里的搜索' }).getByRole('searchbox').fill('贯标');
  await page.keyboard.press('Enter');
  await expect(page.locator(results).first()).toContainText('贯标');
});

test('nothing of the index is loaded before the first query', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => void (request.url().includes('/pagefind/') && asked.push(request.url())));
  await page.goto('/search/');
  await page.waitForTimeout(300);
  expect(asked).toEqual([]);
});

for (const [part, pattern] of Object.entries({
  'the whole index': '**/pagefind/**',
  'its program': '**/pagefind/wasm*',
  'its table of records': '**/pagefind/*.pf_meta',
  'a piece of the index': '**/pagefind/index/**',
  'the records': '**/pagefind/fragment/**',
  'the dictionary': '**/pagefind/dictionary.json',
}))
  test(`when ${part} is missing, the page says so and throws nothing`, async ({ page }) => {
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(error.message));
    await page.route(pattern, (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto('/search/?q=质押融资');
    await expect(page.locator(status)).toContainText('搜索没有装载成功');
    await expect(page.locator('#search-results')).toHaveAttribute('aria-busy', 'false');
    expect(thrown).toEqual([]);
  });

test('when a piece of the index is cut off, the page says so', async ({ page }) => {
  await page.route('**/pagefind/index/**', (route) => route.fulfill({ status: 200, body: 'x' }));
  await page.goto('/search/?q=质押融资');
  await expect(page.locator(status)).toContainText(/没有装载成功/);
});

test('when the dictionary is cut off, the page says so', async ({ page }) => {
  await page.route('**/pagefind/dictionary.json', async (route) => {
    const body = await (await route.fetch()).text();
    await route.fulfill({ status: 200, body: body.slice(0, body.length / 2) });
  });
  await page.goto('/search/?q=质押融资');
  await expect(page.locator(status)).toContainText('没有装载成功');
  await expect(page.getByRole('heading', { name: '从栏目查' })).toBeVisible();
});

test('when the index is slow, the page says so and then shows the results', async ({ page }) => {
  await page.route('**/pagefind/*.pf_meta', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 5000));
    await route.continue();
  });
  await page.goto('/search/?q=质押融资');
  await expect(page.locator(status)).toContainText('还在装载', { timeout: 6000 });
  await expect(page.getByRole('heading', { name: '从栏目查' })).toBeVisible();
  await expect(page.locator(status)).toContainText('找到', { timeout: 8000 });
});

test('when the connection is lost and comes back, the next query works', async ({ page, context }) => {
  await page.goto('/search/');
  await context.setOffline(true);
  await box(page).fill('质押融资');
  await expect(page.locator(status)).toContainText('没有装载成功');
  await context.setOffline(false);
  await box(page).fill('地理标志');
  await expect(page.locator(results).first()).toContainText('地理标志');
});

test('when the script is blocked, the page says where to look', async ({ page }) => {
  await page.route('**/*.js', (route) => route.abort());
  await page.goto('/search/?q=质押融资');
  await expect(page.locator(status)).toContainText('拼音索引');
  await expect(page.locator(status)).toBeVisible();
  await expect(page.getByRole('link', { name: '拼音索引' }).first()).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the index of everything is one click away, in the order of pinyin', async ({ page }) => {
    await page.goto('/search/');
    await page.getByRole('main').getByRole('link', { name: '拼音索引' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('拼音索引');
    await page.getByRole('navigation', { name: '拼音索引' }).getByRole('link', { name: 'Z', exact: true }).click();
    await expect(page.locator('#z')).toContainText('质押融资');
  });
});
