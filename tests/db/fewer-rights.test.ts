import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SCRIPT = fileURLToPath(new URL('./without-rights.ts', import.meta.url));
const HOST = fileURLToPath(new URL('../../electron/processes/database/host.ts', import.meta.url));

test('what leads out of a process is there before and gone behind, and SQLite works', () => {
  const told = JSON.parse(execFileSync(process.execPath, [SCRIPT], { encoding: 'utf8' }));
  expect(told).toEqual({ before: told.ways, after: [], found: 42, ways: told.ways });
  expect(told.ways).toHaveLength(9);
});

test('the database host gives them up before it serves anything', () => {
  const text = readFileSync(HOST, 'utf8');
  expect(text.indexOf('giveUpRights();')).toBeGreaterThan(0);
  expect(text.indexOf('giveUpRights();')).toBeLessThan(text.indexOf('serve<'));
});
