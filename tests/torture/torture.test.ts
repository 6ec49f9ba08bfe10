import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { TORTURES } from './index.ts';

/**
 * The quick form of every torture, each in a process of its own, as `npm run torture` runs it: some limit what their process may write.
 * What the long form came to stands in docs/torture.md.
 */

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));

test.each(TORTURES.map(({ name, about }) => ({ name, about })))('$name: $about', async ({ name }) => {
  const parameters = ['--disable-warning=ExperimentalWarning', MAIN, name, '--quick'];
  const run = promisify(execFile)(process.execPath, parameters, { maxBuffer: 64 * 1024 * 1024 });
  const { stdout, stderr } = await run.catch((error: { stdout: string; stderr: string }) => error);
  const said = JSON.parse(stdout);
  expect([said.name, said.failed, stderr]).toEqual([name, undefined, '']);
});
