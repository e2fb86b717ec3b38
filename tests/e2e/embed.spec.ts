import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from '@playwright/test';
import { faultsOf, overflow } from '../support/site.ts';

const INDICATOR = '/indicators/invention-patents-per-10k/';
const EMBED = '/embed/invention-patents-per-10k/';

/** Somebody else's page on another origin, with a piece of HTML in it. */
async function elsewhere(html: string): Promise<{ url: string; close: () => void }> {
  const server = http.createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="zh-CN"><title>一篇报道</title><h1>一篇报道</h1>${html}</html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => void server.close() };
}

async function openDialog(page: Page) {
  await page.goto(INDICATOR);
  await page.getByRole('button', { name: '嵌入', exact: true }).click();
  return page.getByRole('dialog', { name: '嵌入：万人发明专利拥有量' });
}

test('the live code, put into a page of another origin, shows the table there and leads back in a new window', async ({
  page,
  context,
}) => {
  const dialog = await openDialog(page);
  const code = await dialog.getByRole('textbox', { name: '随本站更新' }).inputValue();
  expect(code).toContain(`src="${new URL(page.url()).origin}${EMBED}"`);
  const other = await elsewhere(code);
  try {
    await page.goto(other.url);
    const frame = page.frameLocator('iframe');
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText('万人发明专利拥有量');
    await expect(frame.getByRole('row', { name: /南岸区/ }).first()).toContainText('60 件');
    await expect(frame.getByText('非政府网站')).toBeVisible();
    const opened = context.waitForEvent('page');
    await frame.getByRole('link', { name: '定义、官方原话和最新数字' }).click();
    await expect(await opened).toHaveURL(new RegExp(`${INDICATOR}$`));
    expect(page.url()).toBe(other.url);
  } finally {
    other.close();
  }
});

test('the dated code stands in a page of another origin without asking this site for anything', async ({ page }) => {
  const dialog = await openDialog(page);
  const code = await dialog.getByRole('textbox', { name: '留住今天的数字' }).inputValue();
  const other = await elsewhere(code);
  try {
    const asked: string[] = [];
    // What the page before still asks for is not asked by this one.
    page.on('request', (request) => {
      if (request.frame().url() === other.url) asked.push(request.url());
    });
    await page.goto(other.url);
    await expect(page.getByRole('row', { name: /南岸区/ })).toContainText('60件以上');
    await expect(page.getByText(/这是\d{4}年\d+月\d+日的数字，以后不会自动更新/)).toBeVisible();
    expect(asked.filter((url) => !url.startsWith(other.url))).toEqual([]);
    await page.getByRole('link', { name: '南岸府发〔2022〕34号' }).click();
    await expect(page).toHaveURL(/\/plans\/nanan-2022-2025\/#f-patents-per-10k-2025$/);
  } finally {
    other.close();
  }
});

test('by keyboard the dialog opens, keeps the focus, closes with Esc, and gives the focus back', async ({ page }) => {
  const faults = faultsOf(page);
  await page.goto(INDICATOR);
  const button = page.getByRole('button', { name: '嵌入', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '嵌入：万人发明专利拥有量' });
  await expect(dialog).toBeVisible();
  const places = new Set<string>();
  for (let n = 0; n < 14; n++) {
    const place = await page.evaluate(() => {
      const active = document.activeElement;
      // Between the last and the first the focus passes through the browser itself: then nothing of the page has it.
      if (active === null || active === document.body) return '';
      return active.closest('dialog') ? (active.ariaLabel ?? active.textContent ?? '').trim() : '外面';
    });
    places.add(place);
    await page.keyboard.press('Tab');
  }
  expect(places).not.toContain('外面');
  expect([...places].filter((place) => place.startsWith('复制代码'))).toHaveLength(2);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
  expect(faults).toEqual([]);
});

test('the button of the dialog and a press beside it close it', async ({ page }) => {
  const dialog = await openDialog(page);
  await dialog.getByRole('button', { name: '关闭' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: '嵌入', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await page.mouse.click(5, 5);
  await expect(dialog).toBeHidden();
});

test('one press copies a code to the character, and says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const dialog = await openDialog(page);
  for (const name of ['随本站更新', '留住今天的数字']) {
    await dialog.getByRole('button', { name: `复制代码：${name}` }).click();
    await expect(dialog.getByRole('status')).toHaveText('已复制');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await dialog.getByRole('textbox', { name }).inputValue(),
    );
  }
});

for (const [what, refuse] of [
  ['refuses the clipboard', () => (navigator.clipboard.writeText = () => Promise.reject(new Error('no')))],
  ['has no clipboard', () => Object.defineProperty(navigator, 'clipboard', { value: undefined })],
] as const)
  test(`where the browser ${what}, the code is selected and the reader is told how to copy it`, async ({ page }) => {
    await page.addInitScript(refuse);
    const dialog = await openDialog(page);
    await dialog.getByRole('button', { name: '复制代码：随本站更新' }).click();
    await expect(dialog.getByRole('status')).toContainText('Ctrl+C');
    const area = dialog.getByRole('textbox', { name: '随本站更新' });
    await expect(area).toBeFocused();
    expect(
      await area.evaluate((e: HTMLTextAreaElement) => e.value.slice(e.selectionStart ?? 0, e.selectionEnd ?? 0)),
    ).toBe(await area.inputValue());
  });

test('a browser without dialogs shows the codes in the page, with the address of the site filled in', async ({
  page,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'HTMLDialogElement'));
  await page.goto(INDICATOR);
  await page.locator('embed-codes summary').click();
  await expect(page.getByRole('textbox', { name: '随本站更新' })).toHaveValue(new RegExp(new URL(page.url()).origin));
  await expect(page.getByRole('button', { name: '复制代码：随本站更新' })).toBeVisible();
});

test('an embedded page does not scroll sideways from 240 px on, in either scheme', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const path of [EMBED, '/embed/pct-applications/', '/embed/registered-trademarks/'])
      for (const width of [240, 320, 375, 768]) {
        await page.setViewportSize({ width, height: 600 });
        await page.goto(path);
        expect(await overflow(page), `${path} ${width} px`).toBeLessThanOrEqual(0);
      }
  }
});

test('the height that the live code asks for shows the whole table at the width of an article', async ({ page }) => {
  for (const id of ['invention-patents-per-10k', 'pct-applications', 'registered-trademarks', 'local-agencies']) {
    await page.goto(`/indicators/${id}/`);
    const code = await page.locator('embed-codes textarea').first().inputValue();
    const height = Number(/height="(\d+)"/.exec(code)?.[1]);
    await page.setViewportSize({ width: 720, height });
    await page.goto(`/embed/${id}/`);
    const needed = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(needed, id).toBeLessThanOrEqual(height + 24);
    await page.setViewportSize({ width: 1280, height: 800 });
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the embedded page is whole, and both codes can be opened and selected', async ({ page }) => {
    await page.goto(EMBED);
    await expect(page.getByRole('row', { name: /南岸区/ }).first()).toContainText('60 件');
    await page.goto(INDICATOR);
    await page.locator('embed-codes summary').click();
    await expect(page.getByRole('textbox', { name: '随本站更新' })).toHaveValue(/^<iframe /);
    await expect(page.getByRole('textbox', { name: '留住今天的数字' })).toHaveValue(/^<figure>/);
    await expect(page.getByText('换成本站的网址')).toBeVisible();
    await expect(page.getByRole('button', { name: /复制代码/ })).toHaveCount(0);
  });
});
