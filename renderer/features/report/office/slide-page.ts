import type { Chart } from '../document/blocks.ts';
import type { SlideTable } from './slide-table.ts';
import type { SlideLine } from './slide-text.ts';

/** What a slide says and where it stands, before anything is drawn. Lengths are inches from the left upper corner. */
export interface Slide {
  /** What it belongs to, above its headline. */
  readonly kicker: string;
  /** The message. */
  readonly title: string;
  readonly parts: readonly SlidePart[];
  /** Ids of the blocks that begin on it. */
  readonly ids: readonly string[];
  /** For whoever speaks. */
  readonly notes: readonly string[];
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export type SlidePart = { readonly box: Box } & (
  | { readonly kind: 'text'; readonly lines: readonly SlideLine[]; readonly size: number }
  | { readonly kind: 'chart'; readonly chart: Chart }
  | { readonly kind: 'table'; readonly table: SlideTable; readonly caption: string }
  | { readonly kind: 'picture'; readonly dataUrl: string; readonly label: string }
);

/** A slide of 16 to 9, and where its contents begin and end on it. */
export const PAGE = { width: 13.333, height: 7.5, side: 0.6, top: 1.5, bottom: 6.82 } as const;

/** The width and the height of what stands under the headline. */
export const [FULL, HEIGHT] = [PAGE.width - 2 * PAGE.side, PAGE.bottom - PAGE.top];
