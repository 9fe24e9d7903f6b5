import { defineConfig, devices } from '@playwright/test';

const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** Journeys through the built product: `make build` first. E2E_URL names a server that already runs. */
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/support/server.ts',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: !!process.env.CI,
  // What measures the machine runs alone; the rest may share it with another run (--project, --shard).
  projects: [
    { name: 'alone', testMatch: 'budgets.spec.ts' },
    { name: 'together', testIgnore: 'budgets.spec.ts' },
  ],
  // A line a journey with its seconds: the slowest are named at the end of the checks.
  reporter: [['list']],
  timeout: 120_000,
  expect: { timeout: 10_000 },
  use: {
    // A button that never comes names itself, long before the whole journey runs out of time.
    actionTimeout: 60_000,
    ...devices['Desktop Chrome'],
    // The global setup names its server here before the workers read this file. "localhost", not 127.0.0.1: only
    // there does a browser keep the session's __Host- cookie without HTTPS.
    baseURL: process.env.E2E_URL,
    viewport: { width: 1366, height: 768 },
    // Nothing that moves is judged here, and what moves is painted by two cores.
    contextOptions: { reducedMotion: 'reduce' },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    // A failure tells the page's tree anyway; recording every step doubles the work of the browser.
    trace: process.env.E2E_TRACE ? 'retain-on-failure' : 'off',
    launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: chromiumFlags },
  },
});
