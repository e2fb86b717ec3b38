import type { BrowserContext, Page } from '@playwright/test';
import { parseSettings, serializeSettings } from '../../src/lib/reading-settings.ts';

/** Settings as if they had been chosen on an earlier visit. */
export const keep = (where: Page | BrowserContext, words: string): Promise<unknown> =>
  where.addInitScript(
    (kept) => localStorage.setItem('reading-settings', kept),
    serializeSettings(parseSettings(words)),
  );

/** Shows an open page with other settings, as another tab that changes them would. */
export async function switchTo(page: Page, words: string): Promise<void> {
  await page.evaluate(
    (newValue) => void dispatchEvent(new StorageEvent('storage', { key: 'reading-settings', newValue })),
    words,
  );
  // The first change of a page waits for the styles of the modes.
  const shown = serializeSettings(parseSettings(words));
  await page.waitForFunction((due) => document.documentElement.dataset['reading'] === due, shown);
}

/** What is pressed and smaller than a side in pixels. A link within a sentence is as high as its line, and passed over. */
export const smallTargets = (page: Page, side: number): Promise<string[]> =>
  page.evaluate((least) => {
    const length = (element: Element) => (element.textContent ?? '').replace(/\s/g, '').length;
    const inSentence = (element: Element) => {
      if (getComputedStyle(element).display !== 'inline') return false;
      let block = element.parentElement;
      while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
      if (!block) return false;
      const links = [...block.querySelectorAll('a, button, summary')].reduce((sum, link) => sum + length(link), 0);
      return length(block) - links >= 2;
    };
    const pressed = document.querySelectorAll<HTMLElement>('a[href], button, summary, input, select, textarea');
    return [...pressed]
      .filter((element) => element.checkVisibility() && !element.closest('.skip, .visually-hidden, [aria-hidden=true]'))
      .filter((element) => !inSentence(element))
      .map((element) => element.closest('label') ?? element)
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width < least - 0.5 || height < least - 0.5;
      })
      .map((element) => {
        const { width, height } = element.getBoundingClientRect();
        const place = [element.parentElement, element].map((at) => `${at?.tagName.toLowerCase()}.${at?.className}`);
        return `${place.join(' > ')}「${(element.textContent ?? '').trim().slice(0, 12)}」${Math.round(width)}×${Math.round(height)}`;
      });
  }, side);

/** Text on the screen that is smaller than a size in pixels. */
export const smallText = (page: Page, size: number): Promise<string[]> =>
  page.evaluate((least) => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent?.checkVisibility() || !node.textContent?.trim() || parent.closest('.visually-hidden, .skip'))
        continue;
      const has = parseFloat(getComputedStyle(parent).fontSize);
      if (has < least - 0.01) found.add(`${parent.tagName.toLowerCase()}.${parent.className} ${has}px`);
    }
    return [...found];
  }, size);

/** Text whose contrast with the ground behind it is below a ratio, by WCAG's formula. The site paints plain grounds only. */
export const weakContrast = (page: Page, ratio: number): Promise<string[]> =>
  page.evaluate((least) => {
    const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const light = (colour: string) => {
      const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = (element: Element): string => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if ((channels(backgroundColor)[3] ?? 1) > 0) return backgroundColor;
      }
      return 'rgb(255, 255, 255)';
    };
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent?.checkVisibility() || !node.textContent?.trim() || parent.closest('.visually-hidden')) continue;
      const { color } = getComputedStyle(parent);
      const [darker = 0, lighter = 0] = [light(color), light(ground(parent))].sort((a, b) => a - b);
      const has = (lighter + 0.05) / (darker + 0.05);
      if (has < least) found.add(`${parent.tagName.toLowerCase()}.${parent.className} ${has.toFixed(2)}`);
    }
    return [...found];
  }, ratio);
