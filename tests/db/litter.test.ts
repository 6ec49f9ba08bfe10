import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { openForLooking, openWorkbookFile } from '../../db/open.ts';
import { createWorkbookFile } from '../../db/seed/create.ts';
import { emptySeed } from '../../db/seed/empty.ts';
import { startWholeFile } from '../../db/write-whole.ts';
import { listsFile, temporaryFolder } from './workbooks.ts';

/** What a process leaves that is killed while it makes the workbook `path`: its own id, and the unfinished file. */
function killedWhileMaking(path: string): { pid: number; unfinished: string } {
  const script = `
    import { writeFileSync } from 'node:fs';
    import { startWholeFile } from ${JSON.stringify(new URL('../../db/write-whole.ts', import.meta.url).href)};
    const { unfinished } = startWholeFile(process.argv[1]);
    for (const suffix of ['', '-journal']) writeFileSync(unfinished + suffix, 'half');
    console.log(unfinished);
    process.kill(process.pid, 'SIGKILL');`;
  const { pid, stdout } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script, path],
    { encoding: 'utf8' },
  );
  const unfinished = stdout.trim();
  expect(existsSync(`${unfinished}-journal`)).toBe(true);
  return { pid, unfinished };
}

test('what a killed process left unfinished goes when the next workbook is made there', () => {
  const path = join(temporaryFolder(), 'new.weighbridge');
  const { pid } = killedWhileMaking(path);
  writeFileSync(`${path}.new-${pid}`, 'half, by an earlier version');
  createWorkbookFile(path, emptySeed('New'), { analyst: 'ada', createdBy: 'test' });
  expect(readdirSync(dirname(path))).toEqual(['new.weighbridge']);
});

test('and when a workbook of that folder is opened, but not when it is only looked at', () => {
  const path = listsFile();
  const { pid, unfinished } = killedWhileMaking(path);
  for (const suffix of ['', '-journal']) writeFileSync(`${path}.new-${pid}${suffix}`, 'half');
  openForLooking(path).close();
  expect(existsSync(unfinished)).toBe(true);
  openWorkbookFile(path).close();
  expect(readdirSync(dirname(path))).toEqual([basename(path)]);
});

test('what a living process makes, and what only looks like it, stays', () => {
  const path = listsFile();
  const { unfinished } = startWholeFile(path);
  const others = [unfinished, `${path}.new-${process.pid}`, `${path}.new-recipe`, `${path}.new-1-of-2`];
  for (const other of others) writeFileSync(other, 'kept');
  openWorkbookFile(path).close();
  for (const other of others) expect(existsSync(other)).toBe(true);
});
