/** Plain Node: zips, written. */

import { zipSync } from 'fflate';

/** A zip of texts by name. The same texts give the same bytes. */
export function writeZip(files: Readonly<Record<string, string>>): Uint8Array {
  const encoder = new TextEncoder();
  const entries = Object.entries(files).map(([name, text]) => [name, encoder.encode(text)] as const);
  // The first day that a zip can name: a time of writing would make equal exports differ.
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1, 12) });
}
