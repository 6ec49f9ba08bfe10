import { expect, test } from 'vitest';
import { callersFolder } from '../../scripts/lib/paths.mjs';

test("a script that npm runs in the project's root works where npm was called", () => {
  expect(callersFolder('cli', { npm_lifecycle_event: 'cli', INIT_CWD: '/somewhere' })).toBe('/somewhere');
});

test.each([
  { npm_lifecycle_event: 'test', INIT_CWD: '/somewhere' },
  { INIT_CWD: '/somewhere' },
  { npm_lifecycle_event: 'cli' },
])('any other works where it is: %o', (env) => {
  expect(callersFolder('cli', env)).toBe(process.cwd());
});
