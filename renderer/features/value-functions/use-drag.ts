import { type PointerEvent, useEffect, useRef } from 'react';

interface Drag {
  /** Where the pointer is, in the coordinates of the SVG. */
  readonly onMove: (x: number, y: number) => void;
  /** Escape or the system ended it: what was before comes back. */
  readonly onCancel: () => void;
  /** It is over, whatever became of it. */
  readonly onEnd: () => void;
}

/** Follows the pointer over an SVG from where it went down until it goes up. */
export function useDrag(): (event: PointerEvent<SVGElement>, drag: Drag) => void {
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);
  return (event, { onMove, onCancel, onEnd }) => {
    const target: SVGElement = event.currentTarget;
    const toSvg = target.ownerSVGElement?.getScreenCTM()?.inverse();
    if (event.button !== 0 || !toSvg) {
      onEnd();
      return;
    }
    const follow = new AbortController();
    const end = (cancelled: boolean): void => {
      stop.current?.();
      if (cancelled) onCancel();
      onEnd();
    };
    const listen = { signal: follow.signal };
    target.setPointerCapture(event.pointerId);
    target.addEventListener(
      'pointermove',
      (e) => {
        const { x, y } = new DOMPoint(e.clientX, e.clientY).matrixTransform(toSvg);
        onMove(x, y);
      },
      listen,
    );
    target.addEventListener('pointerup', () => end(false), listen);
    target.addEventListener('pointercancel', () => end(true), listen);
    window.addEventListener(
      'keydown',
      (e) => {
        if (e.key !== 'Escape') return;
        // The dialog around it would close.
        e.preventDefault();
        e.stopPropagation();
        end(true);
      },
      { ...listen, capture: true },
    );
    stop.current = () => {
      stop.current = null;
      follow.abort();
    };
  };
}
