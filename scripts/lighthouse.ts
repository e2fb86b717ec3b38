import { spawn } from 'node:child_process';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { BROWSER } from './browser.ts';
import { freePort } from './servers.ts';

/** The pages that Lighthouse looks at: one of each kind that readers come to most. */
export const LOOKED_AT = {
  home: '/',
  plan: '/plans/liangping-2021-2025/',
  indicator: '/indicators/invention-patents-per-10k/',
  support: '/support/',
  search: '/search/?q=12315',
} as const;

export type Category = 'performance' | 'accessibility' | 'best-practices' | 'seo';

/** What Lighthouse says of a page. */
export interface Report {
  /** 0 to 100. */
  scores: Partial<Record<Category, number>>;
  /** The audits that count and are not passed, by category: `accessibility: color-contrast`. */
  failed: string[];
  /** Numeric values of single audits, such as `cumulative-layout-shift` (no unit) or `largest-contentful-paint` (ms). */
  values: Record<string, number>;
}

/** The built site, served on a port of its own, and a browser without a window, for Lighthouse. */
export interface Bench {
  /** @param page an address of the site, with its query */
  look: (page: string, categories: readonly Category[]) => Promise<Report>;
  close: () => Promise<void>;
}

/**
 * Serves `dist/` and opens the browser of `CHROMIUM_PATH` (else Debian's). Nothing is asked of any other host.
 * @throws when the site does not answer within ten seconds
 */
export async function openBench(): Promise<Bench> {
  const [port, debugging] = [await freePort(), await freePort()];
  const server = spawn('node', ['scripts/serve.ts'], { env: { ...process.env, PORT: `${port}` }, stdio: 'ignore' });
  const site = `http://localhost:${port}`;
  await answering(site);
  const browser = await chromium.launch({
    ...BROWSER,
    args: [...BROWSER.args, `--remote-debugging-port=${debugging}`],
  });
  return {
    look: async (page, categories) => {
      const timed = categories.includes('performance');
      const result = await lighthouse(`${site}${page}`, {
        port: debugging,
        logLevel: 'error',
        onlyCategories: [...categories],
        // A slow network matters to the score for performance alone.
        throttlingMethod: timed ? 'simulate' : 'provided',
        disableFullPageScreenshot: true,
      });
      if (!result) throw new Error(`Lighthouse 没有看成 ${page}`);
      return reportOf(result.lhr);
    },
    close: async () => {
      await browser.close();
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
    },
  };
}

type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

function reportOf({ categories, audits, runtimeError }: Result): Report {
  if (runtimeError) throw new Error(`Lighthouse 出错：${runtimeError.message}`);
  const scores: Report['scores'] = {};
  const failed: string[] = [];
  for (const [name, { score, auditRefs }] of Object.entries(categories)) {
    scores[name as Category] = Math.round((score ?? 0) * 100);
    for (const { id, weight } of auditRefs) {
      const passed = audits[id]?.score;
      if (weight > 0 && typeof passed === 'number' && passed < 0.9) failed.push(`${name}: ${id}`);
    }
  }
  const values = Object.fromEntries(
    Object.entries(audits).flatMap(([id, { numericValue }]) =>
      numericValue === undefined ? [] : [[id, numericValue]],
    ),
  );
  return { scores, failed, values };
}

async function answering(site: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(site).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`网站没有在 ${site} 打开。先运行 npm run build。`);
}
