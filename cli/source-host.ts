/** Plain Node: the command line in the folder of the project, where scripts build and start the app. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { UserFacingError } from '../common/errors.ts';
import { startFileReader } from './file-reader/start.ts';
import type { CommandHost } from './host.ts';
import { waitFor } from './wait-for.ts';

const inProject = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const versionOf = (manifest: unknown): string =>
  typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';

export const sourceHost: CommandHost = {
  end: (status) => process.exit(status),
  version: versionOf(JSON.parse(readFileSync(inProject('package.json'), 'utf8'))),
  ensureInteractive: async () => {
    const build = [inProject('scripts/build.mjs'), '--aside'];
    if ((await waitFor(process.execPath, build)) === 0) return;
    throw new UserFacingError(
      'invalid',
      'The program of the interactive page could not be built, so nothing was written.',
      'The lines above say why.',
    );
  },
  startFileReader: () =>
    startFileReader({
      program: process.execPath,
      parameters: ['--disable-warning=ExperimentalWarning', inProject('cli/file-reader/main.ts')],
    }),
  runApp: (parameters, patience) =>
    waitFor(process.execPath, [inProject('scripts/electron.mjs'), ...parameters], { patience }),
};
