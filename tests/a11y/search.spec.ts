import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { openBoxes, results, search } from '../support/search-page.ts';
import { overflow } from '../support/site.ts';

for (const [name, options] of Object.entries({
  'light, 375 px': { colorScheme: 'light', viewport: { width: 375, height: 800 } },
  'dark, 1280 px': { colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
} as const))
  test(`axe finds nothing on pages of results, of nothing found, and with the filters open (${name})`, async ({
    browser,
  }) => {
    const page = await (await browser.newContext(options)).newPage();
    const faults = async () =>
      (await new AxeBuilder({ page }).analyze()).violations.flatMap((rule) =>
        rule.nodes.map((node) => `${rule.id}：${node.target.join(' ')}`),
      );
    await search(page, '南岸PCT目标');
    await openBoxes(page);
    expect(await faults()).toEqual([]);
    await search(page, '不存在的词xyz');
    expect(await faults()).toEqual([]);
    await search(page, '质押融资', '&type=agency&type=foo');
    expect(await faults()).toEqual([]);
  });

for (const width of [320, 768, 1440])
  test(`pages of results do not scroll sideways at ${width} px, and all that can be pressed is large enough`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await search(page, '知识产权');
    await expect(page.locator(results)).toHaveCount(20);
    expect(await overflow(page)).toBe(0);
    const small = await page.locator('site-search :is(.narrow a, summary, .more, .try a)').evaluateAll((elements) =>
      elements
        .map((element) => ({ text: element.textContent.trim(), ...element.getBoundingClientRect().toJSON() }))
        .filter(({ width: w, height: h }: { width: number; height: number }) => w < 43.5 || h < 43.5)
        .map(({ text }: { text: string }) => text),
    );
    expect(small).toEqual([]);
  });
