import { expect, test } from '@playwright/test';
import { keep, smallTargets, smallText, switchTo, weakContrast } from '../support/reading.ts';
import { faultsOf, KINDS, overflow } from '../support/site.ts';

/** Pages to stand in other pages have neither header nor modes. */
// The page of styles shows every state side by side, as no other page does.
const PAGES = KINDS.filter((path) => !path.startsWith('/embed/') && path !== '/style/');
const LARGE = ['elder', 'text-200', 'elder spacing text-200'];

for (const path of PAGES)
  // One visit for all that is measured: most of the time of such a test is the loading of the page.
  test(`${path} in every mode: nothing scrolls sideways, targets and text are large enough, contrast is 7:1`, async ({
    page,
  }) => {
    test.setTimeout(60_000);
    const faults = faultsOf(page);
    await keep(page, '');
    await page.goto(path);

    await test.step('it does not scroll sideways from 320 to 1440 px in elder mode and at twice the text size', async () => {
      for (const words of LARGE) {
        await switchTo(page, words);
        for (const width of [320, 375, 600, 768, 1024, 1280, 1440]) {
          await page.setViewportSize({ width, height: 800 });
          expect(await overflow(page), `${words}, ${width} px`).toBeLessThanOrEqual(0);
        }
      }
    });

    await test.step('it has targets of 44 px; in elder mode of 60 px, and no text below 20 px', async () => {
      for (const width of [375, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await switchTo(page, '');
        expect(await smallTargets(page, 44), `${width} px`).toEqual([]);
        await switchTo(page, 'elder');
        expect(await smallTargets(page, 60), `elder, ${width} px`).toEqual([]);
        expect(await smallText(page, 20), `elder, ${width} px`).toEqual([]);
      }
    });

    await test.step('it shows all text with a contrast of 7:1 at least, in every mode and scheme', async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        for (const words of ['', 'elder', 'contrast', 'elder contrast']) {
          await switchTo(page, words);
          expect(await weakContrast(page, 7), `${colorScheme} ${words}`).toEqual([]);
        }
      }
    });
    expect(faults).toEqual([]);
  });
