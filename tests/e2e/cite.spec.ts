import { expect, test, type Page } from '@playwright/test';
import { faultsOf } from '../support/site.ts';

const LIANGPING = '/plans/liangping-2021-2025/';
const PLANS = [
  'liangping-2021-2025',
  'nanan-2022-2025',
  'anning-2022-2025',
  'chongqing-2021-2025',
  'chongqing-reply-2020-155',
];
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const shanghaiToday = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
/** A browser that refuses the clipboard, as one does on a page that was not opened by https. */
const refuse = (page: Page, old: boolean) =>
  page.addInitScript((allowed) => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    Object.defineProperty(document, 'execCommand', { value: (command: string) => allowed && command === 'copy' });
  }, old);

test.describe('with the clipboard at hand', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('one click on a figure copies its wording, clause, document, today and its whole address', async ({
    page,
    baseURL,
  }) => {
    const faults = faultsOf(page);
    await page.goto(LIANGPING);
    await page.locator('#f-patents-per-10k-2025 .cite').click();
    await expect(page.getByRole('dialog', { name: '引用' }).getByRole('status')).toHaveText('已复制');
    expect(await clipboard(page)).toBe(
      '“每万人口发明专利拥有量（件）”：2025年目标“6”，属性“预期性”（第一章第五节专题1 “十四五”时期梁平区知识产权工作主要指标）\n' +
        `重庆市梁平区人民政府. 重庆市梁平区知识产权保护和运用“十四五”规划（2021—2025年）：梁平府发〔2022〕9号[EB/OL]. （2022-01-27）[${shanghaiToday()}]. ${baseURL}${LIANGPING}#f-patents-per-10k-2025.`,
    );
    expect(faults).toEqual([]);
  });

  test('plan, clause and the row of a table are copied the same way', async ({ page, baseURL }) => {
    await page.goto(LIANGPING);
    await page.getByRole('link', { name: '引用这份文件' }).click();
    expect(await clipboard(page)).toMatch(new RegExp(`^重庆市梁平区人民政府\\. [^\\n]+ ${baseURL}${LIANGPING}\\.$`));
    await page.getByRole('button', { name: '关闭' }).click();
    await page.locator('#ch1-s1-2 > .cite').click();
    expect(await clipboard(page)).toMatch(/^第一章第一节（二）[^\n]+\n重庆市梁平区人民政府\. .+#ch1-s1-2\.$/);
    await page.getByRole('button', { name: '关闭' }).click();
    await page.locator('#targets .cite').first().click();
    expect(await clipboard(page)).toMatch(/^“每万人口发明专利拥有量（件）”.+\n.+#f-patents-per-10k-2025\.$/);
  });

  test('an indicator, a figure in its table and a data file are copied with their own citations', async ({ page }) => {
    await page.goto('/indicators/invention-patents-per-10k/');
    await page.locator('.page-head summary.cite, header summary.cite').first().click();
    expect(await clipboard(page)).toMatch(
      /^重庆市南岸区人民政府，重庆市梁平区人民政府，安宁市人民政府，等\. .+\[DS\/OL\]/,
    );
    await page.getByRole('button', { name: '关闭' }).click();
    await page
      .getByRole('row', { name: /南岸区/ })
      .locator('.cite')
      .click();
    expect(await clipboard(page)).toContain('南岸府发〔2022〕34号[EB/OL]');
    await page.goto('/data/');
    await page
      .getByRole('row', { name: /figures/ })
      .locator('.cite')
      .click();
    expect(await clipboard(page)).toMatch(/知产规划通览数据：数字\[DS\/OL\]\. .+\/data\/figures\.json\.$/);
    await page.getByRole('button', { name: '关闭' }).click();
    await page.getByRole('link', { name: '引用：地方知识产权规划数据' }).click();
    expect(await clipboard(page)).toMatch(/，等\. 地方知识产权规划数据\[DS\/OL\]\. .+\/data\/\.$/);
  });

  test('by keyboard alone a figure is cited, the panel is left, and the reader is where they were', async ({
    page,
  }) => {
    await page.goto(LIANGPING);
    const link = page.locator('#f-loan-risk-fund .cite');
    await link.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: '引用' });
    await expect(panel.getByRole('textbox', { name: '引用文字' })).toBeFocused();
    await expect(panel.getByRole('status')).toHaveText('已复制');
    await page.keyboard.press('Tab');
    await expect(panel.getByRole('button', { name: '复制' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(link).toBeFocused();
  });

  test('the page of citations fills in today and the whole address, and copies each by a button', async ({
    page,
    baseURL,
  }) => {
    await page.goto(`${LIANGPING}cite/#f-loan-risk-fund`);
    const item = page.locator('#f-loan-risk-fund');
    await expect(item).toBeInViewport();
    await expect(item).toContainText(`[${shanghaiToday()}]. ${baseURL}${LIANGPING}#f-loan-risk-fund.`);
    await page.locator('#f-loan-risk-fund + button').click();
    await expect(page.getByRole('status').filter({ hasText: '已复制' })).toBeVisible();
    expect(await clipboard(page)).toBe(await item.textContent());
    await expect(page.getByText('请换成您查看的那天')).toHaveCount(0);
  });
});

test('every figure of every plan is cited on its page as on the page of citations', async ({ page }) => {
  test.setTimeout(60_000);
  let walked = 0;
  for (const plan of PLANS) {
    await page.goto(`/plans/${plan}/cite/`);
    const written = await page
      .locator('.cite-text[id^=f-]')
      .evaluateAll((items) => items.map((item) => [item.id, item.textContent] as const));
    await page.goto(`/plans/${plan}/`);
    const copied = await page.locator('.fig .cite').evaluateAll((links) =>
      links.map((link) => {
        (link as HTMLElement).click();
        return [link.closest('.fig')?.id, document.querySelector<HTMLTextAreaElement>('cite-panel textarea')?.value];
      }),
    );
    expect(Object.fromEntries(copied)).toEqual(Object.fromEntries(written));
    walked += copied.length;
  }
  expect(walked).toBeGreaterThan(170);
});

test('where the clipboard is refused, the text is selected and the reader told what to press', async ({ page }) => {
  await refuse(page, false);
  await page.goto(LIANGPING);
  await page.locator('#f-loan-risk-fund .cite').click();
  const panel = page.getByRole('dialog', { name: '引用' });
  await expect(panel.getByRole('status')).toContainText('文字已选中');
  const area = panel.getByRole('textbox', { name: '引用文字' });
  await expect(area).toBeFocused();
  expect(await area.evaluate((e: HTMLTextAreaElement) => e.value.slice(e.selectionStart, e.selectionEnd))).toBe(
    await area.inputValue(),
  );
  await page.goto(`${LIANGPING}cite/`);
  await page.locator('#f-loan-risk-fund + button').click();
  await expect(page.getByRole('status').filter({ hasText: '文字已选中' })).toBeVisible();
  expect(await page.evaluate(() => getSelection()?.toString().replaceAll('\n', ''))).toBe(
    (await page.locator('#f-loan-risk-fund').textContent())?.replaceAll('\n', ''),
  );
});

test('where only the old way of copying is there, it is taken', async ({ page }) => {
  await refuse(page, true);
  await page.goto(LIANGPING);
  await page.locator('#f-loan-risk-fund .cite').click();
  await expect(page.getByRole('dialog', { name: '引用' }).getByRole('status')).toHaveText('已复制');
});

test('the address of a figure opens its wording, scrolls to it, and says clause, document, date and state', async ({
  page,
}) => {
  await page.goto(`${LIANGPING}#f-patents-per-10k-2025`);
  const figure = page.locator('#f-patents-per-10k-2025');
  await expect(figure).toBeInViewport();
  await expect(figure.locator('blockquote')).toBeVisible();
  await expect(figure).toContainText('「每万人口发明专利拥有量（件） 6 预期性」');
  for (const fact of ['梁平府发〔2022〕9号', '2022年1月27日', '规划期已届满', '第一章第五节专题1'])
    await expect(figure.getByText(fact)).toBeVisible();
  expect(await figure.evaluate((e) => getComputedStyle(e).outlineStyle)).toBe('solid');
  // Following a number in the text does the same.
  await page.locator('#ch1-s1-2 .prose a.n').first().click();
  await expect(page.locator('.fig:target blockquote')).toBeVisible();
  await expect(page.locator('.fig:target')).toBeInViewport();
});

test('on paper nothing offers to copy; the document is named at the head, and figures stand under their clause', async ({
  page,
}) => {
  await page.goto(LIANGPING);
  await page.locator('#f-loan-risk-fund .cite').click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.cite:visible, .cite-panel:visible, .cite-files:visible')).toHaveCount(0);
  await expect(page.locator('.doc-head .meta')).toContainText('梁平府发〔2022〕9号');
  await expect(page.locator('#ch1-s1-2 .heading')).toBeVisible();
  await expect(page.locator('#ch1-s1-2 #f-loan-risk-fund')).toContainText('组建1亿元');
  await page.goto(`${LIANGPING}cite/`);
  await expect(page.locator('.cite-copy:visible')).toHaveCount(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the link of a figure leads to its citation, which waits to be selected', async ({ page }) => {
    await page.goto(LIANGPING);
    await page.locator('#f-loan-risk-fund .cite').click();
    await expect(page).toHaveURL(`${LIANGPING}cite/#f-loan-risk-fund`);
    const item = page.locator('#f-loan-risk-fund');
    await expect(item).toBeInViewport();
    await expect(item).toContainText('“组建1亿元科技型企业知识价值信用贷款风险基金”');
    await expect(item).toContainText('[引用日期]');
    await expect(page.getByText('请换成您查看的那天')).toBeVisible();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  });

  test('an indicator unfolds its citation', async ({ page }) => {
    await page.goto('/indicators/invention-patents-per-10k/');
    await page.locator('.page-head summary.cite, header summary.cite').first().click();
    await expect(page.locator('.cite-box .cite-text').first()).toContainText('[DS/OL]');
  });

  test('the address of a figure marks it and says clause, document, date and state', async ({ page }) => {
    await page.goto(`${LIANGPING}#f-patents-per-10k-2025`);
    const figure = page.locator('#f-patents-per-10k-2025');
    await expect(figure).toBeInViewport();
    for (const fact of ['梁平府发〔2022〕9号', '2022年1月27日', '规划期已届满', '第一章第五节专题1'])
      await expect(figure.getByText(fact)).toBeVisible();
    expect(await figure.evaluate((e) => getComputedStyle(e).outlineStyle)).toBe('solid');
  });
});
