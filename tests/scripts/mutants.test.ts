import { describe, expect, test } from 'vitest';
import { mutated, playwrightResults, verdictOn, vitestResults } from '../../scripts/lib/mutants/mutant.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';

const MUTANT = {
  row: '1',
  breaks: 'something',
  file: 'tests/scripts/mutants.test.ts',
  find: 'breaks: ' + "'something'",
  put: 'nothing',
  test: 'tests/x.test.ts',
  title: 'is refused',
};
const result = (status: string, message?: string, title = 'a call is refused') => ({
  title,
  status,
  messages: message === undefined ? [] : [message],
});

describe('a mutant is', () => {
  test.each([
    ['killed', 'failed', 'AssertionError: expected 1 to be 2'],
    ['killed', 'failed', 'Error: \u001b[2mexpect(\u001b[22mreceived\u001b[2m).\u001b[22mtoEqual(expected)'],
    ['killed', 'failed', 'Error: promise resolved\n    at _Assertion.__VITEST_REJECTS__ (x.js:1:1)'],
    ['killed', 'failed', 'Error: a name: expected 1 to be 2\n    at Proxy.__VITEST_RESOLVES__ (x.js:1:1)'],
    ['broken', 'failed', 'ReferenceError: x is not defined\n    at y (z.ts:1:1)'],
    ['broken', 'failed', 'Test timeout of 1000ms exceeded.'],
    ['survived', 'passed', undefined],
  ])('%s when its test has %s: %j', (verdict, status, message) => {
    expect(verdictOn(MUTANT, [result(status, message)])).toBe(verdict);
  });

  test('broken where its test did not run, whatever others did', () => {
    expect(verdictOn(MUTANT, [])).toBe('broken');
    expect(verdictOn(MUTANT, [result('failed', 'AssertionError: x', 'another')])).toBe('broken');
  });

  test('stale where its text is not there once', () => {
    expect(mutated(MUTANT, inRoot())).not.toBeNull();
    expect(mutated({ ...MUTANT, find: 'import' }, inRoot())).toBeNull();
    expect(mutated({ ...MUTANT, find: 'absent ' + 'words' }, inRoot())).toBeNull();
    expect(mutated({ ...MUTANT, file: 'gone.ts' }, inRoot())).toBeNull();
  });
});

test('both runners’ reports are read, with the names of what a test stands in', () => {
  const vitest = { assertionResults: [{ fullName: 'a b', status: 'failed', failureMessages: ['x'] }] };
  expect(vitestResults(JSON.stringify({ testResults: [vitest] }))).toEqual([
    { title: 'a b', status: 'failed', messages: ['x'] },
  ]);
  const spec = { title: 'b', tests: [{ results: [{ status: 'failed', errors: [{ message: 'x' }] }] }] };
  const suites = [{ title: 'f.spec.ts', suites: [{ title: 'a', specs: [spec] }], specs: [] }];
  expect(playwrightResults(JSON.stringify({ suites }))).toEqual([
    { title: 'a b', status: 'failed', messages: ['x'] },
  ]);
});
