import { globSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const FILES = 'tests/**/*.test.{ts,tsx}';
/** Whole folders: the window tests are Playwright's, and what the packaged app is asked has a project of its own. */
const OTHERS = ['tests/e2e/**', 'tests/packaged/**', 'tests/bench/**'];

/** Modules without a state that outlives what they are called for: the same ones serve all tests. */
const STATELESS = /^tests\/(scoring|formats|common|db|cli|docs)\//;
/** The others have a process for each file, and so have those that put something else in a module's place. */
const alone = globSync(FILES, { cwd: import.meta.dirname, exclude: OTHERS }).filter(
  (file) =>
    !STATELESS.test(file.replaceAll(sep, '/')) ||
    /vi\.(do)?[mM]ock\(/.test(readFileSync(`${import.meta.dirname}/${file}`, 'utf8')),
);

const unit = {
  // A time limit is for what hangs; a busy machine is no fault.
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // Left to itself, Vitest keeps one core free: half of a small machine.
  maxWorkers: '100%',
};

/**
 * The tortures take longest and are one short file, which Vitest would begin last, when nothing is left to run beside it: it knows
 * only how large a file is.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): boolean => moduleId.includes('/tests/torture/');
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...unit,
          name: 'unit',
          include: [FILES],
          exclude: [...OTHERS, ...alone],
          // A process for each file, and the same modules loaded in each, took longer than most of the tests.
          isolate: false,
        },
      },
      { test: { ...unit, name: 'unit-alone', include: alone } },
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
