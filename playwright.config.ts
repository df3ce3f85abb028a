import { defineConfig } from '@playwright/test'
import { browserOptions } from './e2e/setup/browser-options'

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/setup/start-database.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    trace: 'retain-on-failure',
    ...browserOptions,
  },
})
