import { expect, test, vi } from 'vitest';
import { run } from '../../scripts/lib/run.mjs';

const node = (script: string, limits: { timeoutMs?: number; silenceMs?: number } = {}) =>
  run(process.execPath, ['--eval', script], limits);

test('a program is run to its end, and what it says is kept', async () => {
  const result = await node('console.log("out"); console.error("err"); process.exit(3)');
  expect(result).toMatchObject({ status: 3, stdout: 'out\n', stopped: null });
  expect(result.output).toContain('err\n');
});

test('a program that cannot be started has a status too', async () => {
  expect(await run('/nowhere/program', [])).toMatchObject({ status: 127 });
});

/** A script that says the number of a process that it started, and then nothing more. */
const SAYS_A_NUMBER_AND_HANGS = `
  const { spawn } = require('node:child_process');
  console.log(spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)']).pid);
  setInterval(() => {}, 1000);`;

test.each([
  { limits: { timeoutMs: 1000 }, why: 'late' },
  { limits: { silenceMs: 1000 }, why: 'silent' },
])('past its limit a program is killed with all that it started: $why', async ({ limits, why }) => {
  const { stopped, status, stdout } = await node(SAYS_A_NUMBER_AND_HANGS, limits);
  expect([stopped, status]).toEqual([why, 137]);
  const alive = (): boolean => {
    try {
      return process.kill(Number(stdout), 0);
    } catch {
      return false;
    }
  };
  await vi.waitFor(() => expect(alive()).toBe(false), { timeout: 30_000 });
});

test('a program that reports slowly may take longer than it may be silent', async () => {
  const script = `
    let said = 0;
    const told = setInterval(() => {
      process[said % 2 ? 'stderr' : 'stdout'].write('still here\\n');
      if (++said === 10) clearInterval(told);
    }, 600);`;
  const start = performance.now();
  const { status, stopped } = await node(script, { silenceMs: 5000 });
  expect({ status, stopped, long: performance.now() - start > 5000 }).toEqual({
    status: 0,
    stopped: null,
    long: true,
  });
});
