import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './scripts/e2e-setup.mjs',
  // One window at a time: they share the screen and its focus.
  workers: 1,
  timeout: 60_000,
  forbidOnly: true,
  // Electron's own start fails now and then on a busy machine; what passes only the second time is reported as flaky.
  retries: 1,
  use: { trace: 'retain-on-failure' },
});
