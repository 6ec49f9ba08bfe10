/** Height of a row of a chart whose names and numbers stand beside it as text, in CSS pixels (chart.css has the same). */
export const ROW_HEIGHT = 28;

/** Height of the scale below such a chart. */
export const AXIS_HEIGHT = 20;

/** Room at both sides of the plot, so that the first and the last number of its scale fit. */
export const SIDES = { top: 0, right: 12, bottom: 0, left: 12 } as const;

/** Height of a line of ranks (rank-flow.css has the same). */
export const RANK_ROW = 32;

/** Height of the names above columns of ranks. */
export const RANK_HEAD = 24;
