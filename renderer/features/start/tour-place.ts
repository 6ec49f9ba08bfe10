/** Page: where the card of the tour stands beside what it speaks of. Sizes and places in pixels of the window. */
import { isRtl } from '../../ui/direction.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Between the card and what it speaks of, and between it and the edges of the window. */

const GAP = 12;

interface Place {
  readonly left: number;
  readonly top: number;
}

/**
 * The place of a card beside a box: after it, before it, below or above it, whichever has room first; where none has, over the lower corner of
 * its end. After it is to its right, or to its left where texts run that way. It never leaves the window.
 */
export function placeBeside(box: Box, card: Size, window: Size): Place {
  if (!isRtl()) return placeToTheRight(box, card, window);
  const turned = (left: number, width: number): number => window.width - left - width;
  const { left, top } = placeToTheRight({ ...box, left: turned(box.left, box.width) }, card, window);
  return { left: turned(left, card.width), top };
}

function placeToTheRight(box: Box, card: Size, window: Size): Place {
  const within = (value: number, size: number, room: number): number =>
    Math.max(GAP, Math.min(value, room - size - GAP));
  const { right, bottom } = { right: box.left + box.width, bottom: box.top + box.height };
  const across = (left: number): boolean => left >= GAP && left + card.width + GAP <= window.width;
  const down = (top: number): boolean => top >= GAP && top + card.height + GAP <= window.height;
  const left = within(box.left, card.width, window.width);
  const top = within(box.top, card.height, window.height);
  const toLeft = box.left - GAP - card.width;
  const above = box.top - GAP - card.height;
  if (across(right + GAP)) return { left: right + GAP, top };
  if (across(toLeft)) return { left: toLeft, top };
  if (down(bottom + GAP)) return { left, top: bottom + GAP };
  if (down(above)) return { left, top: above };
  return {
    left: within(right - card.width - GAP, card.width, window.width),
    top: within(bottom - card.height - GAP, card.height, window.height),
  };
}
