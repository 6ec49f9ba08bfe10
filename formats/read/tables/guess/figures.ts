/** Plain Node: the numbers of a matrix, and what is found to be worked out of others of them. */

import { msg } from '../../../../common/language/texts.ts';
import type { Explained, Numbers } from './arithmetic.ts';

/** The numbers of a matrix: lines are criteria and what was worked out of them, entries are options and the like. */
export interface Figures {
  readonly lines: readonly FigureLine[];
  readonly entries: readonly { readonly at: number; readonly name: string }[];
  /** Of each line, where the table has weights. */
  readonly weights: Numbers | null;
}

export interface FigureLine {
  readonly at: number;
  readonly heading: string;
  /** One for each entry. */
  readonly numbers: Numbers;
  /** The section or group that it is in. */
  readonly group: string | null;
}

/** What something was worked out of, or seems to be. */
export interface Computed {
  /** Whether it is left out. */
  readonly isOut: boolean;
  /** Whether neither its name nor its numbers decide. */
  readonly isDoubtful: boolean;
  /** Of an entry of ratings times their weights: the entry with the ratings. */
  readonly timesWeight?: number;
  /** "is the weighted sum of the others in 3 of 3". */
  readonly words: string;
}

/** A total over all criteria of a table. */
export interface Total {
  readonly at: number;
  readonly heading: string;
  readonly explained: Explained;
  /** The lines that it is the total of. */
  readonly parts: readonly number[];
  readonly numbers: Numbers;
  /** Weights that stand nowhere but in what was multiplied by them, in the order of the parts. */
  readonly hiddenWeights?: readonly number[];
}

export interface Reckoned {
  readonly entries: ReadonlyMap<number, Computed>;
  readonly lines: ReadonlyMap<number, Computed>;
  readonly totals: readonly Total[];
  /** Lines that are added up to something that is a cost by its name. */
  readonly costs: ReadonlySet<number>;
  /** Ranks in the table, and whether the highest total is the first. */
  readonly ranks: { readonly at: number; readonly first: 'high' | 'low' } | null;
  /** An entry that is called something else and turns out to hold the weights. */
  readonly weightsAt: number | null;
}

/** Of what has only its name to say it. */
export const CALLED_TOTAL = msg('is called as what is worked out of the others');

/** Comparing everything with everything takes too long in wider tables, and nobody adds them up there. */
export const MOST_COMPARED = 60;
