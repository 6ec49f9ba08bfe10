/** What Tab can stop at. */
// no text: a selector
const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"]';

/**
 * Moves the focus out of something as Tab (1) or Shift+Tab (-1) would if it were one stop: to the first that follows it, or the last before
 * it. False where there is none, so that the browser may go on to its own.
 */
function focusBeyond(container: Element, step: 1 | -1): boolean {
  const wanted = step === 1 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const beyond = [...document.querySelectorAll<HTMLElement>(STOPS)].filter(
    (stop) =>
      stop.tabIndex >= 0 &&
      !stop.matches(':disabled') &&
      !container.contains(stop) &&
      (container.compareDocumentPosition(stop) & wanted) !== 0 &&
      stop.closest('[inert]') === null &&
      stop.checkVisibility({ visibilityProperty: true }),
  );
  const next = beyond.at(step === 1 ? 0 : -1);
  next?.focus();
  return next !== undefined;
}

/**
 * Takes Tab out of a grid at once: AG Grid goes by way of guards around itself, where the focus is nowhere until Tab is pressed again. Returns
 * whether the key was that, so that the grid leaves it alone.
 */
export function leavesByTab(event: KeyboardEvent): boolean {
  if (event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey) return false;
  const grid = event.target instanceof Element ? event.target.closest('.ag-root-wrapper') : null;
  if (!grid || !focusBeyond(grid, event.shiftKey ? -1 : 1)) return false;
  event.preventDefault();
  return true;
}
