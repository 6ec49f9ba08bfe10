import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { root } from '../../scripts/lib/paths.mjs';
import { countPlaywright, countVitest, tool, withoutPassed } from '../../scripts/lib/suites.mjs';

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

describe('a suite', () => {
  /** A tool with this source, by its path from the project. */
  function toolWith(source: string): string {
    const folder = mkdtempSync(join(tmpdir(), 'weighbridge-tool-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'tool.mjs'), source);
    return relative(root, join(folder, 'tool.mjs'));
  }

  test('that has been silent too long is stopped, and that is said', async () => {
    const hangs = toolWith('console.log("Test 1 of 9"); setInterval(() => {}, 1000);');
    const lines: string[] = [];
    const { status, output } = await tool([hangs], { silenceMs: 2000, say: (line) => lines.push(line) });
    expect(status).not.toBe(0);
    expect(lines).toEqual(['Test 1 of 9']);
    expect(output).toBe(
      'Test 1 of 9\n\nIt was stopped, because it had said nothing for 2 seconds; what it said last stands above.',
    );
  });

  test('that fails is told of without what passed', () => {
    const said =
      ' ✓ tests/a.test.ts > one 3ms\n × tests/a.test.ts > two\n  ✓  12 tests/e2e/b.spec.ts\nFAIL two';
    expect(withoutPassed(said)).toBe(' × tests/a.test.ts > two\nFAIL two');
  });
});
