import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in the open dialog of the codes, nor on the embedded page at 240 px (${colorScheme})`, async ({
    browser,
  }) => {
    const page = await (await browser.newContext({ colorScheme, viewport: { width: 375, height: 800 } })).newPage();
    const found = async () =>
      (await new AxeBuilder({ page }).analyze()).violations.flatMap((rule) =>
        rule.nodes.map((node) => `${rule.id}：${node.target.join(' ')}`),
      );
    await page.goto('/indicators/invention-patents-per-10k/');
    await page.getByRole('button', { name: '嵌入', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await found()).toEqual([]);
    await page.setViewportSize({ width: 240, height: 800 });
    await page.goto('/embed/invention-patents-per-10k/');
    expect(await found()).toEqual([]);
  });
