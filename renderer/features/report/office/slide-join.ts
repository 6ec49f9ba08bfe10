import type { Words } from '../document/blocks.ts';
import { plainText } from './marks.ts';
import { type Box, FULL, HEIGHT, PAGE, type Slide, type SlidePart } from './slide-page.ts';
import { heightOfLines, type SlideLine } from './slide-text.ts';

/** A part of a slide, in inches from where its contents begin. */
export type Part = SlidePart;

/** A slide whose foot is not set yet. */
export interface Planned extends Omit<Slide, 'parts'> {
  readonly parts: readonly Part[];
  /** What is said quietly of its figures, at its foot. */
  readonly foot: readonly Words[];
  /** Inches that it takes from the top; null where it takes a slide alone. */
  readonly height: number | null;
  /** Whether it goes on, or is gone on with. */
  readonly piece?: boolean;
}

/** Points of the words at the foot, and inches that they take at most. */
const [FOOT_SIZE, MOST_FOOT] = [10, 0.9];
/** Inches between two that share a slide, and for the heading of the second. */
const [GAP, HEADING] = [0.3, 0.36];

export const textPart = (lines: readonly SlideLine[], size: number, box: Box): Part => ({
  kind: 'text',
  lines,
  size,
  box,
});

/** Slides of tables and texts that are short share one, so many at most; then each gets its foot, and its place on the page. */
export function joined(planned: readonly Planned[], most: number): Slide[] {
  const slides: { slide: Planned; count: number }[] = [];
  for (const slide of planned) {
    const last = slides.at(-1);
    const both = last && last.count < most ? withNext(last.slide, slide) : null;
    if (last && both) {
      last.slide = both;
      last.count++;
    } else slides.push({ slide, count: 1 });
  }
  return slides.map(({ slide }) => placed(slide));
}

/** Two slides as one, the headline of the second as a heading; null where they do not fit on one. */
function withNext(a: Planned, b: Planned): Planned | null {
  if (a.height === null || b.height === null || a.piece || b.piece) return null;
  const from = a.height + GAP;
  const foot = [...a.foot, ...b.foot];
  const height = from + HEADING + b.height;
  if (height + footHeight(foot) > HEIGHT) return null;
  const heading: SlideLine = { words: [{ text: b.title }], head: true };
  return {
    kicker: a.kicker,
    title: a.title,
    parts: [
      ...a.parts,
      textPart([heading], 16, { x: 0, y: from, w: FULL, h: HEADING }),
      ...b.parts.map((part) => ({ ...part, box: { ...part.box, y: part.box.y + from + HEADING } })),
    ],
    foot,
    ids: [...a.ids, ...b.ids],
    notes: [...a.notes, ...b.notes],
    height,
  };
}

const footLines = (foot: readonly Words[]): SlideLine[] => foot.map((words) => ({ words, quiet: true }));

/** As many lines of the foot as there is room for. */
const fitting = (foot: readonly Words[]): SlideLine[] =>
  footLines(foot).filter((_, i, lines) => heightOfLines(lines.slice(0, i + 1), FULL, FOOT_SIZE) <= MOST_FOOT);

/** Inches that these words take at the foot of a slide, with what parts them from the rest. */
export function footHeight(foot: readonly Words[]): number {
  const lines = fitting(foot);
  return lines.length === 0 ? 0 : heightOfLines(lines, FULL, FOOT_SIZE) + 0.1;
}

/** With its foot, and at its place on the page; what is too much for the foot is said in the notes alone. */
function placed({ parts, foot, height: _height, piece: _piece, notes, ...slide }: Planned): Slide {
  const lines = fitting(foot);
  const h = footHeight(foot);
  const all =
    lines.length === 0 ? parts : [...parts, textPart(lines, FOOT_SIZE, { x: 0, y: HEIGHT - h, w: FULL, h })];
  return {
    ...slide,
    notes: [...notes, ...foot.slice(lines.length).map(plainText)],
    parts: all.map((part) => ({
      ...part,
      box: { ...part.box, x: part.box.x + PAGE.side, y: part.box.y + PAGE.top },
    })),
  };
}
