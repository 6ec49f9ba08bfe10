/** A name that wants to stand over its mark. */
export interface Label {
  readonly text: string;
  /** Middle of the mark, in pixels. */
  readonly at: number;
}

export interface PlacedLabel {
  /** Left edge of the name. */
  readonly left: number;
  /** 0 is the row next to the plot; null where there is no room left. */
  readonly row: number | null;
}

/** About how wide a letter is at 11 pixels; a little more rather than less. */
const LETTER = 6.3;
const GAP = 8;

/**
 * Puts names into rows above a plot so that none covers another: each goes into the lowest row where it has room, and keeps
 * inside `width`. What fits into none of the rows is left out; the table beside the plot has it.
 */
export function placeLabels(labels: readonly Label[], width: number, rows: number): PlacedLabel[] {
  const ends = Array.from({ length: rows }, () => Number.NEGATIVE_INFINITY);
  const placed = new Map<Label, PlacedLabel>();
  for (const label of [...labels].sort((a, b) => a.at - b.at)) {
    const wide = label.text.length * LETTER;
    const left = Math.max(0, Math.min(label.at - wide / 2, width - wide));
    const row = ends.findIndex((end) => end + GAP <= left);
    if (row >= 0) ends[row] = left + wide;
    placed.set(label, { left, row: row < 0 ? null : row });
  }
  return labels.map((label) => placed.get(label) ?? { left: label.at, row: null });
}
