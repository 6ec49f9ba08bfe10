import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BrowserWindow, dialog, type WebContents } from 'electron';

/**
 * Asks for a folder for several files, and again before any of them would replace one that is there. The paths in the
 * order of the names; null when the user left a dialog.
 */
export async function askFolder(
  sender: WebContents,
  names: readonly string[],
): Promise<readonly string[] | null> {
  const window = BrowserWindow.fromWebContents(sender);
  const options = {
    title: `Choose a folder for ${names.length} files`,
    buttonLabel: 'Export here',
    properties: ['openDirectory' as const, 'createDirectory' as const],
  };
  const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
  const [folder] = answer.filePaths;
  if (answer.canceled || !folder) return null;
  const paths = names.map((name) => join(folder, name));
  const there = names.filter((_, i) => existsSync(paths[i] ?? ''));
  if (there.length === 0) return paths;
  const question = {
    type: 'warning' as const,
    message: there.length === 1 ? 'Replace a file?' : `Replace ${there.length} files?`,
    detail: `In ${folder} there is already: ${there.join(', ')}.`,
    buttons: ['Cancel', 'Replace'],
    defaultId: 0,
    cancelId: 0,
  };
  const { response } = await (window
    ? dialog.showMessageBox(window, question)
    : dialog.showMessageBox(question));
  return response === 1 ? paths : null;
}
