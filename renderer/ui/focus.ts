/**
 * Moves the focus to what is marked `data-autofocus` in something that just opened. The attribute that HTML has for
 * this is not used, because React puts the focus there before a dialog is open, when nothing can take it.
 */
export function focusMarked(container: Element): void {
  container.querySelector<HTMLElement>('[data-autofocus]')?.focus();
}
