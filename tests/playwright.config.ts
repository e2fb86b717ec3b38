import { defineConfig } from '@playwright/test';

/** Another port lets two copies of the project be tested at once. */
const port = process.env['E2E_PORT'] ?? '4322';
const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: [['list', { printSteps: false }]],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'zh-CN',
    // Requests of a page behind a service worker cannot be stopped by a test; those of saved copies allow it.
    serviceWorkers: 'block',
    timezoneId: 'Asia/Shanghai',
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
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
