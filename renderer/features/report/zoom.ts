import { t } from '../../../common/language/texts.ts';
import type { PageSize } from './choices.ts';

/** How large the sheets of the preview are. */

export const ZOOMS = ['width', 'page', 'paper'] as const;

export type Zoom = (typeof ZOOMS)[number];

/** What each is called. */
export function zoomName(zoom: Zoom): string {
  if (zoom === 'paper') return '100 %';
  return t(zoom === 'width' ? 'Width' : 'Whole page');
}

/** CSS pixels in a millimetre. */
export const PIXELS = 96 / 25.4;

/** Millimetres of desk between two sheets. */
export const GAP = 8;

/** As wide as the desk no sheet gets larger than this: lines of text that nobody needs so large. */
const LARGEST = 1.4;

/** Smaller than this nothing of a page can be told. */
const SMALLEST = 0.1;

/** By how much sheets are drawn larger or smaller than paper, for a desk of so many pixels. */
export function scaleFor(
  zoom: Zoom,
  { width, height }: PageSize,
  room: { readonly width: number; readonly height: number },
): number {
  if (zoom === 'paper') return 1;
  const wide = Math.min(LARGEST, room.width / (width * PIXELS));
  const whole = Math.min(wide, room.height / (height * PIXELS));
  return Math.max(SMALLEST, zoom === 'page' ? whole : wide);
}

/** Pixels from one sheet to the next. */
export const stepOf = ({ height }: PageSize, scale: number): number => (height + GAP) * PIXELS * scale;

/** How far one has to scroll to a page, from 1. */
export const topOf = (page: number, size: PageSize, scale: number): number =>
  (page - 1) * stepOf(size, scale);

/** The page in sight at so many pixels from the top: the next as soon as most of it shows. */
export const pageAt = (scrolled: number, size: PageSize, scale: number): number =>
  Math.floor(scrolled / stepOf(size, scale) + 0.5) + 1;
