import { execFileSync } from 'node:child_process';
import { lstatSync, mkdtempSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFileWhole } from '../../electron/reports/write-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'weighbridge-write-'));

test('a file takes the place of the file that was there, and nothing is left beside it', async () => {
  const path = join(folder, 'table.csv');
  await writeFileWhole(path, 'first');
  await writeFileWhole(path, 'second');
  expect(await readFile(path, 'utf8')).toBe('second');
  expect(readdirSync(folder).filter((name) => name.startsWith('.weighbridge'))).toEqual([]);
});

test.skipIf(process.platform === 'win32')('into a pipe is written, and it stays a pipe', async () => {
  const path = join(folder, 'pipe');
  execFileSync('mkfifo', [path]);
  const [text] = await Promise.all([readFile(path, 'utf8'), writeFileWhole(path, 'a,b\r\n')]);
  expect(text).toBe('a,b\r\n');
  expect(lstatSync(path).isFIFO()).toBe(true);
});

test('a folder is refused in a sentence', async () => {
  await expect(writeFileWhole(folder, 'x')).rejects.toThrow(/cannot be written \(E/);
});
