import { execFile } from 'node:child_process';
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { createWorkbookFile } from '../../db/seed/create.ts';
import { emptySeed } from '../../db/seed/empty.ts';
import { cutOff, fingerprints, withWal } from '../db/cut-off.ts';
import { listsFile, temporaryFolder } from '../db/workbooks.ts';

// Each command is a process of its own, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const MAIN = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));

/** The status and the words of a command, run as a process of its own. */
function cli(...parameters: string[]): Promise<{ status: number; err: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', MAIN, ...parameters],
      { env: { ...process.env, WEIGHBRIDGE_DATA: temporaryFolder() } },
      (_error, _out, err) => resolve({ status: child.exitCode ?? -1, err }),
    );
  });
}

function besideAStaleWal(): string {
  const kept = join(temporaryFolder(), 'kept.weighbridge');
  withWal(listsFile(), kept);
  const path = listsFile();
  copyFileSync(`${kept}-wal`, `${path}-wal`);
  return path;
}

function crashed(): string {
  const path = join(temporaryFolder(), 'crashed.weighbridge');
  cutOff(listsFile(), path);
  return path;
}

function besideAStrangeJournal(): string {
  const path = join(temporaryFolder(), 'small.weighbridge');
  createWorkbookFile(path, emptySeed('Small'), { analyst: 'ada', createdBy: 'test' });
  const torn = crashed();
  copyFileSync(`${torn}-journal`, `${path}-journal`);
  return path;
}

test.each([
  ['a stale -wal', besideAStaleWal, 0],
  ['a journal of its own', crashed, 0],
  ['a journal of another workbook', besideAStrangeJournal, 1],
])('check, rank, export and import change nothing beside %s', async (_what, make, status) => {
  const path = make();
  const before = fingerprints(path);
  const target = join(temporaryFolder(), 'out.json');
  for (const command of [
    ['check', path],
    ['rank', '--workbook', path],
    ['export', '--workbook', path, '--json', target],
    ['import', path, '--new', join(temporaryFolder(), 'new.weighbridge')],
    ['convert', path, target],
  ]) {
    rmSync(target, { force: true });
    const answer = await cli(...command);
    expect({ command: command[0], failed: answer.status > 0 }).toEqual({
      command: command[0],
      failed: status > 0,
    });
    if (status > 0) expect(answer.err).toContain('-journal');
    expect(fingerprints(path)).toEqual(before);
  }
});
