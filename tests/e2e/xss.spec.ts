import { expect, test, type Page } from '@playwright/test';
import { OFFLINE_KEY } from '../../src/lib/offline-key.ts';
import { VIEW_KEY } from '../../src/lib/plan-view.ts';
import { STORAGE_KEY } from '../../src/lib/reading-key.ts';
import { PLACES_KEY } from '../../src/lib/reading-place.ts';
import { PAYLOADS } from '../support/payloads.ts';
import { faultsOf } from '../support/site.ts';

// What is stored, and what cuts the page off, is what is looked at here: nothing of another test may be left.
test.use({ reuseContext: false });

// Every input that the site has meets every payload: boxes, parameters of addresses, fragments, the state of the history, storage, the
// name of the window, messages. Many payloads share one page, as changes of the address and typing load nothing.

/** What stands in the window of a watched page. */
interface Watched {
  /** What ran, or was kept from running. */
  ran: string[];
  /** What stood in the page, at one of the looks, that no page of ours has. */
  strange: string[];
  /** Looks at the page as it now is, after a payload. */
  look: (payload?: string) => void;
}

const ran = async (page: Page): Promise<unknown> => page.evaluate(() => (window as unknown as Watched).ran);

/** A page on which running anything, breaking the policy, or throwing leaves a trace. */
async function watched(page: Page, path: string): Promise<string[]> {
  const faults = faultsOf(page);
  page.on('dialog', (dialog) => {
    faults.push(`对话框：${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    const traces: string[] = [];
    const strange: string[] = [];
    // Elements and attributes that no page of ours has, and links that run something.
    const look = (payload = '') => {
      const all = [...document.querySelectorAll('*')];
      const found = all.filter(
        (element) =>
          /^(script|iframe|object|embed|base|marquee|audio|video|math|xss|image|template|style)$/i.test(
            element.localName,
          ) &&
          !(element instanceof HTMLScriptElement && element.src.startsWith(location.origin)) &&
          !element.hasAttribute('data-before'),
      );
      const attributed = all.filter((element) => element.getAttributeNames().some((name) => /^on/.test(name)));
      const linked = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
        ({ href }) => !/^(https?|tel|mailto|blob):/.test(href),
      );
      const abroad = [...document.querySelectorAll<HTMLAnchorElement>('#search-results a, .search-notes a')].filter(
        ({ origin }) => origin !== location.origin,
      );
      for (const element of [...found, ...attributed, ...linked, ...abroad])
        strange.push(`${payload} ${element.outerHTML.slice(0, 200)}`);
    };
    Object.assign(window, { ran: traces, strange, look });
    window.alert = (text) => void traces.push(`alert ${String(text)}`);
    document.addEventListener('securitypolicyviolation', (event) => traces.push(event.violatedDirective));
    addEventListener('unhandledrejection', (event) => traces.push(String(event.reason)));
  });
  await page.goto(path);
  return faults;
}

/** What was seen so far, and now, that no page of ours has. */
const foreign = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { look, strange } = window as unknown as Watched;
    look();
    return strange;
  });

/** What stands on the page before anything is tried is its own. */
const markOwn = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const element of document.querySelectorAll('*')) element.setAttribute('data-before', '');
  });

async function expectUnharmed(page: Page, faults: readonly string[]): Promise<void> {
  expect(await ran(page)).toEqual([]);
  expect(await foreign(page)).toEqual([]);
  expect(faults).toEqual([]);
  // Payloads that reach for the prototype of all objects would set this.
  expect(await page.evaluate(() => 'x' in {} || 'polluted' in {})).toBe(false);
}

test('there are more than sixty payloads, none twice', () => {
  expect(new Set(PAYLOADS).size).toBe(PAYLOADS.length);
  expect(PAYLOADS.length).toBeGreaterThan(60);
});

test('a payload that ran, or stood in a page as mark-up, would be seen', async ({ page }) => {
  await watched(page, '/about/');
  await markOwn(page);
  await page.evaluate((payload) => document.body.insertAdjacentHTML('beforeend', payload), PAYLOADS[27] ?? '');
  await page.evaluate((payload) => document.body.insertAdjacentHTML('beforeend', payload), PAYLOADS[11] ?? '');
  await expect.poll(() => ran(page)).toContain('script-src-attr');
  expect((await foreign(page)).length).toBeGreaterThan(1);
});

test('the box of the search page runs no payload', async ({ page }) => {
  const faults = await watched(page, '/search/?q=质押');
  await expect(page.locator('#search-results > li').first()).toBeVisible();
  await markOwn(page);
  const unfinished = await page.evaluate(async (payloads) => {
    const list = document.querySelector('#search-results');
    const input = document.querySelector<HTMLInputElement>('main input[name=q]');
    const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
    const stuck: string[] = [];
    for (const payload of payloads) {
      if (!input || !list) return ['no search box'];
      input.value = payload;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await pause(25);
      for (let n = 0; list.getAttribute('aria-busy') !== 'false' && n < 200; n++) await pause(10);
      if (list.getAttribute('aria-busy') !== 'false') stuck.push(payload);
      (window as unknown as Watched).look(payload);
    }
    return stuck;
  }, PAYLOADS);
  expect(unfinished).toEqual([]);
  await expectUnharmed(page, faults);
});

test('the address of the search page runs no payload in q, type, region or fragment, nor in what the history remembers', async ({
  page,
}) => {
  const faults = await watched(page, '/search/');
  await markOwn(page);
  const unfinished = await page.evaluate(async (payloads) => {
    const list = document.querySelector('#search-results');
    const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
    const stuck: string[] = [];
    const states = (payload: string): unknown[] => [
      { shown: payload, y: payload },
      payload,
      { shown: 1e9, y: -1e9, toString: payload },
      { shown: -5, y: Infinity },
    ];
    for (const [n, payload] of payloads.entries()) {
      const text = encodeURIComponent(payload.toWellFormed?.() ?? payload);
      // A query that finds something, so that the filters and what is said of them are built.
      const q = n % 2 === 0 ? text : encodeURIComponent('质押');
      const address = `?q=${q}&type=${text}&type=figure&region=${text}&${text}=${text}#${text}`;
      history.pushState(states(payload)[n % 4], '', address);
      dispatchEvent(new PopStateEvent('popstate', { state: history.state as unknown }));
      await pause(5);
      for (let waited = 0; list?.getAttribute('aria-busy') !== 'false' && waited < 200; waited++) await pause(10);
      if (list?.getAttribute('aria-busy') !== 'false') stuck.push(payload);
      (window as unknown as Watched).look(payload);
    }
    return stuck;
  }, PAYLOADS);
  expect(unfinished).toEqual([]);
  await expectUnharmed(page, faults);
});

test('an address with payloads that is opened anew runs none of them', async ({ page }) => {
  const faults = await watched(page, '/');
  for (const payload of [PAYLOADS[2], PAYLOADS[11], PAYLOADS[18], PAYLOADS[54]]) {
    const text = encodeURIComponent(payload ?? '');
    await page.goto(`/search/?q=${text}&type=${text}&region=${text}#${text}`);
    await expect(page.locator('#search-results')).toHaveAttribute('aria-busy', 'false');
    await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue(payload ?? '');
    expect(await ran(page)).toEqual([]);
  }
  // The server's own page for what is not there takes no part of the address over.
  await page.goto(`/${encodeURIComponent(PAYLOADS[11] ?? '')}/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这个页面');
  await expect(page.locator('main')).not.toContainText('alert');
  expect(await ran(page)).toEqual([]);
  // The page that is not there is itself told to the console by the browser.
  expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
});

test('boxes of other pages pass a payload on as text', async ({ page }) => {
  const faults = await watched(page, '/');
  const payload = PAYLOADS[11] ?? '';
  for (const path of ['/', '/about/']) {
    await page.goto(path);
    const form = page.locator('form[role=search], search form, form').filter({ has: page.locator('input[name=q]') });
    await form
      .last()
      .locator('input[name=q]')
      .evaluate((input: HTMLInputElement, text) => {
        input.value = text;
        input.form?.requestSubmit();
      }, payload);
    await page.waitForURL(/\/search\/\?q=/);
    expect(new URL(page.url()).searchParams.get('q')).toBe(payload);
    await expect(page.locator('#search-results')).toHaveAttribute('aria-busy', 'false');
    await expectUnharmedAfterLoad(page);
  }
  expect(faults).toEqual([]);
});

async function expectUnharmedAfterLoad(page: Page): Promise<void> {
  expect(await ran(page)).toEqual([]);
  await expect(page.locator('main img, main iframe, main svg[onload]')).toHaveCount(0);
}

test('the comparison page runs no payload of its address', async ({ page }) => {
  const faults = await watched(page, '/compare/');
  await markOwn(page);
  await page.evaluate((payloads) => {
    for (const [n, payload] of payloads.entries()) {
      const text = encodeURIComponent(payload);
      const known = n % 2 === 0 ? ',invention-patents-per-10k' : '';
      history.pushState({ payload }, '', `?indicator=${text}${known}&region=${text},500155&${text}#${text}`);
      dispatchEvent(new PopStateEvent('popstate'));
      (window as unknown as Watched).look(payload);
    }
  }, PAYLOADS);
  await page.getByRole('checkbox').first().check({ force: true });
  await expectUnharmed(page, faults);
  await page.goto(`/compare/?indicator=${encodeURIComponent(PAYLOADS[0] ?? '')}&region=__proto__`);
  await expect(page.locator('.compare-table')).toBeVisible();
  expect(await ran(page)).toEqual([]);
});

for (const path of ['/support/', '/help/', '/help/patent-infringement/'])
  test(`the address of ${path} runs no payload, nor do its choices take one over`, async ({ page }) => {
    const faults = await watched(page, path);
    await markOwn(page);
    const over = await page.evaluate((payloads) => {
      const taken: string[] = [];
      for (const [n, payload] of payloads.entries()) {
        const text = encodeURIComponent(payload);
        // Beside a place that is known, and alone; help also reads the place from the fragment.
        const region = n % 2 === 0 ? `${text},500155&region=500155` : text;
        const query = n % 3 === 0 ? '' : `?topic=${text},finance&applicant=${text}&region=${region}&${text}=${text}`;
        history.pushState({ payload }, '', `${location.pathname}${query}#r-${text}`);
        dispatchEvent(new PopStateEvent('popstate'));
        (window as unknown as Watched).look(payload);
        const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-choice], [data-help]')];
        if (links.some((link) => link.href.includes(text))) taken.push(payload);
      }
      return taken.filter((payload) => /[^\w]/.test(payload));
    }, PAYLOADS);
    expect(over).toEqual([]);
    await expectUnharmed(page, faults);
    const text = encodeURIComponent(PAYLOADS[11] ?? '');
    await page.goto(`${path}?topic=${text}&applicant=${text}&region=${text}#r-${text}`);
    await expectUnharmedAfterLoad(page);
  });

test('what is stored is read as words: no payload in it runs, or stands in a page as mark-up', async ({ page }) => {
  const faults = await watched(page, '/404.html');
  const plan = 'liangping-2021-2025';
  for (const payload of [PAYLOADS.join(' '), PAYLOADS[0], PAYLOADS[11], PAYLOADS[18]]) {
    const place = JSON.stringify({ [plan]: { id: payload, name: payload }, ['__proto__']: { x: payload } });
    for (const places of [place, payload ?? '']) {
      await page.evaluate(
        ([text, kept, words, known]) => {
          for (const name of words) localStorage.setItem(name, text);
          localStorage.setItem(known, kept);
        },
        [payload ?? '', places, [STORAGE_KEY, VIEW_KEY, OFFLINE_KEY], PLACES_KEY] as const,
      );
      for (const path of [`/plans/${plan}/`, '/privacy/']) {
        await page.goto(path);
        await page.waitForFunction(() => document.readyState === 'complete');
        await expectUnharmedAfterLoad(page);
        expect(await page.evaluate(() => 'x' in {})).toBe(false);
        // The offer to read on takes the kept place over, as a fragment and as text.
        const hrefs = await page.locator('.read-on a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
        if (path.startsWith('/plans/')) expect(hrefs).toEqual([places === place ? `#${payload}` : null]);
      }
    }
  }
  expect(faults).toEqual([]);
});

for (const path of [
  '/plans/liangping-2021-2025/',
  '/plans/liangping-2021-2025/cite/',
  '/indicators/invention-patents-per-10k/',
  '/glossary/',
])
  test(`fragments of ${path} run no payload`, async ({ page }) => {
    const faults = await watched(page, `${path}#${encodeURIComponent(PAYLOADS[11] ?? '')}`);
    await markOwn(page);
    await page.evaluate(async (payloads) => {
      for (const [n, payload] of payloads.entries()) {
        location.hash = n % 2 === 0 ? payload : encodeURIComponent(payload);
        await new Promise((resolve) => setTimeout(resolve, 2));
        (window as unknown as Watched).look(payload);
      }
      // Elements that read the fragment when they are put in are put in once more.
      for (const own of document.querySelectorAll('cite-list, cite-panel, embed-codes'))
        own.replaceWith(own.cloneNode(true));
    }, PAYLOADS);
    await expectUnharmed(page, faults);
  });

test('of what is stored only the own settings are read; the name of the window, the referrer and messages run nothing', async ({
  page,
}) => {
  await page.addInitScript((payloads) => {
    const reads: string[] = [];
    Object.assign(window, { reads });
    window.name = payloads[11] ?? '';
    // Reading aids and the view of a plan keep their words in `localStorage`, and take only those they know.
    for (const name of ['sessionStorage', 'indexedDB'])
      Object.defineProperty(window, name, {
        get: () => {
          reads.push(name);
          return undefined;
        },
      });
    const cookie = { get: () => (reads.push('cookie'), ''), set: () => void reads.push('cookie') };
    Object.defineProperty(Document.prototype, 'cookie', cookie);
  }, PAYLOADS);
  const faults = await watched(page, '/');
  for (const path of ['/search/?q=质押', '/compare/', '/plans/liangping-2021-2025/', '/indicators/pct-applications/']) {
    await page.goto(path, { referer: `http://localhost/${encodeURIComponent(PAYLOADS[0] ?? '')}` });
    await page.evaluate((payloads) => {
      for (const payload of payloads) window.postMessage(payload, '*');
    }, PAYLOADS);
    await page.waitForTimeout(100);
    expect(await page.evaluate(() => (window as unknown as { reads: string[] }).reads), path).toEqual([]);
    expect(await ran(page), path).toEqual([]);
  }
  expect(faults).toEqual([]);
});
