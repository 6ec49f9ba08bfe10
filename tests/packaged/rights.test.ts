import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../scripts/lib/run.mjs';
import { executable, expectPacked } from './app.ts';
import { giveTo, typed } from './user.ts';

/** What reads strangers' files in the packed app, as a user without rights. */

let home: string;

beforeAll(async () => {
  expectPacked();
  home = await mkdtemp(join(tmpdir(), 'weighbridge-rights-'));
  giveTo(home);
});

afterAll(() => rm(home, { recursive: true, force: true }));

test('the command line reads a table by a process of its own', async () => {
  const table = join(home, 'cars.csv');
  await writeFile(table, 'Car,Price,Speed\nA,1,10\nB,2,20\n');
  const { status, out, err } = await typed(
    home,
    `${executable} --command-only --no-sandbox --no-zygote --log-level=3 -- check ${table}`,
  );
  expect({ status, err }).toMatchObject({ status: 0 });
  expect(out).toContain('is a sound table');
  expect((await run('pgrep', ['-f', 'weighbridge --reader-only'])).stdout).toBe('');
});
