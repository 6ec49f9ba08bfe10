/** Main process: files that leave the app because a page asked for it. */
import { refuseExportTo, writeExportFile } from '../../../formats/write/write-file.ts';
import { askSave, type SaveChoice } from '../../windows/dialogs.ts';
import type { SavedFile } from '../contract.ts';
import type { CallContext } from '../router.ts';

/** What was written: the only files that a page may have shown in their folder. */
export interface Outlets {
  readonly written: Set<string>;
}

/**
 * Asks where, then lets `write` put a file there. The open workbook and every other one is refused before anything is made.
 * Null when the user left the dialog.
 */
export async function saveAs(
  { written }: Outlets,
  { sender, session }: CallContext,
  choice: SaveChoice,
  write: (path: string) => Promise<void>,
): Promise<SavedFile> {
  const path = await askSave(sender, choice);
  if (path === null) return null;
  refuseExportTo(path, session.workbook.path());
  await write(path);
  written.add(path);
  return { path };
}

/** Writes a file beside the open workbook, never over it. */
export const writeFor = (
  { session }: CallContext,
  path: string,
  content: string | Uint8Array,
): Promise<void> => writeExportFile(path, content, session.workbook.path());
