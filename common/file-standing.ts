/** Anywhere: how an open workbook stands to its file, and what is said of it. */
import { type Message, msg, t } from './language/texts.ts';

/**
 * Why nothing can be changed in a workbook that is open: its file, its folder or its drive is locked, it was asked for so, or
 * its history does not fit it (`doubtful`).
 */
export type ReadOnlyReason = 'file' | 'folder' | 'drive' | 'chosen' | 'doubtful';

/** What stands in the place of a workbook that was replaced: another state of it, another workbook, or none that opens. */
export type Successor = 'version' | 'another' | 'damaged';

/** Where the file of an open workbook is, and whether it is still the one that was opened. */
export type FileState =
  | { readonly kind: 'in-place' }
  /** Renamed or moved; `to` is where it is now. */
  | { readonly kind: 'moved'; readonly to: string }
  /** Deleted, or moved out of sight. */
  | { readonly kind: 'gone' }
  /** Its folder cannot be reached: deleted, or on a drive that is no longer there. */
  | { readonly kind: 'unreachable' }
  /** Another program writes to it without asking SQLite; what becomes of it shows in a moment. */
  | { readonly kind: 'being-written' }
  /** Something else stands in its place. `kept`: what is on the screen can still be read, and so be copied. */
  | { readonly kind: 'replaced'; readonly by: Successor; readonly kept: boolean };

/** How an open workbook stands to its file. */
export interface FileStanding {
  readonly readOnly: ReadOnlyReason | null;
  readonly file: FileState;
}

/** A workbook that can be changed, in its place. */
export const SOUND_STANDING: FileStanding = { readOnly: null, file: { kind: 'in-place' } };

/** What has happened, and what to do. */
interface Said {
  readonly message: string;
  readonly remedy: string;
}

const READ_ONLY: Readonly<Record<ReadOnlyReason, Message>> = {
  file: msg('This workbook is open read-only, because its file may not be written to.'),
  folder: msg('This workbook is open read-only, because its folder may not be written to.'),
  drive: msg('This workbook is open read-only, because it is on a drive that cannot be written to.'),
  chosen: msg('This workbook was opened read-only.'),
  doubtful: msg(
    'This workbook is open read-only, because what it holds and its history do not fit together.',
  ),
};

/** What is said of a workbook that can only be looked at. */
export const readOnlyWords = (reason: ReadOnlyReason): Said => ({
  message: t(READ_ONLY[reason]),
  remedy:
    reason === 'doubtful'
      ? t(
          'You can look at it and export it, and should not rely on it. To go on, open the file again and recover it into a new workbook, or restore a backup.',
        )
      : t(
          'You can look at everything, but how you arrange it is not kept. To change something, save a copy and go on in that.',
        ),
});

/** What is said of a file that is no longer where and what it was; null for one that is. */
export function fileWords(file: FileState): Said | null {
  switch (file.kind) {
    case 'in-place':
      return null;
    case 'moved':
      return {
        message: t('This workbook was moved or renamed while it was open. It is now {to}.', { to: file.to }),
        remedy: t(
          'Go on there. Until then nothing can be changed here; everything that was saved is in the file.',
        ),
      };
    case 'gone':
      return {
        message: t('The file of this workbook was deleted or moved away while it was open.'),
        remedy: t(
          'This window still has all of it. Save it at its old place again, or save a copy elsewhere.',
        ),
      };
    case 'unreachable':
      return {
        message: t(
          'The folder of this workbook cannot be reached: it was deleted or moved, or its drive or network connection is gone.',
        ),
        remedy: t(
          'Once it is there again, Weighbridge goes on by itself. What was saved is in the file; you can also try to save a copy elsewhere.',
        ),
      };
    case 'being-written':
      return {
        message: t('Another program is writing to the file of this workbook.'),
        remedy: t('Wait a moment. Nothing can be changed meanwhile.'),
      };
    case 'replaced':
      return file.kept ? replacedWords(file.by) : overwrittenWords(file.by);
  }
}

const replacedWords = (by: Successor): Said => ({
  message: t(
    '{by, select, version {Another program has put another version of this workbook in the place of this one while it was open.} another {Another program has put another workbook in the place of this one while it was open.} other {Another program has put a file that does not open as a workbook in the place of this one while it was open.}}',
    { by },
  ),
  remedy:
    by === 'damaged'
      ? t('This window still has all of what was saved. Save a copy of it elsewhere.')
      : t(
          'This window still shows the workbook as it was. Open what is there now, or save a copy of this first.',
        ),
});

const overwrittenWords = (by: Successor): Said => ({
  message: t(
    '{by, select, version {Another program has written another version of this workbook over this one while it was open.} another {Another program has written another workbook over this one while it was open.} other {Another program has written a file that does not open as a workbook over this one while it was open.}}',
    { by },
  ),
  remedy:
    by === 'damaged'
      ? t(
          'What this window showed is no longer in the file. See which backups there are and what can be got back, or open a copy.',
        )
      : t(
          'What this window showed is no longer in the file. Open what is there now; if that is not what you need, open a backup or a copy.',
        ),
});
