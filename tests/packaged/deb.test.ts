import { chownSync, copyFileSync, existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../scripts/lib/run.mjs';
import { expectPacked, makeFirstRun, packed, temporaryFolder } from './app.ts';

const NOBODY = 65534;

const AS_NOBODY = [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];

/**
 * Whether this machine lets a user without rights have Chromium's sandbox, as a desktop does. Some containers do not, and
 * there the app is started as root without one.
 */
async function nobodyCanSandbox(): Promise<boolean> {
  const probe = await run('setpriv', [...AS_NOBODY, 'sh', '-c', 'test -w /dev/shm && unshare --user true']);
  return probe.status === 0;
}

/** dpkg of this machine. */
const dpkg = (...args: string[]) => run('dpkg', args, { timeoutMs: 120_000 });

function debFile(): string {
  const file = readdirSync(packed).find((name) => name.endsWith('.deb'));
  if (!file) throw new Error('There is no Debian package; run "npm run dist -- --for-tests" first.');
  return join(packed, file);
}

/** The key to the screen, where the other user can read it. */
function screenFor(home: string): string[] {
  const { XAUTHORITY } = process.env;
  if (!XAUTHORITY) return [];
  const key = join(home, 'authority');
  copyFileSync(XAUTHORITY, key);
  chownSync(key, NOBODY, NOBODY);
  return [`XAUTHORITY=${key}`];
}

beforeAll(() => {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/dpkg')) {
    throw new Error('Installing the package needs root on Debian or a relative of it: run the tests there.');
  }
  expectPacked();
});

afterAll(() => dpkg('--purge', 'weighbridge'));

test('is installed, runs in its sandbox where there can be one, and is removed without touching what the user made', async () => {
  const installed = await dpkg('--install', debFile());
  expect(installed.status, installed.output).toBe(0);
  expect(lstatSync('/usr/bin/weighbridge').isSymbolicLink()).toBe(true);
  const sandbox = statSync('/opt/Weighbridge/chrome-sandbox');
  expect([sandbox.uid, sandbox.mode & 0o7777]).toEqual([0, 0o4755]);
  expect(readFileSync('/usr/share/applications/weighbridge.desktop', 'utf8')).toContain(
    'MimeType=application/vnd.weighbridge.workbook;',
  );
  expect(existsSync('/usr/share/icons/hicolor/256x256/apps/weighbridge.png')).toBe(true);

  const copyright = readFileSync('/usr/share/doc/weighbridge/copyright', 'utf8');
  expect(copyright).toMatch(/^MIT License/);
  for (const [path] of copyright.matchAll(/^\/opt\/.*$/gm)) expect(existsSync(path), path).toBe(true);

  const home = temporaryFolder('weighbridge-user-');
  chownSync(home, NOBODY, NOBODY);
  const data = join(home, 'data');
  const [command, ...args] = (await nobodyCanSandbox())
    ? ['setpriv', ...AS_NOBODY, 'env', `HOME=${home}`, ...screenFor(home), '/usr/bin/weighbridge']
    : ['/usr/bin/weighbridge', '--no-sandbox'];
  const { status, stdout, output } = await makeFirstRun(command, args, data, join(home, 'out'));
  expect(status, output).toBe(0);
  expect(stdout).toMatch(/^ +1 {2}\S/m);
  const made = readdirSync(data).filter((name) => name.endsWith('.weighbridge'));
  expect(made).toHaveLength(1);

  const removed = await dpkg('--remove', 'weighbridge');
  expect(removed.status, removed.output).toBe(0);
  expect(existsSync('/opt/Weighbridge')).toBe(false);
  expect(existsSync('/usr/bin/weighbridge')).toBe(false);
  expect(existsSync('/usr/share/applications/weighbridge.desktop')).toBe(false);
  expect(readdirSync(data).filter((name) => name.endsWith('.weighbridge'))).toEqual(made);
});
