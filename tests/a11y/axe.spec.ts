import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { KINDS, sitemap } from '../support/site.ts';

/** What axe finds wrong on a page, shortly. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return found.flatMap((rule) => rule.nodes.map((node) => `${rule.id}：${node.target.join(' ')}`));
}

test('axe finds nothing on any page of the sitemap (light, 375 px)', async ({ browser }) => {
  test.setTimeout(15 * 60_000);
  const context = await browser.newContext({ viewport: { width: 375, height: 800 }, colorScheme: 'light' });
  const page = await context.newPage();
  const faults: Record<string, string[]> = {};
  const all = await sitemap(page);
  expect(all.length).toBeGreaterThan(100);
  for (const path of all) {
    await page.goto(path);
    const found = await violations(page);
    if (found.length > 0) faults[path] = found.slice(0, 5);
  }
  expect(faults).toEqual({});
});

for (const [name, options] of Object.entries({
  'dark, 375 px': { colorScheme: 'dark', viewport: { width: 375, height: 800 } },
  'dark, 1280 px': { colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  'light, 1280 px': { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
} as const))
  test(`axe finds nothing on one page of each kind (${name})`, async ({ browser }) => {
    test.setTimeout(5 * 60_000);
    const page = await (await browser.newContext(options)).newPage();
    const faults: Record<string, string[]> = {};
    for (const path of KINDS) {
      await page.goto(path);
      const found = await violations(page);
      if (found.length > 0) faults[path] = found.slice(0, 5);
    }
    expect(faults).toEqual({});
  });
