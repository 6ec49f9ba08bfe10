/** Main process: files that leave the app because a page asked for it. */
import { basename } from 'node:path';
import type { WebContents } from 'electron';
import { refuseExportTo, writeExportFile } from '../../../formats/write/write-file.ts';
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
 * Asks where, then lets `write` put a file there, which cannot be stopped. The open workbook and every other one is refused before
 * anything is made. Null when the user left the dialog.
 */
export async function saveAs(
  { files, works }: Outlets,
  { sender, session }: CallContext,
  choice: SaveChoice,
  write: (path: string) => Promise<void>,
): Promise<SavedFile> {
  const path = await askSave(sender, choice);
  if (path === null) return null;
  refuseExportTo(path, session.workbook.path());
  await works.runWhole(sender, basename(path), () => write(path));
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
  const { sender, session } = context;
  const path = await askSave(sender, choice);
  if (path === null) return null;
  refuseExportTo(path, session.workbook.path());
  return outlets.works.run(sender, basename(path), async (control) => {
    const content = await make(control);
    control.signal.throwIfAborted();
    control.at('writing');
    await writeFor(context, path, content);
    return outlets.files.keep(path);
  });
}

/** Writes a file beside the open workbook, never over it. */
export const writeFor = (
  { session }: CallContext,
  path: string,
  content: string | Uint8Array,
): Promise<void> => writeExportFile(path, content, session.workbook.path());
