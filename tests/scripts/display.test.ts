import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { openDisplay, takeDisplay } from '../../scripts/lib/display.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';

beforeEach(() => {
  vi.stubEnv('DISPLAY', undefined);
  vi.stubEnv('WAYLAND_DISPLAY', undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

interface Screen {
  readonly DISPLAY?: string | undefined;
  readonly XAUTHORITY?: string | undefined;
}

/** The two things that a virtual screen leaves in the file system while it lives. */
const traces = ({ DISPLAY = '', XAUTHORITY = '' }: Screen) => [
  existsSync(`/tmp/.X11-unix/X${DISPLAY.slice(1)}`),
  existsSync(dirname(XAUTHORITY)),
];

test('a real screen is used as it is', async () => {
  vi.stubEnv('DISPLAY', ':0');
  expect((await openDisplay()).env).toEqual({});
});

test('a virtual screen lives until it is stopped', async () => {
  const { env, stop } = await openDisplay();
  expect(traces(env)).toEqual([true, true]);
  stop();
  await vi.waitFor(() => expect(traces(env)).toEqual([false, false]), { timeout: 30_000 });
});

test('a process that takes a screen has one of its own until it gives it back', async () => {
  const [giveBack, other] = [await takeDisplay(), await openDisplay()];
  const taken = { DISPLAY: process.env['DISPLAY'], XAUTHORITY: process.env['XAUTHORITY'] };
  expect(traces(taken)).toEqual([true, true]);
  // There is a screen now, and whoever looks for one uses it.
  expect(other.env).toEqual({});
  giveBack();
  expect(process.env['DISPLAY']).toBeUndefined();
  await vi.waitFor(() => expect(traces(taken)).toEqual([false, false]), { timeout: 30_000 });
});

test('a virtual screen goes with the process that opened it, even when that is killed', async () => {
  const module = JSON.stringify(inRoot('scripts', 'lib', 'display.mjs'));
  const script = `
    const { openDisplay } = await import(${module});
    console.log(JSON.stringify((await openDisplay()).env));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script]);
  const text: string = await new Promise((resolve) => {
    child.stdout.setEncoding('utf8').once('data', resolve);
  });
  const env: Screen = JSON.parse(text);
  expect(traces(env)).toEqual([true, true]);
  child.kill('SIGKILL');
  await vi.waitFor(() => expect(traces(env)).toEqual([false, false]), { timeout: 30_000 });
});

test('a screen that does not start is reported, and not waited for', async () => {
  const path = mkdtempSync(join(tmpdir(), 'without-xvfb-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  for (const program of ['cat', 'rm']) symlinkSync(`/bin/${program}`, join(path, program));
  vi.stubEnv('PATH', path);
  await expect(openDisplay()).rejects.toThrow('did not start');
});
