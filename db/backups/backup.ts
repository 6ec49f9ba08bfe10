/** Plain Node: what a backup is, by its name and by what is written beside it. */
import { BACKUP_REASONS, type BackupReason } from '../../common/backups.ts';

/** One backup: a complete workbook in a file of its own. */
export interface Backup {
  /** The file's name; it tells a backup from the others of its workbook. */
  readonly id: string;
  readonly path: string;
  /** When it was made, ISO 8601 UTC. */
  readonly at: string;
  readonly reason: BackupReason;
  readonly bytes: number;
  /** What is written beside it; null where that is missing or makes no sense. */
  readonly about: BackupAbout | null;
}

/** What is written beside a backup when it has been verified. */
export interface BackupAbout {
  readonly workbookId: string;
  readonly title: string;
  /** The file that it was made of; null for a workbook in memory. */
  readonly origin: string | null;
  /** Number and id of the last event in it. */
  readonly eventNumber: number;
  readonly eventId: string;
  /** SHA-256 of the file, in hexadecimal. */
  readonly sha256: string;
}

const NAME = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z-([a-z]+)(?:-\d+)?\.weighbridge$/;

/** `2026-03-01T09-30-00-000Z-import.weighbridge`; `number` from 2 where that is taken. */
export const backupName = (at: Date, reason: BackupReason, number: number): string =>
  `${at.toISOString().replaceAll(/[:.]/g, '-')}-${reason}${number > 1 ? `-${number}` : ''}.weighbridge`;

/** What the name of a file says of a backup; null for a file that is none. */
export function readBackupName(name: string): Pick<Backup, 'at' | 'reason'> | null {
  const [, day, hour, minute, second, milli, reason] = NAME.exec(name) ?? [];
  if (!reason || !Object.hasOwn(BACKUP_REASONS, reason)) return null;
  const at = `${day}T${hour}:${minute}:${second}.${milli}Z`;
  return Number.isNaN(Date.parse(at)) ? null : { at, reason: reason as BackupReason };
}

/** The file beside a backup that says what it is of. */
export const aboutFile = (backup: string): string => `${backup}.json`;

/** What is written beside a backup; null for what makes no sense. */
export function parseAbout(text: string): BackupAbout | null {
  try {
    const { workbookId, title, origin, eventNumber, eventId, sha256 } = JSON.parse(text);
    const texts = [workbookId, title, eventId, sha256].every((value) => typeof value === 'string');
    if (!texts || !Number.isSafeInteger(eventNumber)) return null;
    if (origin !== null && typeof origin !== 'string') return null;
    return { workbookId, title, origin, eventNumber, eventId, sha256 };
  } catch {
    return null;
  }
}
