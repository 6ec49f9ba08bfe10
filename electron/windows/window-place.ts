/** Main process: the first window comes back to where it was, as far as there is a screen there. */
import type { BrowserWindow } from 'electron';
import { type Area, keepPlace, type WindowPlace } from '../../db/window-place.ts';

/** The size of a window of which nothing is known, and the least of any. */
export const WINDOW_SIZE = { width: 1440, height: 900, minWidth: 900, minHeight: 600 } as const;

/** How much of the upper edge of a window, by which it is moved, has to be seen. */
const GRIP = { width: 120, height: 40 };

/**
 * The bounds for a window that was at `place`, on screens whose areas without bars of the desktop are `areas`: where it was if its
 * upper edge can be taken hold of there, no larger than that screen. Null where no such screen is there any more.
 */
export function boundsOn(areas: readonly Area[], { bounds }: WindowPlace): Area | null {
  const area = areas.find(
    (screen) =>
      overlap(bounds.x, bounds.width, screen.x, screen.width) >= GRIP.width &&
      bounds.y >= screen.y &&
      bounds.y + GRIP.height <= screen.y + screen.height,
  );
  if (!area) return null;
  return {
    x: bounds.x,
    y: bounds.y,
    width: Math.max(WINDOW_SIZE.minWidth, Math.min(bounds.width, area.width)),
    height: Math.max(WINDOW_SIZE.minHeight, Math.min(bounds.height, area.height)),
  };
}

const overlap = (a: number, length: number, b: number, room: number): number =>
  Math.min(a + length, b + room) - Math.max(a, b);

/** Where a window is now. */
function placeOf(window: BrowserWindow): WindowPlace {
  const fills = window.isFullScreen() ? 'screen' : window.isMaximized() ? 'desktop' : 'nothing';
  return { bounds: window.getNormalBounds(), fills };
}

/** A window that is moved or resized is written down when it rests, in milliseconds. */
const REST_MS = 500;

/** Keeps where a window is whenever it rests, and when it closes. Where that cannot be kept, the next start has the old place. */
export function followPlace(window: BrowserWindow, folder: string): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = (): void => {
    clearTimeout(timer);
    if (window.isDestroyed() || window.isMinimized()) return;
    try {
      keepPlace(placeOf(window), folder);
    } catch {
      // A place on the screen is no loss.
    }
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(keep, REST_MS);
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.once('close', keep);
  window.once('closed', () => clearTimeout(timer));
}
