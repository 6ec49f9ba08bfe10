import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, readFileSync, truncateSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { UserFacingError } from '../../common/errors.ts';
import { openWorkbookFile } from '../../db/open.ts';
import { startSession } from '../../db/session.ts';
import { cutOff } from './cut-off.ts';
import { listsFile, undo } from './workbooks.ts';

const WRITER = fileURLToPath(new URL('./crash-writer.ts', import.meta.url));

/** Lets a process write weights, kills it after `delay` ms of writing, and returns the last value that it called saved. */
async function writeAndKill(path: string, first: number, delay: number): Promise<number> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', WRITER, path, String(first)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  await once(child.stdout, 'data');
  await new Promise((resolve) => setTimeout(resolve, delay));
  child.kill('SIGKILL');
  await once(child, 'close');
  // A line that was cut off by the kill was not said.
  return Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1));
}

test('kill -9 at any moment loses nothing that was called saved', async () => {
  const path = listsFile();
  let said = 0;
  for (let kill = 0; kill < 40; kill++) {
    said = await writeAndKill(path, said + 1, 3 + ((kill * 7) % 40));
    const session = startSession(openWorkbookFile(path), { analyst: 'Ada' });
    const { tables, history } = session.load();
    const present = tables.weights[0]?.value ?? 0;
    expect(present).toBeGreaterThanOrEqual(said);
    // At most one change was saved without having been said.
    expect(present).toBeLessThanOrEqual(said + 1);
    expect(history.undo).toMatch(new RegExp(`to ${present}$`));
    session.close();
    said = present;
  }
});

test('a power cut in the middle of a write gives the state before it, whole', () => {
  const path = listsFile();
  const before = startSession(openWorkbookFile(path), { analyst: 'Ada' });
  const saved = before.load();
  before.close();

  const cut = `${path}.cut.weighbridge`;
  cutOff(path, cut);
  const after = startSession(openWorkbookFile(cut), { analyst: 'Ada' });
  expect(after.load()).toEqual(saved);
  after.close();
});

test('a file whose tail is missing is refused, or nothing of it was lost', () => {
  const path = listsFile();
  const whole = startSession(openWorkbookFile(path), { analyst: 'Ada' });
  const { tables } = whole.load();
  whole.close();
  const { length } = readFileSync(path);
  const opened = [1, 4_096, 40_960, length - 200].filter((lost) => {
    const cut = `${path}.${lost}`;
    copyFileSync(path, cut);
    truncateSync(cut, length - lost);
    try {
      const session = startSession(openWorkbookFile(cut), { analyst: 'Ada' });
      // SQLite reads a missing last byte as a zero, which it may have been.
      expect(session.load().tables).toEqual(tables);
      session.close();
      return true;
    } catch (error) {
      expect(error).toBeInstanceOf(UserFacingError);
      return false;
    }
  });
  expect(opened.filter((lost) => lost > 1)).toEqual([]);
});

test('undo works after a kill, from the log alone', async () => {
  const path = listsFile();
  const last = await writeAndKill(path, 1, 30);
  const session = startSession(openWorkbookFile(path), { analyst: 'Ada' });
  const present = session.load().tables.weights[0]?.value ?? 0;
  expect(present).toBeGreaterThanOrEqual(last);
  undo(session);
  expect(session.load().tables.weights[0]?.value).not.toBe(present);
  session.close();
});
