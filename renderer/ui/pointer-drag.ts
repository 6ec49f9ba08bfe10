/** Page: one way to follow a pointer that is held down, for sliders, points of a plot and lines of a list. */
import { type PointerEvent as ReactPointerEvent, useEffect, useRef } from 'react';

/** What a drag does. Either `onDrop` or `onCancel` is called, once, and nothing after it. */
export interface PointerDrag {
  /** Where the pointer is now, in CSS pixels of the window. */
  readonly onMove: (x: number, y: number) => void;
  /** The pointer was let go. */
  readonly onDrop: () => void;
  /** Escape, the system or the end of the element ended it: what was before comes back. */
  readonly onCancel: () => void;
}

/**
 * Gives what to call when the pointer goes down; `begin` is asked what to do only for the first button. The drag ends with the
 * pointer, with Escape, when the capture is lost, and at the latest when the component goes.
 */
export function usePointerDrag(): (event: ReactPointerEvent<Element>, begin: () => PointerDrag) => void {
  const cancel = useRef<(() => void) | null>(null);
  useEffect(() => () => cancel.current?.(), []);
  return (event, begin) => {
    if (event.button !== 0) return;
    cancel.current?.();
    cancel.current = followPointer(event.currentTarget, event.pointerId, begin());
  };
}

/** Follows one pointer that went down on an element. Returns a function that cancels the drag, if it is not over. */
export function followPointer(target: Element, pointerId: number, drag: PointerDrag): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const end = (dropped: boolean): void => {
    if (signal.aborted) return;
    listening.abort();
    if (dropped) drag.onDrop();
    else drag.onCancel();
  };
  const page = target.ownerDocument;
  const on = (where: EventTarget, name: string, listener: (event: PointerEvent) => void): void =>
    where.addEventListener(
      name,
      (event) => {
        if ((event as PointerEvent).pointerId === pointerId) listener(event as PointerEvent);
      },
      { signal },
    );
  target.setPointerCapture(pointerId);
  on(target, 'pointermove', ({ clientX, clientY }) => drag.onMove(clientX, clientY));
  on(target, 'pointerup', () => end(true));
  on(target, 'pointercancel', () => end(false));
  // Of an element that has left the page only the document hears this.
  on(page, 'lostpointercapture', () => end(false));
  page.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      // The dialog or the cell around it would take it too.
      event.preventDefault();
      event.stopPropagation();
      end(false);
    },
    { signal, capture: true },
  );
  return () => end(false);
}
