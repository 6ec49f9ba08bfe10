import { describe, expect, test } from 'vitest';
import { countPlaywright, countVitest } from '../../scripts/lib/suites.mjs';

describe('the totals of a Vitest report', () => {
  const count = (report: object) => countVitest(JSON.stringify(report));

  test('count what passed and what did not', () => {
    expect(count({ numPassedTests: 3, numTotalTests: 5, testResults: [] })).toEqual({ passed: 3, failed: 2 });
  });

  test('count a file that could not be loaded as a failure', () => {
    const unloaded = { status: 'failed', assertionResults: [] };
    expect(count({ numPassedTests: 3, numTotalTests: 3, testResults: [unloaded] })).toEqual({
      passed: 3,
      failed: 1,
    });
  });
});

test('the totals of a Playwright report count skipped tests and stray errors as failures, a second try as passed', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 1 };
  expect(countPlaywright(JSON.stringify({ stats, errors: [{}] }))).toEqual({ passed: 6, failed: 3 });
});
