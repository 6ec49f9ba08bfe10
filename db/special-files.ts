/** Plain Node: what has a name in a folder and is no file. */
import type { Stats } from 'node:fs';

/** What something is that is no file, as a person calls it: "a pipe". */
export function kindOf(there: Stats): string {
  if (there.isDirectory()) return 'a folder';
  if (there.isFIFO()) return 'a pipe';
  return there.isSocket() ? 'a socket' : 'a device';
}
