import path from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChartSpec } from '../../src/lib/chart-spec/spec.ts';
import { toldOf } from '../../src/lib/chart-spec/told.ts';
import { contrast } from '../../src/lib/contrast.ts';
import { STORAGE_KEY } from '../../src/lib/reading-key.ts';
import { serializeSettings, STANDARD } from '../../src/lib/reading-settings.ts';
import { launch } from '../support/browser.ts';
import { chartSite, INDICATORS } from '../support/chart-site.ts';

// Every kind of chart, on a copy of the site with made-up plans. The plans of the product give no ranges and few crowded years.
// With CHART_SHOTS=folder the charts are also saved as pictures, to be looked at.

const shots = process.env['CHART_SHOTS'];
const copy = chartSite();
let browser: Browser;
let site: Awaited<ReturnType<typeof copy.serve>>;
beforeAll(async () => {
  copy.mustBuild({ SITE_DATE: '2026-01-01' });
  site = await copy.serve();
  browser = await launch();
}, 600_000);
afterAll(async () => {
  await browser.close();
  site.stop();
  copy.delete();
});

/** A text on a canvas: where its middle is drawn, in pixels of the page, and in which colour. */
interface Drawn {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
  colour: string;
}

/** Notes what is written on each canvas; clearing it begins anew. */
function note(): void {
  const proto = CanvasRenderingContext2D.prototype;
  const { fillText, clearRect } = proto;
  const noted = new WeakMap<HTMLCanvasElement, Drawn[]>();
  proto.clearRect = function (...box) {
    noted.set(this.canvas, []);
    clearRect.apply(this, box);
  };
  proto.fillText = function (text, x, y, most) {
    fillText.call(this, text, x, y, ...(most === undefined ? [] : [most]));
    const full = this.measureText(text).width;
    const width = Math.min(full, most ?? full);
    const left = this.textAlign === 'center' ? x - width / 2 : x;
    const half = parseFloat(/[\d.]+px/.exec(this.font)?.[0] ?? '') * 0.45;
    noted.get(this.canvas)?.push({
      ...{ text, left, right: left + width, top: y - half, bottom: y + half },
      colour: String(this.fillStyle),
    });
  };
  Object.assign(window, { textsOf: (canvas: HTMLCanvasElement) => noted.get(canvas) ?? [] });
}

const textsOf = (chart: Locator): Promise<Drawn[]> =>
  chart
    .locator('canvas')
    .evaluate((canvas: HTMLCanvasElement) =>
      (window as unknown as { textsOf: (canvas: HTMLCanvasElement) => Drawn[] }).textsOf(canvas),
    );

/** The page of a made-up indicator, with its charts drawn. */
async function open(id: string, how: BrowserContextOptions = {}, reading = ''): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...how });
  await page.addInitScript(note);
  await page.addInitScript(([key, words]) => localStorage.setItem(key, words), [STORAGE_KEY, reading] as const);
  page.on('pageerror', (error) => void faults.push(`${id} ${error.message}`));
  page.on('console', (said) => said.type() === 'error' && void faults.push(`${id} ${said.text()}`));
  await page.goto(`${site.origin}/indicators/made-up-${id}/`);
  for (const chart of await page.locator('figure-chart').all()) {
    await chart.locator('.chart-plot').scrollIntoViewIfNeeded();
    await chart.locator('canvas').waitFor();
  }
  return page;
}
const faults: string[] = [];
const specOf = async (chart: Locator) => JSON.parse((await chart.getAttribute('data-spec')) ?? 'null') as ChartSpec;

/** What is wrong with the texts of a chart: one over another, or one that leaves the picture. */
async function crowding(chart: Locator): Promise<string[]> {
  const texts = await textsOf(chart);
  const { width, height } = (await chart.locator('canvas').boundingBox()) ?? { width: 0, height: 0 };
  const out = texts.filter(
    ({ left, right, top, bottom }) => left < -1 || right > width + 1 || top < -1 || bottom > height + 1,
  );
  const over = texts.flatMap((a, n) =>
    texts
      .slice(n + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `“${a.text}”盖着“${b.text}”`),
  );
  return [...out.map(({ text }) => `“${text}”出了图`), ...over];
}

const rgb = (colour: string) => {
  const parts = colour.match(/[\d.]+/g)?.map(Number) ?? [];
  return colour.startsWith('#')
    ? colour
    : `#${parts
        .slice(0, 3)
        .map((part) => Math.round(part).toString(16).padStart(2, '0'))
        .join('')}`;
};

/** The width of an A4 page between its margins, in pixels. */
const PAPER = 672;

const LOOKS: Record<string, Parameters<Page['emulateMedia']>[0]> = {
  light: { colorScheme: 'light', contrast: null, forcedColors: 'none', media: 'screen' },
  dark: { colorScheme: 'dark' },
  contrast: { colorScheme: 'light', contrast: 'more' },
  forced: { contrast: null, forcedColors: 'active', colorScheme: 'dark' },
};

describe.each(Object.keys(INDICATORS))('the charts of %s', (id) => {
  it('cover no text with text and cut none off, at 320, 768 and 1280 px and with text of twice the size', async () => {
    let page = await open(id);
    const wrong: string[] = [];
    const look = async (what: string) => {
      // The canvas follows the size of its place in a moment.
      const unlike = () =>
        page
          .locator('.chart-plot')
          .evaluateAll((plots) =>
            plots.map((plot) => Math.round(plot.clientWidth - (plot.querySelector('canvas')?.clientWidth ?? 0))),
          );
      await expect.poll(async () => (await unlike()).filter((px) => px !== 0), { timeout: 5000 }).toEqual([]);
      for (const [n, chart] of (await page.locator('figure-chart').all()).entries()) {
        wrong.push(...(await crowding(chart)).map((fault) => `${what} 第${n + 1}张图：${fault}`));
        const texts = (await textsOf(chart)).map(({ text }) => text).join(' ');
        const { points } = await specOf(chart);
        // Whatever there is no room for, the last value of all is written.
        expect(texts, what).toContain(points.at(-1)?.amount ?? '');
      }
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (sideways > 0) wrong.push(`${what}：横向多出 ${sideways} px`);
    };
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await look(`${width} px`);
      if (shots)
        for (const [name, media] of Object.entries(LOOKS)) {
          await page.emulateMedia(media);
          await page.waitForTimeout(150);
          await page.locator('.groups').screenshot({ path: path.join(shots, `${id}-${width}-${name}.png`) });
        }
      await page.emulateMedia(LOOKS['light']);
    }
    await page.close();
    page = await open(
      id,
      { viewport: { width: 375, height: 800 } },
      serializeSettings({ ...STANDARD, elder: true, contrast: true, text: 200 }),
    );
    await look('两倍字号');
    if (shots) await page.locator('.groups').screenshot({ path: path.join(shots, `${id}-375-text.png`) });
    await page.close();
    expect(wrong).toEqual([]);
  }, 120_000);

  it('write in colours that stand out 7:1 in every look, and in ink on paper', async () => {
    const page = await open(id);
    for (const [name, media] of Object.entries({
      ...LOOKS,
      print: { media: 'print', forcedColors: 'none' } as const,
    })) {
      await page.emulateMedia(media);
      if (name === 'print') await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await page.waitForTimeout(150);
      const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      for (const chart of await page.locator('figure-chart').all()) {
        const texts = await textsOf(chart);
        expect(texts, name).not.toEqual([]);
        for (const { text, colour } of texts)
          expect(contrast(rgb(colour), rgb(ground)), `${name} ${text}`).toBeGreaterThanOrEqual(7);
      }
    }
    await page.close();
  }, 120_000);

  it('are printed in ink, in the size of their place on paper, and come back to the screen as they were', async () => {
    const page = await open(id);
    const sizes = () =>
      page.locator('canvas').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
    const before = await sizes();
    // As browsers do: the page is told before the paper is laid out.
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.setViewportSize({ width: PAPER, height: 1000 });
    await page.waitForTimeout(150);
    for (const chart of await page.locator('figure-chart').all()) {
      expect(await crowding(chart)).toEqual([]);
      const texts = await textsOf(chart);
      expect(texts).not.toEqual([]);
      for (const { text, colour } of texts) expect(contrast(rgb(colour), '#ffffff'), text).toBeGreaterThanOrEqual(7);
      const { x = 0, width = 0 } = (await chart.locator('canvas').boundingBox()) ?? {};
      expect(width).toBeGreaterThan(250);
      expect(x + width).toBeLessThanOrEqual(PAPER);
    }
    if (shots) await page.locator('.groups').screenshot({ path: path.join(shots, `${id}-paper-print.png`) });
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect.poll(sizes, { timeout: 5000 }).toEqual(before);
    await page.close();
  });

  it('are read point by point, each with its value and comparator in words, its document and clause', async () => {
    const page = await open(id);
    for (const chart of await page.locator('figure-chart').all()) {
      const { points } = await specOf(chart);
      await chart.locator('.chart-plot').focus();
      for (const point of points) {
        await page.keyboard.press('ArrowRight');
        const read = (await chart.getByRole('status').textContent()) ?? '';
        for (const part of [point.place, point.text, '虚府发〔2022〕9号', '一、工作目标']) expect(read).toContain(part);
      }
    }
    await page.close();
  });
});

it('every shape is among them, and nothing went wrong on the way', () => {
  const pictures = [...copy.dist()].filter(([file]) => /^data\/charts\/made-up-.*\.svg$/.test(file));
  const shapes = new Set(pictures.map(([, bytes]) => toldOf(bytes.toString('utf8')).spec.shape));
  expect([...shapes].sort()).toEqual(['change', 'phases', 'places', 'range']);
  expect(faults).toEqual([]);
});

it('under a finger, what is read stays in sight as a sheet while its chart is, and moves nothing', async () => {
  const page = await open('places', { viewport: { width: 320, height: 360 }, hasTouch: true, isMobile: true });
  const chart = page.locator('figure-chart').first();
  await chart.locator('.chart-plot').evaluate((plot) => plot.scrollIntoView({ block: 'start', behavior: 'instant' }));
  const panel = chart.getByRole('status');
  const below = () => chart.getByRole('table').evaluate((table) => table.getBoundingClientRect().top + scrollY);
  const before = await below();
  const plot = await chart.locator('.chart-plot').boundingBox();
  expect((plot?.y ?? 0) + (plot?.height ?? 0)).toBeGreaterThan(360);
  await page.touchscreen.tap((plot?.x ?? 0) + 60, (plot?.y ?? 0) + 75);
  await expect.poll(() => panel.textContent()).toContain('1234567家以上');
  const box = await panel.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(361);
  expect(await below()).toBe(before);
  if (shots) await page.screenshot({ path: path.join(shots, 'sheet.png') });
  await page.close();
});
