/** Anywhere: what the screen, the command line and the database say alike about backups. */
import { fixed } from './language/numbers.ts';
import { msg } from './language/texts.ts';

/** Why a backup was made, as it reads behind its date. `migration` is kept beside the workbook, in the format that it had. */
export const BACKUP_REASONS = {
  edits: msg('while it was worked on'),
  closing: msg('when it was closed'),
  import: msg('before an import'),
  compaction: msg('before its history was compacted'),
  restore: msg('before another state was restored'),
  asked: msg('because somebody asked for it'),
  migration: msg('before it got a newer file format'),
} as const;

export type BackupReason = keyof typeof BACKUP_REASONS;

const MEGABYTE = 1_000_000;

/** The most backups of one workbook, and the most bytes that they take, as far as both can be chosen. */
export const BACKUP_LIMITS = {
  count: { least: 5, most: 1_000 },
  bytes: { least: 10 * MEGABYTE, most: 1_000_000 * MEGABYTE },
} as const;

/** "1.4 MB", "820 kB": a size in words, by powers of 1,000. */
export function sizeWords(bytes: number): string {
  if (bytes < MEGABYTE) return `${Math.max(1, Math.round(bytes / 1_000))} kB`;
  const megabytes = bytes / MEGABYTE;
  return `${megabytes < 10 ? fixed(megabytes, 1) : Math.round(megabytes)} MB`;
}
