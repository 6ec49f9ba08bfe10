import { fileURLToPath } from 'node:url';
import { startFileReader } from '../../../cli/file-reader/start.ts';
import type { CommandHost } from '../../../cli/host.ts';
import { sourceHost } from '../../../cli/source-host.ts';

/** What a reader that is led astray may cost. */
export interface Bounds {
  readonly processorMs?: number;
  readonly patienceMs?: number;
  readonly megabytes?: number;
}

const SCRIPT = fileURLToPath(new URL('./bad-reader.ts', import.meta.url));

/** A host whose file readers do what stands in the file. */
export const badHost = ({
  processorMs = 600_000,
  patienceMs = 600_000,
  megabytes = 2_000,
}: Bounds): CommandHost => ({
  ...sourceHost,
  startFileReader: () =>
    startFileReader(
      {
        program: process.execPath,
        parameters: ['--disable-warning=ExperimentalWarning', SCRIPT, String(processorMs), String(megabytes)],
      },
      { processorMs, patienceMs, memory: megabytes * 1024 ** 2 },
    ),
});
