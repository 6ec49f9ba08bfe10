import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killWriters } from './writer-process.ts';

/** What a torture works with. */
export interface Rack {
  /** How often it does what it does. */
  readonly count: number;
  /** A folder of its own, which goes when it ends. */
  readonly folder: string;
  readonly seed: number;
}

/** One way of ill-treating a workbook. It throws where something was lost, or was wrong without a word. */
export interface Torture {
  readonly name: string;
  readonly about: string;
  /** How often in the long form, and in `npm test`. */
  readonly long: number;
  readonly quick: number;
  /** Whether what it tries has to do with the disk; otherwise it runs in memory where the system has a folder for it, and is quicker. */
  readonly onDisk: boolean;
  readonly run: (rack: Rack) => Promise<Outcome>;
}

/** What was tried and what came of it; `skipped` says why nothing could be tried on this machine. */
export type Outcome = { readonly counts: Readonly<Record<string, number>> } | { readonly skipped: string };

/** Runs a torture in a folder of its own. */
export async function runTorture(torture: Torture, { count, seed }: Omit<Rack, 'folder'>): Promise<Outcome> {
  const place = !torture.onDisk && existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  const folder = mkdtempSync(join(place, `weighbridge-torture-${torture.name}-`));
  try {
    return await torture.run({ count, seed, folder });
  } finally {
    killWriters();
    rmSync(folder, { recursive: true, force: true });
  }
}
