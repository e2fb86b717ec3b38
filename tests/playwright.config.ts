import { defineConfig } from '@playwright/test';

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: [['list', { printSteps: false }]],
  use: {
    baseURL: 'http://localhost:4322',
    locale: 'zh-CN',
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
    url: 'http://localhost:4322/',
    reuseExistingServer: false,
    env: { PORT: '4322', ASTRO_TELEMETRY_DISABLED: '1' },
  },
  projects: [
    { name: 'e2e', testDir: 'e2e' },
    { name: 'a11y', testDir: 'a11y' },
  ],
});
