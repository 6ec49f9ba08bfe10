import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { isHeld, withLock } from '../../scripts/lib/lock.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';

let file = '';

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'weighbridge-lock-'));
  file = join(folder, 'out', 'test.lock');
  return () => rmSync(folder, { recursive: true, force: true });
});

const lock = (say: (line: string) => void = () => {}) => ({ file, what: 'the work', say });

/** A process of its own that takes the lock and keeps it. */
async function otherHolder(): Promise<ChildProcess> {
  const module = JSON.stringify(inRoot('scripts', 'lib', 'lock.mjs'));
  const script = `
    const { withLock } = await import(${module});
    await withLock({ file: ${JSON.stringify(file)}, what: 'it', say() {} }, async () => {
      console.log('taken');
      await new Promise((resolve) => setTimeout(resolve, 60_000));
    });`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script]);
  onTestFinished(() => void child.kill('SIGKILL'));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return child;
}

test('one at a time works, and whoever waits says so once', async () => {
  const events: string[] = [];
  const lines: string[] = [];
  const job = (name: string) =>
    withLock(
      lock((line) => lines.push(line)),
      async () => {
        events.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, 500));
        events.push(`${name} ends`);
      },
    );
  await Promise.all([job('first'), job('second')]);
  expect(events).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  expect(lines).toEqual([`Waiting for the work that process ${process.pid} is at ...`]);
  expect(isHeld(file)).toBe(false);
});

test('the lock goes when the work fails', async () => {
  await expect(withLock(lock(), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(existsSync(file)).toBe(false);
});

test('a signal ends the holder, and the lock goes with it', async () => {
  const holder = await otherHolder();
  expect(isHeld(file)).toBe(true);
  holder.kill('SIGTERM');
  expect(await new Promise((resolve) => holder.once('exit', resolve))).toBe(143);
  expect(existsSync(file)).toBe(false);
});

test('the lock of a process that was killed counts for nothing, for several at once', async () => {
  const holder = await otherHolder();
  holder.kill('SIGKILL');
  await vi.waitFor(() => expect(isHeld(file)).toBe(false));
  expect(existsSync(file)).toBe(true);
  let atWork = 0;
  const job = () =>
    withLock(lock(), async () => {
      atWork += 1;
      expect(atWork).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 20));
      atWork -= 1;
      return 'done';
    });
  expect(await Promise.all([job(), job(), job()])).toEqual(['done', 'done', 'done']);
});

test.runIf(process.platform === 'linux')(
  'a later process with the same number is not the holder',
  async () => {
    const holder = await otherHolder();
    const written = JSON.parse(readFileSync(file, 'utf8'));
    expect(written.pid).toBe(holder.pid);
    writeFileSync(file, JSON.stringify({ ...written, started: '1' }));
    expect(isHeld(file)).toBe(false);
  },
);

test('a lock without a holder is one that is being written, and soon an abandoned one', async () => {
  await withLock(lock(), async () => {
    writeFileSync(file, '');
    expect(isHeld(file)).toBe(true);
    utimesSync(file, new Date(0), new Date(0));
    expect(isHeld(file)).toBe(false);
  });
});
