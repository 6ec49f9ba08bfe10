/**
 * What gets the focus is in sight (WCAG 2.4.11). In the smallest windows the page scrolls as one, and grids move their focus without scrolling
 * it; in all of them a head that stays, of a table or a panel, may lie over what was scrolled to. Returns a function that ends it.
 */
export function keepFocusInSight(): () => void {
  const follow = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement)) return;
    if (document.documentElement.hasAttribute('data-flat')) bringIntoWindow(target);
    // Where the browser itself scrolls for the focus it does so after this is told.
    requestAnimationFrame(() => uncover(target));
  };
  document.addEventListener('focusin', follow);
  return () => document.removeEventListener('focusin', follow);
}

function bringIntoWindow(target: HTMLElement): void {
  const { top, bottom, height } = target.getBoundingClientRect();
  // What is higher than the window is seen in part wherever it stands.
  if ((top >= 0 && bottom <= innerHeight) || height > innerHeight) return;
  target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** So much room is left between what lies over it and what has the focus, for its ring. */
const RING = 4;

/** Scrolls what has the focus out from below what stays in its place. */
function uncover(target: HTMLElement): void {
  if (document.activeElement !== target) return;
  const box = target.getBoundingClientRect();
  const over = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  if (!over || target.contains(over) || over.contains(target)) return;
  const head = stayingOf(over);
  const scroller = head && scrollerOf(head);
  if (!head || !scroller?.contains(target) || head.contains(target)) return;
  const cover = head.getBoundingClientRect();
  const { top, left, right, bottom } = getComputedStyle(head);
  if (top !== 'auto') scroller.scrollTop -= cover.bottom + RING - box.top;
  else if (bottom !== 'auto') scroller.scrollTop += box.bottom + RING - cover.top;
  else if (left !== 'auto') scroller.scrollLeft -= cover.right + RING - box.left;
  else if (right !== 'auto') scroller.scrollLeft += box.right + RING - cover.left;
}

function stayingOf(element: Element): HTMLElement | null {
  for (let at: Element | null = element; at instanceof HTMLElement; at = at.parentElement)
    if (getComputedStyle(at).position === 'sticky') return at;
  return null;
}

function scrollerOf(element: Element): HTMLElement | null {
  for (let at = element.parentElement; at; at = at.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(at);
    if (/auto|scroll/.test(`${overflowX} ${overflowY}`)) return at;
  }
  return null;
}
