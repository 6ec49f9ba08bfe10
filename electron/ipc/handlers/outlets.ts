/** Main process: files that leave the app because a page asked for it. */
import { basename } from 'node:path';
import type { WebContents } from 'electron';
import { shownName } from '../../../common/strange-characters.ts';
import { type ExportedFile, refuseExportsTo, writeExportFiles } from '../../../formats/write/write-file.ts';
import { readBy } from '../../leaving/read-files.ts';
import type { WorkControl, Works } from '../../leaving/works.ts';
import type { WrittenFiles } from '../../leaving/written-files.ts';
import { askSave, type SaveChoice } from '../../windows/dialogs.ts';
import type { SavedFile } from '../contract.ts';
import type { CallContext } from '../router.ts';

export interface Outlets {
  /** What was written: the only files that a page may have shown or opened. */
  readonly files: WrittenFiles;
  /** What is being written: a page shows it. */
  readonly works: Works<WebContents>;
}

/**
 * Asks where, then lets `write` put a file there, which cannot be stopped. A workbook, and a file that was read into the open one, is refused
 * before anything is made. Null when the user left the dialog.
 */
export async function saveAs(
  { files, works }: Outlets,
  { sender, session }: CallContext,
  choice: SaveChoice,
  write: (path: string) => Promise<void>,
): Promise<SavedFile> {
  const path = await askSave(sender, choice);
  if (path === null) return null;
  refuseFor({ session }, [path]);
  await works.runWhole(sender, shownName(basename(path)), () => write(path));
  return files.keep(path);
}

/**
 * Asks where, then writes what `make` gives there, whole or not at all. As `saveAs` otherwise, and it can be stopped until it is written:
 * null then too.
 */
export async function exportAs(
  outlets: Outlets,
  context: CallContext,
  choice: SaveChoice,
  make: (control: WorkControl) => Promise<string | Uint8Array>,
): Promise<SavedFile> {
  const { sender } = context;
  const path = await askSave(sender, choice);
  if (path === null) return null;
  refuseFor(context, [path]);
  return outlets.works.run(sender, shownName(basename(path)), async (control) => {
    const content = await make(control);
    control.signal.throwIfAborted();
    control.at('writing');
    await writeFor(context, path, content);
    return outlets.files.keep(path);
  });
}

/** Refuses targets that are a workbook, were read into the open one, are one file twice, or cannot be written. A UserFacingError. */
export const refuseFor = ({ session }: Pick<CallContext, 'session'>, targets: readonly string[]): void =>
  refuseExportsTo(targets, session.workbook.path(), readBy(session));

/** Writes files beside the open workbook, never over it nor over what was read into it: all of them or none. */
export const writeAllFor = ({ session }: CallContext, files: readonly ExportedFile[]): Promise<void> =>
  writeExportFiles(files, session.workbook.path(), readBy(session));

/** The same of one file. */
export const writeFor = (context: CallContext, path: string, content: string | Uint8Array): Promise<void> =>
  writeAllFor(context, [{ target: path, content }]);
