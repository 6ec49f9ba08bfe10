import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../workbooks.ts';

export const PAGE = 4096;

/** A copy of a workbook with other bytes. */
export function damaged(path: string, change: (bytes: Buffer) => Buffer): string {
  const copy = join(temporaryFolder(), 'damaged.weighbridge');
  copyFileSync(path, copy);
  const bytes = readFileSync(copy);
  writeFileSync(copy, change(bytes));
  return copy;
}

/** Overwrites a page (from 0), but for the header of the file. */
export const ruinPage =
  (page: number) =>
  (bytes: Buffer): Buffer =>
    bytes.fill(0xa5, page * PAGE + (page === 0 ? 100 : 0), Math.min(bytes.length, (page + 1) * PAGE));
