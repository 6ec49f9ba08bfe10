import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { run } from '../../scripts/lib/run.mjs';

/** What `npm run dist -- --for-tests` makes. */
export const packed = inRoot('out', 'packed-for-tests');
/** The unpacked app as electron-builder left it. */
export const unpacked = join(packed, 'linux-unpacked');
export const executable = join(unpacked, 'weighbridge');
export const resources = join(unpacked, 'resources');

/** Says what is missing when the tests are run without the app having been packed. */
export function expectPacked(): void {
  if (!existsSync(executable)) {
    throw new Error(
      'There is no packed app; run "npm run dist -- --for-tests" first, or "npm test -- packaged".',
    );
  }
}

/** A folder for one test, removed after it. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), name));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What Chromium needs to start as root, which has no sandbox. */
export const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Starts the packed app, which writes its report and tables to a folder and ends. */
export function makeFirstRun(
  command: string,
  args: readonly string[],
  dataFolder: string,
  outFolder: string,
) {
  return run(command, [...args, `--user-data-dir=${dataFolder}`, `--first-run=${outFolder}`], {
    timeoutMs: 120_000,
  });
}
