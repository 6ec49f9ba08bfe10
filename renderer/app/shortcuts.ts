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
  return element instanceof HTMLTextAreaElement || element.isContentEditable;
}

/** Undo and redo from the menu mean the text field when there is one, else the workbook. */
export function undoOrRedo(which: 'undo' | 'redo'): void {
  // The only way to reach a text field's own undo; it is deprecated without a successor.
  if (editsText(document.activeElement)) document.execCommand(which);
  else run(which);
}

/** Runs the action of a pressed shortcut. Keys that the matrix or a text field handled are left alone. */
export function onShortcut(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const action = actions.find((a) => a.shortcut !== undefined && matches(a.shortcut, event));
  const id = action?.id ?? (matches('Ctrl+Shift+Z', event) ? 'redo' : null);
  if (!id) return;
  if ((id === 'undo' || id === 'redo') && editsText(document.activeElement)) return;
  if (document.querySelector('dialog[open]') && id !== 'commandPalette') return;
  event.preventDefault();
  run(id);
}
