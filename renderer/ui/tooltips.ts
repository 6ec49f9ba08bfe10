/**
 * Tooltips for everyone (WCAG 1.4.13): what stands in a `title` comes to those who move by keys when the focus rests on it, and to a finger
 * that is held on it, as the browser shows it to a pointer. It stays until the focus goes or Escape takes it away, it may be pointed at, and
 * takes no focus. Nothing has to be said of it where a title is written: one listener serves the window.
 */
import { startingAt } from './direction.ts';

/** The focus rests so long before it is explained, so that whoever only passes by is not bothered. */
const REST_MS = 600;
/** A finger that is held so long asks what this is. */
const HELD_MS = 500;

const MOVES = /^(Tab|Arrow\w+|Home|End|F6)$/;

const TITLED = '[title]:not([title=""])';

/** Starts it; returns a function that ends it. */
export function followTooltips(): () => void {
  const panel = document.createElement('div');
  panel.className = 'tooltip';
  panel.popover = 'manual';
  // The title is the description of its element already: a reader would hear it twice.
  panel.setAttribute('aria-hidden', 'true');
  panel.dataset['testid'] = 'tooltip';
  document.body.append(panel);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shownFor: Element | null = null;
  /** The last key moves the focus. */
  let moved = false;

  const hide = (): void => {
    clearTimeout(timer);
    shownFor = null;
    if (panel.matches(':popover-open')) panel.hidePopover();
  };
  const show = (target: Element): void => {
    const words = target.getAttribute('title') ?? '';
    if (words === '' || !target.isConnected) return;
    panel.textContent = words;
    shownFor = target;
    // Into the dialog that lies over the window, if one does: nothing outside of it is above it.
    (target.closest('dialog') ?? document.body).append(panel);
    if (!panel.matches(':popover-open')) panel.showPopover();
    place(panel, target.getBoundingClientRect());
  };
  const after = (target: EventTarget | null, rest: number): void => {
    hide();
    const titled = target instanceof Element ? target.closest(TITLED) : null;
    if (titled) timer = setTimeout(() => show(titled), rest);
  };

  const onFocus = ({ target }: FocusEvent): void => {
    // The pointer has the browser's own, and where the program puts the focus nobody asked.
    if (moved) after(target, REST_MS);
    else hide();
  };
  const onKey = (event: KeyboardEvent): void => {
    moved = MOVES.test(event.key);
    if (event.key !== 'Escape' || shownFor === null) {
      if (!/^(Shift|Control|Alt|Meta)$/.test(event.key)) hide();
      return;
    }
    // It takes away the tooltip, and not what holds it.
    event.preventDefault();
    event.stopPropagation();
    hide();
  };
  const onTouch = ({ pointerType, target }: PointerEvent): void => {
    moved = false;
    if (pointerType !== 'mouse') after(target, HELD_MS);
    else if (target !== panel) hide();
  };
  const onLift = ({ pointerType }: PointerEvent): void => {
    if (pointerType !== 'mouse' && shownFor === null) clearTimeout(timer);
  };
  const onScroll = (): void => {
    if (shownFor) place(panel, shownFor.getBoundingClientRect());
  };

  document.addEventListener('focusin', onFocus);
  document.addEventListener('focusout', hide);
  document.addEventListener('keydown', onKey, true);
  document.addEventListener('pointerdown', onTouch, true);
  document.addEventListener('pointerup', onLift, true);
  document.addEventListener('pointercancel', onLift, true);
  document.addEventListener('scroll', onScroll, true);
  return () => {
    hide();
    panel.remove();
    document.removeEventListener('focusin', onFocus);
    document.removeEventListener('focusout', hide);
    document.removeEventListener('keydown', onKey, true);
    document.removeEventListener('pointerdown', onTouch, true);
    document.removeEventListener('pointerup', onLift, true);
    document.removeEventListener('pointercancel', onLift, true);
    document.removeEventListener('scroll', onScroll, true);
  };
}

/** So far from what it explains and from the edges of the window, in CSS pixels. */
const GAP = 6;

/** Below what it explains, or above where there is no room, within the window. */
function place(panel: HTMLElement, of: DOMRect): void {
  const { width, height } = panel.getBoundingClientRect();
  const below = of.bottom + GAP;
  const top = below + height <= innerHeight ? below : Math.max(GAP, of.top - GAP - height);
  panel.style.top = `${top}px`;
  panel.style.left = `${startingAt(of, width, GAP)}px`;
}
