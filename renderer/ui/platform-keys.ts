import { isPressed, type KeyPress, keyLabel, platformOf } from '../../common/keys.ts';

/** Page: the keys of the platform that it runs on. */

export const PLATFORM = platformOf(navigator.platform);

/** Keys such as "Mod+Enter" as the user of this machine reads them: "Ctrl+Enter" or "⌘↩". */
export const shortcutLabel = (key: string): string => keyLabel(key, PLATFORM);

/** Whether a key press is keys such as "Mod+Enter". */
export const pressed = (key: string, press: KeyPress): boolean => isPressed(key, press, PLATFORM);

/** Whether ⌘ (on a Mac) or Ctrl is held. */
export const modPressed = ({ metaKey, ctrlKey }: Pick<KeyPress, 'metaKey' | 'ctrlKey'>): boolean =>
  PLATFORM === 'mac' ? metaKey : ctrlKey;

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
