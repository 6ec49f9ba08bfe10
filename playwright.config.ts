import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { hasDisplay } from './scripts/lib/system-packages.mjs';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './scripts/e2e-setup.mjs',
  // Windows that share a screen share its focus: one at a time there. Each worker has a virtual screen of its own.
  workers: hasDisplay() ? 1 : Math.min(availableParallelism(), 4),
  // Time limits are for what hangs; a busy machine is no fault. What a test waits for is there in a fraction of a second.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  // Electron's own start fails now and then on a busy machine; what passes only the second time is reported as flaky.
  retries: 1,
  use: { trace: 'retain-on-failure' },
});
