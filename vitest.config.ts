import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/packaged/**', 'tests/bench/**'],
          // A time limit is for what hangs; a busy machine is no fault.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Left to itself, Vitest keeps one core free: half of a small machine.
          maxWorkers: '100%',
        },
      },
      {
        test: {
          name: 'packaged',
          include: ['tests/packaged/**/*.test.ts'],
          // They start and install the app: one at a time, and not in a hurry.
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
