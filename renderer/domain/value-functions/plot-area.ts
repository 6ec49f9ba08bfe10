import type { Area } from './geometry.ts';

/** The measures of the plot, in pixels of its own coordinate system. */
export const PLOT_WIDTH = 560;
export const PLOT_HEIGHT = 300;
/** How many rows of names there are above the line, and how high one is. */
export const LABEL_ROWS = 4;
export const LABEL_ROW = 14;
const TOP = LABEL_ROWS * LABEL_ROW + 12;

export const PLOT_AREA: Area = { left: 34, top: TOP, width: PLOT_WIDTH - 50, height: PLOT_HEIGHT - TOP - 42 };
