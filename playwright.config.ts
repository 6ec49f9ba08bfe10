import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { hasDisplay } from './scripts/lib/system-packages.mjs';
import { electronRuntime } from './scripts/setup.mjs';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './scripts/e2e-setup.mjs',
  // Windows that share a screen share its focus: one at a time there. Each worker has a virtual screen of its own.
  workers: hasDisplay() ? 1 : Math.min(availableParallelism(), 4),
  // Time limits are for what hangs; a busy machine is no fault. What a test waits for is there in a fraction of a second.
  timeout: 120_000,
  expect: {
    timeout: 30_000,
    // Seen: a control that moved by a pixel or has another colour. Not seen: edges of letters, and colours that a palette brought together.
    toHaveScreenshot: { threshold: 0.1, maxDiffPixels: 120 },
  },
  snapshotPathTemplate: '{testDir}/snapshots/{arg}{ext}',
  // Another Chromium draws letters in another way, so pictures are compared on the one that made them.
  testIgnore: electronRuntime().kind === 'fallback' ? [] : ['visual.spec.ts'],
  forbidOnly: true,
  // Electron's own start fails now and then on a busy machine; what passes only the second time is reported as flaky.
  retries: 1,
  use: { trace: 'retain-on-failure' },
});
