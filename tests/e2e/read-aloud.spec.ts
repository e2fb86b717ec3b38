import { expect, test, type Page } from '@playwright/test';
import { faultsOf } from '../support/site.ts';

/** A speech engine that speaks nothing: what it was given stands in `spoken`, and `finish()` ends the present utterance. */
async function engine(page: Page, langs: string[], late = false): Promise<void> {
  await page.addInitScript(
    ([tags, isLate]) => {
      const voices = tags.map((lang) => ({ lang, localService: true, name: lang }));
      const speech = Object.assign(new EventTarget(), {
        spoken: [] as string[],
        current: null as { onend?: () => void; onerror?: () => void } | null,
        ready: !isLate,
        getVoices: () => (speech.ready ? voices : []),
        speak(utterance: { text: string; onend?: () => void; onerror?: () => void }) {
          speech.spoken.push(utterance.text);
          speech.current = utterance;
        },
        cancel() {
          // As engines do: what is broken off reports it.
          const broken = speech.current;
          speech.current = null;
          if (broken) setTimeout(() => broken.onerror?.());
        },
        finish() {
          const done = speech.current;
          speech.current = null;
          done?.onend?.();
        },
        arrive() {
          speech.ready = true;
          speech.dispatchEvent(new Event('voiceschanged'));
        },
      });
      Object.defineProperty(window, 'speechSynthesis', { value: speech });
      Object.defineProperty(window, 'SpeechSynthesisUtterance', {
        value: class {
          text: string;
          constructor(text: string) {
            this.text = text;
          }
        },
      });
    },
    [langs, late] as const,
  );
}

type Engine = { spoken: string[]; finish: () => void; arrive: () => void; current: { onerror: () => void } | null };
const spoken = (page: Page) => page.evaluate(() => (speechSynthesis as unknown as Engine).spoken);
const finish = (page: Page) => page.evaluate(() => (speechSynthesis as unknown as Engine).finish());
/** Opens the panel and waits for its program: pressing it is what brings it. */
async function openPanel(page: Page): Promise<void> {
  await page.locator('.aids-panel > summary').click();
  await page.waitForFunction(() => customElements.get('reading-aids'));
}
const read = (page: Page) => page.getByRole('button', { name: '朗读本页' });
const bar = (page: Page) => page.getByRole('region', { name: '朗读' });

test('a page is read paragraph by paragraph; the one being read is marked', async ({ page }) => {
  const faults = faultsOf(page);
  await engine(page, ['en-US', 'zh-CN']);
  await page.goto('/about/');
  await openPanel(page);
  await read(page).click();
  await expect(bar(page).getByRole('button', { name: '暂停' })).toBeFocused();
  await expect(page.locator('h1[data-speaking]')).toBeVisible();
  await finish(page);
  await expect(page.locator('[data-speaking]')).not.toHaveText(await page.locator('h1').innerText());
  await expect(page.locator('[data-speaking]')).toHaveCount(1);
  expect((await spoken(page))[0]).toBe((await page.locator('h1').textContent())?.trim());
  expect(faults).toEqual([]);
});

test('a plan is read clause by clause from the one in the address, with next, pause, going on and stop by keyboard', async ({
  page,
}) => {
  // A smooth scrolling that is under way would be gone on with.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await engine(page, ['zh-CN']);
  await page.goto('/plans/liangping-2021-2025/#ch1-s1');
  await expect(page.locator('#ch1-s1')).toBeInViewport();
  await openPanel(page);
  await read(page).click();
  await expect(page.locator('[data-speaking]')).toHaveAttribute('id', 'ch1-s1');
  const [first] = await spoken(page);
  expect(first).toContain('十三五');
  await page.keyboard.press('Enter');
  await expect(bar(page).getByRole('button', { name: '继续' })).toBeFocused();
  await finish(page);
  expect(await spoken(page)).toHaveLength(1);
  await page.keyboard.press('Enter');
  expect(await spoken(page)).toEqual([first, first]);
  await bar(page).getByRole('button', { name: '下一段' }).press('Enter');
  await expect(page.locator('[data-speaking]')).not.toHaveAttribute('id', 'ch1-s1');
  await expect(page.locator('[data-speaking].clause')).toBeInViewport();
  await bar(page).getByRole('button', { name: '上一段' }).press('Enter');
  await expect(page.locator('[data-speaking]')).toHaveAttribute('id', 'ch1-s1');
  await page.evaluate(() => document.querySelector('#ch2-s1')?.scrollIntoView({ block: 'start' }));
  await expect(page.locator('#ch2-s1')).toBeInViewport();
  await bar(page).getByRole('button', { name: '从这里读' }).press('Enter');
  await expect(page.locator('[data-speaking]')).toHaveAttribute('id', 'ch2-s1');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await expect(page.locator('[data-speaking]')).toHaveCount(0);
  await expect(page.locator('.aids-panel > summary')).toBeFocused();
});

test('the figures of a clause are spoken with their comparator in words; signs, closed wordings and links to cite are not', async ({
  page,
}) => {
  await engine(page, ['zh-CN']);
  await page.goto('/plans/liangping-2021-2025/');
  await openPanel(page);
  await read(page).click();
  await expect(bar(page)).toBeVisible();
  for (let n = 0; n < 1500 && (await bar(page).count()) > 0; n += 100)
    await page.evaluate(() => {
      for (let i = 0; i < 100; i += 1) (speechSynthesis as unknown as Engine).finish();
    });
  const all = (await spoken(page)).join('');
  expect(all).toContain('每万人口发明专利拥有量');
  expect(all).toContain('规划期已于2025年12月31日届满');
  expect(all).not.toMatch(/[≥>≈]\s*\d/);
  expect(all).not.toContain('官方原话');
  expect(all.match(/引用/g)).toBeNull();
  await expect(bar(page)).toHaveCount(0);
});

test('where the engine fails the reading waits, and says so', async ({ page }) => {
  await engine(page, ['zh-CN']);
  await page.goto('/about/');
  await openPanel(page);
  await read(page).click();
  await expect(bar(page)).toBeVisible();
  await page.evaluate(() => (speechSynthesis as unknown as Engine).current?.onerror());
  await expect(bar(page)).toContainText('语音没有响应');
  await expect(bar(page).getByRole('button', { name: '继续' })).toBeVisible();
});

for (const [name, langs] of [
  ['no voices', []],
  ['voices of other languages only', ['en-US', 'ja-JP']],
] as const)
  test(`with ${name} reading aloud is not offered, and it says so`, async ({ page }) => {
    await engine(page, [...langs]);
    await page.goto('/about/');
    await openPanel(page);
    await expect(page.getByText('没有中文语音')).toBeVisible();
    await expect(read(page)).toBeHidden();
  });

test('without the speech interface it says so too', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'speechSynthesis', { value: undefined }));
  await page.goto('/about/');
  await openPanel(page);
  await expect(page.getByText('没有中文语音')).toBeVisible();
});

test('a voice that arrives late brings the button', async ({ page }) => {
  await engine(page, ['zh-CN'], true);
  await page.goto('/about/');
  await openPanel(page);
  await expect(read(page)).toBeHidden();
  await page.evaluate(() => (speechSynthesis as unknown as Engine).arrive());
  await expect(read(page)).toBeVisible();
  await expect(page.getByText('没有中文语音')).toBeHidden();
});
