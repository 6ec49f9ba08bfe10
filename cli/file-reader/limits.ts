/** Plain Node: what reading one file may cost. */

/** Limits of a reader. */
export interface ReaderLimits {
  /** Processor time for one file, in milliseconds. It does not depend on what else the machine does. */
  readonly processorMs: number;
  /** Time for one file in all, in milliseconds: one that waits costs no processor time. */
  readonly patienceMs: number;
  /** Memory of the reader's process, in bytes. */
  readonly memory: number;
}

/** A CSV of 100 MB takes a quarter of the time and 2.4 GB (docs/threat-model.md). */
export const READER_LIMITS: ReaderLimits = {
  processorMs: 600_000,
  patienceMs: 1_800_000,
  memory: 4 * 1024 ** 3,
};
