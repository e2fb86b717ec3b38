// How long a reader waits from a keystroke to results, in Chromium, once everything that the query needs is loaded.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { BROWSER } from './browser.ts';
import { freePort } from './servers.ts';

/** What the queries took, in milliseconds, in their order. */
export async function keystrokes(queries: readonly string[]): Promise<number[]> {
  const port = await freePort();
  const server = spawn(process.execPath, [fileURLToPath(new URL('serve.ts', import.meta.url))], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PORT: String(port) },
  });
  try {
    await new Promise((resolve, reject) => {
      server.stdout.once('data', resolve);
      server.once('exit', () => reject(new Error('网站没有打开')));
    });
    const browser = await chromium.launch(BROWSER);
    try {
      const page = await browser.newPage();
      await page.goto(`http://localhost:${port}/search/`);
      const times: number[] = [];
      // The first round loads what each query needs.
      for (const round of ['load', 'measure'])
        for (const query of queries) {
          const spent = await typed(page, query);
          if (round === 'measure') times.push(spent);
        }
      return times;
    } finally {
      await browser.close();
    }
  } finally {
    server.kill();
  }
}

/** Puts a query into the box as a keystroke does, and waits until the results of it stand there. */
const typed = (page: Page, query: string): Promise<number> =>
  page.evaluate(
    (text) =>
      new Promise<number>((resolve) => {
        const box = document.querySelector<HTMLInputElement>('main input[type=search]');
        const list = document.querySelector('#search-results');
        if (!box || !list) throw new Error('搜索页不是预期的样子');
        const begun = performance.now();
        let busy = false;
        const observer = new MutationObserver(() => {
          busy ||= list.getAttribute('aria-busy') === 'true';
          if (!busy || list.getAttribute('aria-busy') === 'true') return;
          observer.disconnect();
          resolve(performance.now() - begun);
        });
        observer.observe(list, { attributes: true, attributeFilter: ['aria-busy'] });
        box.value = text;
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }),
    query,
  );
