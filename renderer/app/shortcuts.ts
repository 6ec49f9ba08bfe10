import type { MenuCommand } from '../../electron/ipc/contract.ts';
import { cycleRegions } from '../ui/regions.ts';
import { actions, run } from './actions.ts';

/** Whether a key press is the shortcut written as "Ctrl+Shift+Z" (Cmd stands in for Ctrl on a Mac). */
export function matches(
  shortcut: string,
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
): boolean {
  const parts = shortcut.split('+');
  const key = parts.at(-1) ?? '';
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    (event.ctrlKey || event.metaKey) === parts.includes('Ctrl') &&
    event.shiftKey === parts.includes('Shift') &&
    event.altKey === parts.includes('Alt')
  );
}

/** Whether what has the focus edits text, and so has an undo of its own. */
export function editsText(element: Element | null): element is HTMLElement {
  if (!(element instanceof HTMLElement)) return false;
  if (element instanceof HTMLInputElement) {
    return !['checkbox', 'radio', 'range', 'button', 'submit'].includes(element.type);
  }
  // The reader's text takes a caret and no changes.
  const readOnly = element.ariaReadOnly === 'true';
  return element instanceof HTMLTextAreaElement || (element.isContentEditable && !readOnly);
}

/** What only writes a file, so that it may be asked for while a dialog waits for its answer. */
const BEHIND_DIALOGS: readonly MenuCommand[] = [
  'saveCopy',
  'exportPdf',
  'exportMatrixCsv',
  'exportEvidenceCsv',
  'exportJson',
  'exportXmcda',
  'exportBibliography',
];

/** Runs an action from the menu or a shortcut; a dialog holds off whatever would act behind it or take its place. */
function runUnlessHeld(id: MenuCommand): void {
  if (!document.querySelector('dialog[open]') || BEHIND_DIALOGS.includes(id)) run(id);
}

/** Does what the menu asks for. Undo and redo mean the text field when there is one, else the workbook. */
export function obeyMenu(id: MenuCommand): void {
  if ((id === 'undo' || id === 'redo') && editsText(document.activeElement)) {
    // The only way to reach a text field's own undo; it is deprecated without a successor.
    document.execCommand(id);
  } else runUnlessHeld(id);
}

/** Runs the action of a pressed shortcut. Keys that the matrix or a text field handled are left alone. */
export function onShortcut(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  if (event.key === 'F6' && !document.querySelector('dialog[open]')) {
    event.preventDefault();
    cycleRegions(event.shiftKey ? -1 : 1);
    return;
  }
  const action = actions.find((a) => a.shortcut !== undefined && matches(a.shortcut, event));
  const id = action?.id ?? (matches('Ctrl+Shift+Z', event) ? 'redo' : null);
  if (!id) return;
  if ((id === 'undo' || id === 'redo') && editsText(document.activeElement)) return;
  event.preventDefault();
  runUnlessHeld(id);
}
