import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './scripts/e2e-setup.mjs',
  // One window at a time: they share the screen and its focus.
  workers: 1,
  timeout: 60_000,
  forbidOnly: true,
  use: { trace: 'retain-on-failure' },
});
