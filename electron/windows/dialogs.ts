/** Main process: the file dialogs of the system, each in front of the window whose page asks. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  BrowserWindow,
  dialog,
  type FileFilter,
  type OpenDialogOptions,
  type OpenDialogReturnValue,
  type WebContents,
} from 'electron';
import { suggestedFileName } from '../../common/file-names.ts';
import { t } from '../../common/language/texts.ts';
import { WORKBOOK_EXTENSION } from '../../db/paths.ts';

export const workbookFilter = (): FileFilter => ({
  name: t('Weighbridge workbook'),
  extensions: [WORKBOOK_EXTENSION],
});

/** A file to be written, as a dialog asks for it. */
export interface SaveChoice {
  readonly title: string;
  /** What the file is called unless the user says otherwise. */
  readonly name: string;
  /** Behind the name and before the extension; never cut. */
  readonly ending?: string;
  readonly extension: string;
  /** What it is, for people. */
  readonly kind: string;
}

/** Asks for a file to open; null when the user left the dialog. */
export async function askOpen(
  sender: WebContents,
  options: { readonly title: string; readonly filters: readonly FileFilter[] },
): Promise<string | null> {
  const { title, filters } = options;
  const answer = await showOpen(sender, { title, filters: [...filters], properties: ['openFile'] });
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

/** Asks where to save a file; null when the user left the dialog. The system asks before one is replaced. */
export async function askSave(
  sender: WebContents,
  { title, name, ending = '', extension, kind }: SaveChoice,
): Promise<string | null> {
  const options = {
    title,
    defaultPath: suggestedFileName(name, `${ending}.${extension}`),
    filters: [{ name: kind, extensions: [extension] }],
  };
  const window = BrowserWindow.fromWebContents(sender);
  const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  return answer.canceled || !answer.filePath ? null : answer.filePath;
}

/** Asks for a folder, which can be made there and then; null when the user left the dialog. */
export async function askDirectory(
  sender: WebContents,
  { title, button }: { readonly title: string; readonly button: string },
): Promise<string | null> {
  const answer = await showOpen(sender, {
    title,
    buttonLabel: button,
    properties: ['openDirectory', 'createDirectory'],
  });
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

/**
 * Asks for a folder for several files, and again before any of them would replace one that is there. The paths in the
 * order of the names; null when the user left a dialog.
 */
export async function askFolder(
  sender: WebContents,
  names: readonly string[],
): Promise<readonly string[] | null> {
  const folder = await askDirectory(sender, {
    title: t('{n, plural, one {Choose a folder for # file} other {Choose a folder for # files}}', {
      n: names.length,
    }),
    button: t('Export here'),
  });
  if (folder === null) return null;
  const paths = names.map((name) => join(folder, name));
  const there = names.filter((_, i) => existsSync(paths[i] ?? ''));
  return there.length === 0 || (await confirmReplacing(sender, folder, there)) ? paths : null;
}

/** Asks for a folder to put something in, beginning in `from`; null when the user left the dialog. */
export async function askTargetFolder(
  sender: WebContents,
  { title, action, from }: { readonly title: string; readonly action: string; readonly from: string },
): Promise<string | null> {
  const answer = await showOpen(sender, {
    title,
    buttonLabel: action,
    defaultPath: from,
    properties: ['openDirectory', 'createDirectory'],
  });
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

async function confirmReplacing(sender: WebContents, folder: string, there: readonly string[]) {
  const question = {
    type: 'warning' as const,
    message: t('{n, plural, one {Replace a file?} other {Replace # files?}}', { n: there.length }),
    detail: t('In {folder} there is already: {names}.', { folder, names: there.join(', ') }),
    buttons: [t('Cancel'), t('Replace')],
    defaultId: 0,
    cancelId: 0,
  };
  const window = BrowserWindow.fromWebContents(sender);
  const { response } = await (window
    ? dialog.showMessageBox(window, question)
    : dialog.showMessageBox(question));
  return response === 1;
}

function showOpen(sender: WebContents, options: OpenDialogOptions): Promise<OpenDialogReturnValue> {
  const window = BrowserWindow.fromWebContents(sender);
  return window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options);
}
