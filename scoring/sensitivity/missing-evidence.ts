import { entryOf } from '../at.ts';
import type { Interval } from '../types.ts';
import type { WhatIfBase } from './what-if-base.ts';

/** How far an alternative's score hangs on what nobody has said. */
export interface ScoreBounds {
  readonly alternativeId: string;
  readonly rank: number;
  readonly score: number;
  /** Share of the weight, 0 to 1, on cells with evidence or a judgement. */
  readonly coverage: number;
  /** Its score with every empty cell at the worst, 0, and at the best, 100. */
  readonly bounds: Interval;
  /** What is missing could put it level with the first or before it; false for the first itself. */
  readonly couldBeFirst: boolean;
}

/** What missing evidence leaves open; missing is not neutral. */
export interface MissingEvidence {
  /** Best first; empty without a ranking. */
  readonly alternatives: readonly ScoreBounds[];
  /** The first and the second could change places by what is missing alone; null where there is no second. */
  readonly overlap: boolean | null;
}

/**
 * The score of each alternative with its empty cells at worst and at best, and whether those of the first and the second
 * overlap (docs/scoring.md, "The evidence questioned"). A cell with a judgement is not missing.
 */
export function missingEvidence({ present, cells }: WhatIfBase): MissingEvidence {
  const open = new Map<string, { atWorst: number; weight: number }>();
  for (const cell of cells) {
    if (!cell.empty || cell.judgement !== null) continue;
    const its = open.get(cell.alternativeId) ?? { atWorst: 0, weight: 0 };
    const share = entryOf(present.shares, cell.criterionId);
    its.atWorst -= share * cell.value;
    its.weight += share;
    open.set(cell.alternativeId, its);
  }
  const bounds = (alternativeId: string, score: number): Interval => {
    const { atWorst, weight } = open.get(alternativeId) ?? { atWorst: 0, weight: 0 };
    return { low: score + atWorst, high: score + atWorst + 100 * weight };
  };
  const [first, second] = present.standings;
  const floor = first ? bounds(first.alternativeId, first.score).low : 0;
  const alternatives = present.standings.map(({ alternativeId, rank, score, coverage }) => {
    const its = bounds(alternativeId, score);
    const couldBeFirst = alternativeId !== first?.alternativeId && its.high >= floor;
    return { alternativeId, rank, score, coverage, bounds: its, couldBeFirst };
  });
  return { alternatives, overlap: second ? (alternatives[1]?.couldBeFirst ?? false) : null };
}
