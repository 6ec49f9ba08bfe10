import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

/**
 * A page without a browser, for tests of components: each such test file begins with "@vitest-environment happy-dom". What the browser
 * itself does with a dialog and a popover, and happy-dom does not, is done here as HTML defines it; that the real browser does it too
 * is what the window tests see.
 */
export function installPage(): void {
  afterEach(cleanup);
  Object.assign(HTMLElement.prototype, { showPopover, hidePopover });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    const dialog = [...document.querySelectorAll('dialog')].filter(({ open }) => open).at(-1);
    const popover = [...opened.keys()].at(-1);
    if (popover) hide(popover);
    else dialog?.close();
  });
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('[popovertarget]') : null;
    const popover = document.getElementById(button?.getAttribute('popovertarget') ?? '');
    if (!popover) return;
    if (opened.has(popover)) hide(popover);
    else show(popover);
  });
  const matches: (this: Element, selector: string) => boolean = Element.prototype.matches;
  Object.assign(Element.prototype, {
    matches(this: Element, selector: string): boolean {
      return selector === ':popover-open'
        ? this instanceof HTMLElement && opened.has(this)
        : matches.call(this, selector);
    },
  });
}

/** The popovers that are open, each with what had the focus before it. */
const opened = new Map<HTMLElement, Element | null>();

function show(popover: HTMLElement): void {
  if (opened.has(popover)) return;
  opened.set(popover, document.activeElement);
  tell(popover, 'open');
}

function hide(popover: HTMLElement): void {
  if (!opened.has(popover)) return;
  const before = opened.get(popover);
  opened.delete(popover);
  tell(popover, 'closed');
  if (before instanceof HTMLElement) before.focus();
}

function showPopover(this: HTMLElement): void {
  show(this);
}

function hidePopover(this: HTMLElement): void {
  hide(this);
}

function tell(popover: HTMLElement, newState: 'open' | 'closed'): void {
  popover.dispatchEvent(Object.assign(new Event('toggle'), { newState }));
}
