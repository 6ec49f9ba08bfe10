import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { listsFile, temporaryFolder } from '../db/workbooks.ts';
import { cli } from './cli.ts';

/** What the engine lets a process use, in bytes. */
const engine = vi.hoisted(() => ({ memory: 0 }));

vi.mock('node:v8', async (original) => {
  const actual = await original<typeof import('node:v8')>();
  return {
    ...actual,
    getHeapStatistics: () => ({ ...actual.getHeapStatistics(), heap_size_limit: engine.memory }),
  };
});

test('a workbook that is more than the process can hold is refused in a sentence, with the limit, and not read', async () => {
  const path = listsFile();
  const file = join(temporaryFolder(), 'out.json');
  const commands = [
    ['export', '--workbook', path, '--json', file],
    ['rank', '--workbook', path],
    ['check', path],
  ];
  engine.memory = 100_000;
  for (const command of commands) {
    const { status, out, err } = await cli(...command);
    expect([status, out], command[0]).toEqual([2, '']);
    expect(err).toMatch(/holds \d+ rows\..* takes about \d+ MB of memory, and this process may use 1 MB\./);
    expect(err).toMatch(/NODE_OPTIONS=--max-old-space-size=\d+ before it/);
  }
  expect(existsSync(file)).toBe(false);
  engine.memory = 4_000_000_000;
  for (const command of commands) expect((await cli(...command)).status, command[0]).toBe(0);
  expect(existsSync(file)).toBe(true);
});
