import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { switchTo } from '../support/reading.ts';
import { KINDS, sitemap } from '../support/site.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** 7:1 takes in the 4.5:1 of the other rule, which need not be run then. */
const RULES = { 'color-contrast': { enabled: false }, 'color-contrast-enhanced': { enabled: true } };
/** A dark scheme and high contrast change colours and lines, nothing else: only the rules that look at them are run again. */
const COLOUR_RULES = ['color-contrast-enhanced', 'link-in-text-block'];

/** What axe finds wrong on a page, shortly. */
async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const runOnly = rules ? { type: 'rule' as const, values: rules } : { type: 'tag' as const, values: TAGS };
  // Without frames to look into, the old way of running spares an empty page for every page looked at.
  const { violations: found } = await new AxeBuilder({ page })
    .options({ runOnly, rules: rules ? {} : RULES, resultTypes: ['violations'] })
    .setLegacyMode(true)
    .analyze();
  return found.flatMap((rule) => rule.nodes.map((node) => `${rule.id}：${node.target.join(' ')}`));
}

/** The pages are looked at in parts, so that all cores have work. */
const PARTS = 6;
for (let part = 0; part < PARTS; part += 1)
  test(`axe finds nothing on any page of the sitemap, contrast of 7:1 included (light, 375 px, part ${part + 1} of ${PARTS})`, async ({
    browser,
  }) => {
    test.setTimeout(10 * 60_000);
    const context = await browser.newContext({ viewport: { width: 375, height: 800 }, colorScheme: 'light' });
    const page = await context.newPage();
    const faults: Record<string, string[]> = {};
    const all = await sitemap(page);
    expect(all.length).toBeGreaterThan(100);
    for (const path of all.filter((_, n) => n % PARTS === part)) {
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      const found = await violations(page);
      if (found.length > 0) faults[path] = found.slice(0, 5);
    }
    expect(faults).toEqual({});
  });

for (const path of KINDS)
  test(`axe finds nothing on ${path} in dark, elder mode and high contrast, at 375 and 1280 px`, async ({ page }) => {
    test.setTimeout(3 * 60_000);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(path);
    // Pages to stand in other pages have no modes.
    const modes = path.startsWith('/embed/') ? [''] : ['', 'elder', 'contrast'];
    const faults: Record<string, string[]> = {};
    for (const width of [375, 1280])
      for (const words of modes) {
        await page.setViewportSize({ width, height: 800 });
        if (modes.length > 1) await switchTo(page, words);
        for (const colorScheme of ['light', 'dark'] as const) {
          // Done above, for every page.
          if (width === 375 && words === '' && colorScheme === 'light') continue;
          await page.emulateMedia({ colorScheme });
          const coloursAlone = colorScheme === 'dark' || words === 'contrast';
          const found = await violations(page, coloursAlone ? COLOUR_RULES : undefined);
          if (found.length > 0) faults[`${words} ${colorScheme} ${width} px`] = found.slice(0, 5);
        }
        await page.emulateMedia({ colorScheme: 'light' });
      }
    expect(faults).toEqual({});
  });

test('axe finds nothing in the open panel of reading aids, nor in the bar of reading aloud', async ({ page }) => {
  test.setTimeout(3 * 60_000);
  await page.addInitScript(() => {
    speechSynthesis.getVoices = () => [{ lang: 'zh-CN', localService: true } as SpeechSynthesisVoice];
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Object });
    speechSynthesis.speak = () => undefined;
  });
  for (const [width, words] of [
    [375, 'elder'],
    [1280, ''],
    [1280, 'elder contrast text-200'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/plans/liangping-2021-2025/');
    await switchTo(page, words);
    // On a phone it is opened from the menu; pressing is what brings the aids.
    await page.locator('.aids-panel > summary').evaluate((summary: HTMLElement) => summary.click());
    await expect(page.getByRole('button', { name: '朗读本页' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '朗读本页' }).click();
    await expect(page.getByRole('region', { name: '朗读' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
  }
});
