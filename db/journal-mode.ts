/** Plain Node: how SQLite's rollback journal is kept, by where a workbook lives (docs/adr/0014-the-journal-by-place.md). */
import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { WriteDb } from './connection.ts';
import { isSameFile, type Stamp, stampOf } from './watch/stamp.ts';

/** DELETE removes the journal after every change; TRUNCATE empties it, and it goes when the workbook is closed. */
export type JournalMode = 'DELETE' | 'TRUNCATE';

/** `f_type` of Linux, for file systems of networks and of drives that are carried about. */
const DISTANT: ReadonlySet<number> = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xfe534d42, // SMB 2
  0xff534d42, // CIFS
  0x65735546, // FUSE: sshfs, rclone, NTFS and exFAT of sticks, and some that are local
  0x01021997, // 9P
  0x786f4256, // shared folders of VirtualBox
  0x00c36400, // Ceph
  0x5346414f, // AFS
  0x6b414653, // kAFS
  0x0bd00bd0, // Lustre
  0x01161970, // GFS2
  0x7461636f, // OCFS2
  0x4d44, // FAT
  0x2011bab0, // exFAT
  0x7366746e, // NTFS
]);

/** A place as the system describes it: its folder, and `f_type` of its file system where the system has one. */
export interface Place {
  readonly platform: NodeJS.Platform;
  readonly folder: string;
  readonly fileSystem: number;
}

/** TRUNCATE for networks and drives that are carried about, as far as the system tells; DELETE elsewhere. */
export function journalModeFor({ platform, folder, fileSystem }: Place): JournalMode {
  if (platform === 'win32') return folder.startsWith('\\\\') ? 'TRUNCATE' : 'DELETE';
  if (platform === 'darwin') return folder.startsWith('/Volumes/') ? 'TRUNCATE' : 'DELETE';
  return DISTANT.has(fileSystem) ? 'TRUNCATE' : 'DELETE';
}

/** How the journal of a workbook at this place is kept. */
export function journalModeAt(path: string): JournalMode {
  const folder = dirname(path);
  return journalModeFor({ platform: process.platform, folder, fileSystem: fileSystemOf(folder) });
}

function fileSystemOf(folder: string): number {
  try {
    // Numbers above 2 to the 31st come as negative ones from some systems.
    return statfsSync(folder).type >>> 0;
  } catch {
    return 0;
  }
}

/**
 * Empties the place of the journal before a workbook is closed, so that it is one file at rest. Not where another file has
 * its place meanwhile: a journal there is that file's, and may be all that can repair it.
 */
export function leaveNoJournal(db: WriteDb, path: string, opened: Stamp | null): void {
  const there = stampOf(path);
  if (!opened || !there || !isSameFile(opened, there)) return;
  try {
    db.pragma('journal_mode = DELETE');
  } catch {
    // Another program is at work: the empty journal goes when that one closes.
  }
}
