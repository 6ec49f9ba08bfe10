/** Plain Node: what a command needs of the built app. */

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { UserFacingError } from '../common/errors.ts';
import type { ExportFile } from '../common/export-files.ts';

/** Sees to it that the built part of these files is there and is that of the sources; most have none. A UserFacingError. */
export async function ensureBuiltFor(files: readonly ExportFile[]): Promise<void> {
  if (!files.includes('interactive')) return;
  const script = fileURLToPath(new URL('../scripts/build.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, '--aside'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const status = await new Promise<number | null>((done, failed) => {
    child.once('error', failed);
    child.once('exit', done);
  });
  if (status === 0) return;
  throw new UserFacingError(
    'invalid',
    'The program of the interactive page could not be built, so nothing was written.',
    'The lines above say why.',
  );
}
