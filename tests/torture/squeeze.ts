import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A folder on whose disk there is as much room as is wanted, in pages of 4,096 bytes. */
export interface Squeeze {
  /** What the folder is squeezed by. */
  readonly by: 'small disk' | 'file size limit';
  readonly folder: string;
  readonly leave: (pages: number) => void;
  readonly release: () => void;
  readonly remove: () => void;
}

export const PAGE = 4_096;
const DISK = '8m';

/** Both ways of running out of room that this machine knows; root may mount a small disk, and Linux limits the size of files. */
export const squeezesIn = (folder: string): readonly Squeeze[] =>
  [smallDisk(join(folder, 'small')), sizeLimit(join(folder, 'limited'))].filter(
    (squeeze) => squeeze !== null,
  );

/** A small disk in memory; null where none may be mounted. Writing meets ENOSPC. */
export function smallDisk(folder: string): Squeeze | null {
  mkdirSync(folder);
  if (!succeeds('mount', '-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', folder)) return null;
  const filler = join(folder, '.filler');
  const release = (): void => rmSync(filler, { force: true });
  return {
    by: 'small disk',
    folder,
    leave: (pages) => {
      release();
      const { bavail, bsize } = statfsSync(folder);
      const file = openSync(filler, 'w');
      const chunk = Buffer.alloc(PAGE * 64);
      for (let left = bavail * bsize - pages * PAGE; left > 0; left -= chunk.length) {
        writeSync(file, chunk, 0, Math.min(left, chunk.length));
      }
      closeSync(file);
    },
    release,
    remove: () => {
      release();
      succeeds('umount', '-l', folder);
    },
  };
}

/** No file of this process may be longer than so many pages; null where there is no prlimit. Writing meets EFBIG. */
function sizeLimit(folder: string): Squeeze | null {
  mkdirSync(folder);
  const limit = (soft: string): boolean =>
    succeeds('prlimit', '--pid', String(process.pid), `--fsize=${soft}:`);
  if (!limit('unlimited')) return null;
  return {
    by: 'file size limit',
    folder,
    leave: (pages) => void limit(String(pages * PAGE)),
    release: () => void limit('unlimited'),
    remove: () => void limit('unlimited'),
  };
}

/** Whether a command of the machine is there and does its work. */
export function succeeds(command: string, ...parameters: readonly string[]): boolean {
  try {
    execFileSync(command, parameters, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
