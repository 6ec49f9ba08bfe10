import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './scripts/e2e-setup.mjs',
  // One window at a time: they share the screen and its focus.
  workers: 1,
  // Time limits are for what hangs; a busy machine is no fault. What a test waits for is there in a fraction of a second.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  // Electron's own start fails now and then on a busy machine; what passes only the second time is reported as flaky.
  retries: 1,
  use: { trace: 'retain-on-failure' },
});
