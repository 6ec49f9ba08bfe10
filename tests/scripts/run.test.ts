import { expect, test, vi } from 'vitest';
import { run } from '../../scripts/lib/run.mjs';

const node = (script: string, timeoutMs?: number) =>
  run(process.execPath, ['--eval', script], timeoutMs === undefined ? {} : { timeoutMs });

test('a program is run to its end, and what it says is kept', async () => {
  const result = await node('console.log("out"); console.error("err"); process.exit(3)');
  expect(result).toMatchObject({ status: 3, stdout: 'out\n', timedOut: false });
  expect(result.output).toContain('err\n');
});

test('a program that cannot be started has a status too', async () => {
  expect(await run('/nowhere/program', [])).toMatchObject({ status: 127 });
});

test('past its time a program is killed with all that it started', async () => {
  const grandchild = 'setInterval(() => {}, 1000)';
  const script = `
    const { spawn } = require('node:child_process');
    console.log(spawn(process.execPath, ['--eval', '${grandchild}']).pid);
    setInterval(() => {}, 1000);`;
  const { timedOut, status, stdout } = await node(script, 1000);
  expect([timedOut, status]).toEqual([true, 137]);
  const alive = (): boolean => {
    try {
      return process.kill(Number(stdout), 0);
    } catch {
      return false;
    }
  };
  await vi.waitFor(() => expect(alive()).toBe(false), { timeout: 3000 });
});
