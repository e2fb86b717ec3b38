import { defineConfig } from '@playwright/test';
import { BROWSER } from '../scripts/browser.ts';

/** Another port lets two copies of the project be tested at once. */
const port = process.env['E2E_PORT'] ?? '4322';

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A machine that stalls for a moment is told apart from a fault: the second try is reported as flaky.
  retries: process.env['CI'] ? 1 : 0,
  reporter: [['list', { printSteps: false }]],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'zh-CN',
    // Requests of a page behind a service worker cannot be stopped by a test; those of saved copies allow it.
    serviceWorkers: 'block',
    timezoneId: 'Asia/Shanghai',
    launchOptions: BROWSER,
    // A new context is a new process of the browser, which costs more than most tests; between tests it is emptied.
    reuseContext: true,
  },
  webServer: {
    command: 'node scripts/serve.ts',
    cwd: '..',
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
    env: { PORT: port, ASTRO_TELEMETRY_DISABLED: '1' },
  },
  projects: [
    { name: 'e2e', testDir: 'e2e' },
    { name: 'a11y', testDir: 'a11y' },
  ],
});
