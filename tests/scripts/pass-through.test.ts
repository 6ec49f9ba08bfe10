import { spawn } from 'node:child_process';
import { expect, onTestFinished, test } from 'vitest';
import { inRoot } from '../../scripts/lib/paths.mjs';

/** Passes through to a program that does this on a signal, sends one, and says how all of it ended. */
async function endOf(onSignal: string): Promise<{ status: number | null; errors: string }> {
  const module = JSON.stringify(inRoot('scripts', 'lib', 'pass-through.mjs'));
  const program = `process.on('SIGTERM', () => { ${onSignal} }); setInterval(() => {}, 1000); console.log('up');`;
  const script = `
    const { passThrough } = await import(${module});
    process.exitCode = await passThrough(process.execPath, ['--eval', ${JSON.stringify(program)}], { graceMs: 500 });`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script]);
  onTestFinished(() => void child.kill('SIGKILL'));
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  child.kill('SIGTERM');
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { status, errors };
}

test('a program that ends on a signal ends in its own way', async () => {
  expect(await endOf('process.exit(7)')).toEqual({ status: 7, errors: '' });
});

test('one that hangs is killed, and that is said', async () => {
  const { status, errors } = await endOf('for (;;);');
  expect(status).toBe(137);
  expect(errors).toContain('was killed');
});
