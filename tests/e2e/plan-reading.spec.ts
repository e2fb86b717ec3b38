import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { faultsOf, overflow } from '../support/site.ts';

const LIANGPING = '/plans/liangping-2021-2025/';
const PHONE = { width: 375, height: 812 };
const PLANS = [
  'liangping-2021-2025',
  'nanan-2022-2025',
  'anning-2022-2025',
  'chongqing-2021-2025',
  'chongqing-reply-2020-155',
];
const height = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);
const current = (page: Page) => page.locator('.toc [aria-current=location]');
/** A browser that refuses storage, as some do in private windows or where the reader forbids it. */
const refuseStorage = (page: Page) =>
  page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    }),
  );
/** Leaves for another page of the site and comes back. */
async function leaveAndReturn(page: Page) {
  await page.goto('/plans/');
  await page.goto(LIANGPING);
}

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('the contents stay beside the text, and mark the clause that is read', async ({ page }) => {
  await page.goto(LIANGPING);
  await expect(current(page)).toHaveCount(0);
  await page.locator('#ch3-s2').scrollIntoViewIfNeeded();
  await page.locator('#ch3-s2').evaluate((e) => e.scrollIntoView());
  await expect(current(page)).toHaveText(/第二节 完善知识产权运用与转化运营体系/);
  await expect(current(page)).toBeInViewport();
  // A clause that the contents do not list stands under its section.
  await page.locator('#ch1-s1-3').evaluate((e) => e.scrollIntoView());
  await expect(current(page)).toHaveText(/第一节 “十三五”取得决定性成就/);
  await page.evaluate(() => scrollTo(0, 0));
  await expect(current(page)).toHaveCount(0);
});

test('on a phone the folded contents say which clause is read, open over the text, and lead on', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto(`${LIANGPING}#ch2-s1`);
  const bar = page.locator('.toc-fold > summary');
  await expect(bar).toContainText('第一节 突出企业知识产权创造主体地位');
  await expect(bar).toBeInViewport();
  const before = await height(page);
  await bar.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: '第四章 促进知识产权管理与服务', exact: true })).toBeVisible();
  expect(await height(page)).toBe(before);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: '第四章 促进知识产权管理与服务', exact: true })).toBeHidden();
  await expect(bar).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: '第四章 促进知识产权管理与服务', exact: true }).click();
  await expect(bar).toContainText('第四章 促进知识产权管理与服务');
  await expect(page.locator('#ch4 .heading')).toBeInViewport();
  // The heading is not under the bar.
  const [top, bottom] = await page.evaluate(() => [
    document.querySelector('#ch4 .heading')?.getBoundingClientRect().top ?? 0,
    document.querySelector('.toc')?.getBoundingClientRect().bottom ?? 0,
  ]);
  expect(top).toBeGreaterThanOrEqual(bottom);
});

test('by keyboard alone one steps from clause to clause, and goes on into the text', async ({ page }) => {
  const faults = faultsOf(page);
  await page.goto(`${LIANGPING}#ch1-s1-1`);
  const next = page.getByRole('link', { name: '下一条' });
  await next.focus();
  for (const id of ['ch1-s1-2', 'ch1-s1-3', 'ch1-s1-4']) {
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`#${id}$`));
    await expect(page.locator(`#${id} .heading`)).toBeInViewport();
    await expect(next).toBeFocused();
  }
  await expect(page.getByRole('status').filter({ hasText: '（四）知识产权运用效益快速增长' })).toBeAttached();
  await page.keyboard.press('Tab');
  await expect(page.locator('#ch1-s1-4 .heading a')).toBeFocused();
  await page.getByRole('link', { name: '上一条' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#ch1-s1-3$/);
  expect(faults).toEqual([]);
});

test('at the ends of a plan there is no step further', async ({ page }) => {
  await page.goto(`${LIANGPING}#preamble`);
  await expect(page.getByRole('link', { name: '上一条' })).toHaveCount(0);
  await page.goto(`${LIANGPING}#ch7-s5`);
  await page.getByRole('link', { name: '上一条' }).click();
  await page.getByRole('link', { name: '下一条' }).click();
  await expect(page).toHaveURL(/#ch7-s5$/);
  await expect(page.getByRole('link', { name: '下一条' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: '上一条' })).toBeFocused();
});

test.describe('with the clipboard at hand', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('the heading of a clause is its address: following it copies the address', async ({ page, baseURL }) => {
    await page.goto(LIANGPING);
    const link = page.locator('#ch1-s1-2 .heading a');
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await link.click();
    await expect(page).toHaveURL(/#ch1-s1-2$/);
    await expect(page.getByRole('status').filter({ hasText: '本条网址已复制' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}${LIANGPING}#ch1-s1-2`);
  });
});

test('提要 halves the plan on a phone: first paragraphs and figures; a heading opens its clause; kept on other plans', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await page.goto(LIANGPING);
  await expect(page.getByRole('radio', { name: '全部' })).toBeChecked();
  const all = await height(page);
  await page.getByRole('radio', { name: '提要' }).check();
  expect(await height(page)).toBeLessThanOrEqual(all / 2);
  const clause = page.locator('#ch1-s1-2');
  await expect(clause.locator('.prose > p').first()).toBeVisible();
  await expect(clause.locator('.fig .num').first()).toBeVisible();
  await expect(clause.locator('li').first()).toBeHidden();
  await expect(page.locator('.promise').first().locator('li b').first()).toBeVisible();
  // What is superseded is said there too.
  await expect(page.locator('#ch1-s1-5 .note')).toBeVisible();
  await clause.locator('.heading a').click();
  await expect(clause.locator('li').first()).toBeVisible();
  await page.goto('/plans/nanan-2022-2025/');
  await expect(page.getByRole('radio', { name: '提要' })).toBeChecked();
  await expect(page.locator('.clause .prose > ul').first()).toBeHidden();
  await page.getByRole('radio', { name: '全部' }).check();
  await page.goto(LIANGPING);
  await expect(clause.locator('li').first()).toBeVisible();
});

test('numbers in the text can be marked, with the keyboard, on this plan and the next', async ({ page }) => {
  await page.goto(LIANGPING);
  const number = page.locator('#ch1-s1-2 .prose .n').first();
  const marked = () => number.evaluate((e) => getComputedStyle(e).backgroundColor !== 'rgba(0, 0, 0, 0)');
  expect(await marked()).toBe(false);
  await page.getByRole('checkbox', { name: '在文中标出数字' }).focus();
  await page.keyboard.press('Space');
  expect(await marked()).toBe(true);
  await page.reload();
  expect(await marked()).toBe(true);
  await expect(page.getByRole('checkbox', { name: '在文中标出数字' })).toBeChecked();
});

test('whoever comes back is offered to read on, and is not moved', async ({ page }) => {
  await page.goto(LIANGPING);
  await expect(page.locator('.read-on')).toBeHidden();
  await page.locator('#ch4-s2').evaluate((e) => e.scrollIntoView());
  await expect(current(page)).toHaveText(/第二节 培育企业和社会的知识产权管理人才/);
  await leaveAndReturn(page);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  const link = page.getByRole('link', { name: /^接着看：\s?第二节 培育企业和社会的知识产权管理人才$/ });
  await link.click();
  await expect(page.locator('#ch4-s2 .heading')).toBeInViewport();
  // Other plans have their own places.
  await page.goto('/plans/nanan-2022-2025/');
  await expect(page.locator('.read-on')).toBeHidden();
  // Whoever reads the beginning again has nothing to come back to.
  await page.goto(`${LIANGPING}#preamble`);
  await expect(current(page)).toHaveText('印发通知和引言');
  await leaveAndReturn(page);
  await expect(page.locator('.read-on')).toBeHidden();
});

test('nothing moves when view and place come back', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('plan-view', 'brief marks');
    localStorage.setItem(
      'reading-places',
      JSON.stringify({ 'liangping-2021-2025': { id: 'ch2', name: '第二章 促进知识产权创造与产出' } }),
    );
    Object.assign(window, { moved: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (window as unknown as { moved: number }).moved += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.setViewportSize(PHONE);
  await page.goto(LIANGPING);
  await expect(page.locator('.read-on')).toBeVisible();
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => (window as unknown as { moved: number }).moved)).toBe(0);
});

test('where storage holds nonsense, the page is as new', async ({ page }) => {
  const faults = faultsOf(page);
  await page.addInitScript(() => {
    localStorage.setItem('plan-view', '<b>');
    localStorage.setItem('reading-places', '{"liangping-2021-2025":5');
  });
  await page.goto(LIANGPING);
  await expect(page.locator('.read-on')).toBeHidden();
  await expect(page.getByRole('radio', { name: '全部' })).toBeChecked();
  expect(faults).toEqual([]);
});

test('where storage is refused, everything works for the page', async ({ page }) => {
  const faults = faultsOf(page);
  await refuseStorage(page);
  await page.goto(LIANGPING);
  await page.getByRole('radio', { name: '提要' }).check();
  await expect(page.locator('#ch1-s1-2 li').first()).toBeHidden();
  await page.getByRole('checkbox', { name: '在文中标出数字' }).check();
  await page.getByRole('link', { name: '下一条' }).click();
  await expect(page).toHaveURL(/#\S+$/);
  await leaveAndReturn(page);
  await expect(page.locator('.read-on')).toBeHidden();
  await expect(page.getByRole('radio', { name: '全部' })).toBeChecked();
  expect(faults).toEqual([]);
});

test('at the end one goes to the plans before and after it in the list', async ({ page }) => {
  await page.goto(LIANGPING);
  const steps = page.getByRole('navigation', { name: '上一份、下一份文件' });
  await expect(steps.getByRole('link')).toHaveCount(2);
  const previous = await steps.getByRole('link').first().textContent();
  await steps.getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('梁平');
  expect(previous).toContain('上一份文件');
  await steps.getByRole('link', { name: /下一份文件.*梁平/ }).click();
  await expect(page).toHaveURL(LIANGPING);
});

test('a line of a digest holds 25 to 40 characters, on a phone as many as fit', async ({ page }) => {
  for (const [width, least] of [
    [375, 19],
    [768, 25],
    [1280, 25],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    for (const plan of PLANS) {
      await page.goto(`/plans/${plan}/`);
      const lines = await page.locator('.clause .prose > p:first-child').evaluateAll((paragraphs) =>
        paragraphs.map((p) => {
          const style = getComputedStyle(p);
          return {
            characters: p.getBoundingClientRect().width / parseFloat(style.fontSize),
            leading: parseFloat(style.lineHeight) / parseFloat(style.fontSize),
            strict: style.lineBreak,
          };
        }),
      );
      expect(lines.length).toBeGreaterThan(5);
      for (const { characters, leading, strict } of lines) {
        expect(characters, `${plan} ${width} px`).toBeLessThanOrEqual(40);
        expect(characters, `${plan} ${width} px`).toBeGreaterThanOrEqual(least);
        expect(leading).toBeGreaterThanOrEqual(1.7);
        expect(leading).toBeLessThanOrEqual(1.8);
        expect(strict).toBe('strict');
      }
    }
  }
});

test('no plan scrolls sideways at 320 px, whole, short, with marks or with the contents open', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const plan of PLANS) {
    await page.goto(`/plans/${plan}/`);
    expect(await overflow(page), plan).toBeLessThanOrEqual(0);
    await page.getByRole('checkbox', { name: '在文中标出数字' }).check();
    await page.getByRole('radio', { name: '提要' }).check();
    expect(await overflow(page), plan).toBeLessThanOrEqual(0);
    await page.locator('.toc-fold > summary').click();
    expect(await overflow(page), plan).toBeLessThanOrEqual(0);
  }
});

test('what stands alone is at least 44 px high: switches, steps, contents on a phone, plans before and after', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await page.goto(`${LIANGPING}#ch1-s1`);
  await page.locator('.toc-fold > summary').click();
  const low = await page
    .locator(
      '.view label, .toc-steps a[href], .toc-fold > summary, .toc-fold > ol > li > a, .plan-steps a, .clause > .heading a, .clause > .cite, .fig .cite, .fig summary',
    )
    .evaluateAll((elements) =>
      elements
        .filter((e) => e.getClientRects().length > 0 && e.getBoundingClientRect().height < 43.9)
        .map((e) => `${e.className} ${e.textContent.trim()} ${e.getBoundingClientRect().height}`),
    );
  expect(low).toEqual([]);
});

test('on paper: address, day and page numbers, wordings that are folded on the screen, and nothing to press', async ({
  page,
}, info) => {
  await page.goto(LIANGPING);
  const file = info.outputPath('plan.pdf');
  await page.pdf({ path: file, preferCSSPageSize: true });
  const bytes = fs.readFileSync(file).toString('latin1');
  const count = Math.max(...[...bytes.matchAll(/\/Count (\d+)/g)].map((match) => Number(match[1])));
  expect(count).toBeGreaterThan(10);
  expect(count).toBeLessThan(30);
  // A4 in points.
  expect(bytes).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
  const text = pdfText(file);
  if (text !== null) {
    const folded = text.replace(/\s/g, '');
    for (const said of [`1/${count}`, `${count}/${count}`, LIANGPING, '组建1亿元'])
      expect(folded.includes(said), said).toBe(true);
    expect(folded.slice(0, 200)).toMatch(/页面生成\d{4}年\d+月\d+日·打印\d{4}年\d+月\d+日/);
    for (const word of ['下一条', '在文中标出数字', '接着看', '下一份文件', '全文'])
      expect(folded.includes(word), word).toBe(false);
  }
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('main :is(button, input):visible')).toHaveCount(0);
  await expect(page.locator('.print-address')).toContainText(LIANGPING);
});

/** The text of a PDF, or null where poppler is not installed. */
function pdfText(file: string): string | null {
  try {
    return execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('everything is shown, and nothing is offered that would not work', async ({ page }) => {
    await page.goto(LIANGPING);
    await expect(page.locator('#ch1-s1-2 li').first()).toBeVisible();
    await expect(page.locator('.view, .toc-steps, .read-on, .toc-view').filter({ visible: true })).toHaveCount(0);
    await page.locator('#ch1-s1-2 .heading a').click();
    await expect(page).toHaveURL(/#ch1-s1-2$/);
    await expect(page.getByRole('link', { name: /下一份文件/ })).toBeVisible();
  });

  test('on a phone the contents unfold in their place and lead on', async ({ page }) => {
    await page.setViewportSize(PHONE);
    await page.goto(LIANGPING);
    await page.locator('.toc-fold > summary').click();
    await page.getByRole('link', { name: '第三章 推动知识产权运用与转化', exact: true }).click();
    await expect(page.locator('#ch3')).toBeInViewport();
  });

  test('figures and measures stand in their clause', async ({ page }) => {
    await page.goto(LIANGPING);
    await expect(page.locator('#ch1-s1-2 #f-loan-risk-fund')).toBeVisible();
    await expect(page.locator('#ch3-s1 .promise li').first()).toBeVisible();
  });
});
