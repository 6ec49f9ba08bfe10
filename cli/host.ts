/** Plain Node: what the command line asks of its surroundings, which are the sources (source-host.ts) or the installed app (electron/command-line). */

import type { FileReader } from './file-reader/file-reader.ts';

/** The parts of Weighbridge that a command needs and that are not plain Node. */
export interface CommandHost {
  /** The version of Weighbridge. */
  readonly version: string;
  /** Ends the process at once. */
  readonly end: (status: number) => never;
  /** Says before an interactive page is made that its built program has to be there. A UserFacingError where it cannot be. */
  readonly ensureInteractive: () => Promise<void>;
  /** Starts a process without rights that reads the files of others for one command. */
  readonly startFileReader: () => FileReader;
  /**
   * Starts the app without a window, to draw reports.
   * @param parameters its switches (electron/options.ts)
   * @param patience in milliseconds, after which it is ended
   * @returns its exit status, null where a signal ended it, "late" where its time was over. A UserFacingError where it cannot be started here
   */
  readonly runApp: (parameters: readonly string[], patience: number) => Promise<number | null | 'late'>;
}
