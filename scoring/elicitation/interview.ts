import { isEnough } from '../assessment/assess.ts';
import { at } from '../at.ts';
import { largest, smallest, sumOf } from '../methods/numbers.ts';
import { dot } from '../robustness/linear-model.ts';
import type { Interval } from '../types.ts';
import {
  leastLead,
  middleWeights,
  ONE,
  type RatioRanges,
  scoreRange,
  UP_TO_ONE,
  type WeightRanges,
} from './weight-ranges.ts';

/** What an interview about weights asks for: who can still be first, and which question can decide most of it. */

/** A comparison as an interview sees it: a row for each alternative, a column for each criterion that it asks about. */
export interface InterviewProblem {
  /** Values, 0 to 100. */
  readonly values: readonly (readonly number[])[];
  /** 1 where the value says something and 0 where it stands for what is not known. */
  readonly known: readonly (readonly number[])[];
  /** Share of the weight, 0 to 1, that has to be known of an alternative before it is ranked. */
  readonly leastCoverage: number;
}

/** What the answers so far say of the alternatives. */
export interface Situation {
  /** Shares in the middle of the ranges. */
  readonly middle: readonly number[];
  /** First at the middle, as a row; null where nobody is ranked there. */
  readonly leader: number | null;
  /** The least and the largest score of each alternative. */
  readonly scores: readonly Interval[];
  /** By how much each other alternative can be ahead of the leader at most: below 0 where it stays behind, -Infinity where it is never ranked. */
  readonly gains: readonly number[];
  /** Those that are never ahead of the leader, or never ranked. The leader is not among them. */
  readonly beaten: ReadonlySet<number>;
  /** Nobody can be ahead of the leader, and it is ranked, at any weights that the answers allow. */
  readonly settled: boolean;
}

/** Scores of 0 to 100 that differ by less are equal: the ranking ties them too. */
const TIE = 1e-9;

/** Who is first in the middle of the ranges, and who can be first anywhere in them (docs/scoring.md, "The interview"). */
export function situationOf(problem: InterviewProblem, ranges: WeightRanges): Situation {
  const { values, known, leastCoverage } = problem;
  const middle = middleWeights(ranges);
  const leader = leaderAt(problem, middle);
  const scores = values.map((row) => scoreRange(ranges, row));
  const coverage = known.map((row) => scoreRange(ranges, row));
  const gains = values.map((row, a) => {
    if (leader === null || a === leader) return 0;
    return isEnough(at(coverage, a).high, leastCoverage)
      ? -leastLead(ranges, at(values, leader), row)
      : -Infinity;
  });
  const beaten = new Set(
    values.flatMap((_, a) => (leader !== null && a !== leader && at(gains, a) <= TIE ? [a] : [])),
  );
  const settled =
    leader !== null && isEnough(at(coverage, leader).low, leastCoverage) && beaten.size === values.length - 1;
  return { middle, leader, scores, gains, beaten, settled };
}

function leaderAt(
  { values, known, leastCoverage }: InterviewProblem,
  weights: readonly number[],
): number | null {
  let leader: number | null = null;
  let best = -Infinity;
  for (const [a, row] of values.entries()) {
    if (!isEnough(dot(weights, at(known, a)), leastCoverage)) continue;
    const score = dot(weights, row);
    if (score > best + TIE) [leader, best] = [a, score];
  }
  return leader;
}

/**
 * The regret that is left: by how much the leader of the middle can be behind at most, over all weights that the ranges allow and all
 * others (Wang and Boutilier 2003); 0 where nobody can be ahead.
 */
function regretOf(problem: InterviewProblem, ranges: WeightRanges): number {
  const { values } = problem;
  const leader = leaderAt(problem, middleWeights(ranges));
  if (leader === null) return Infinity;
  let most = 0;
  for (const [a, row] of values.entries()) {
    if (a !== leader) most = Math.max(most, -leastLead(ranges, at(values, leader), row));
  }
  return most;
}

/** The items that are compared with one another: the groups, or those of one group by its index. */
export type Place = 'groups' | number;

/** A question: which of some items weighs most, what one of them weighs beside that, or where in a range that was given it lies. */
export type Question =
  | { readonly kind: 'largest'; readonly place: Place }
  | { readonly kind: 'ratio' | 'finer'; readonly place: Place; readonly item: number };

/**
 * The answers that are offered for a ratio to what weighs most, from as much to next to nothing: together they leave no gap, so that
 * each ratio from 0 to 1 is in one of them. In words: 1 to 1¼, 1¼ to 2, 2 to 4, 4 to 10 and more than 10 times as much.
 */
export const RATIO_ANSWERS: readonly Interval[] = [
  { low: 0.8, high: 1 },
  { low: 0.5, high: 0.8 },
  { low: 0.25, high: 0.5 },
  { low: 0.1, high: 0.25 },
  { low: 0, high: 0.1 },
];

/** Parts that a range is cut into where it is asked about once more. */
const PARTS = 4;

/** A range cut at whole hundredths into parts that leave no gap, the largest first; none where it is too narrow for that. */
export function finerAnswers({ low, high }: Interval): Interval[] {
  if (high - low < PARTS / 100) return [];
  const cuts = Array.from({ length: PARTS + 1 }, (_, i) => {
    if (i === 0 || i === PARTS) return i === 0 ? high : low;
    return Math.round(100 * (high - (i * (high - low)) / PARTS)) / 100;
  });
  return cuts.slice(1).map((end, i) => ({ low: end, high: at(cuts, i) }));
}

/** The ranges at one place. */
export const rangesAt = (ranges: WeightRanges, place: Place): RatioRanges =>
  place === 'groups' ? ranges.groups : at(ranges.within, place);

function withRanges(ranges: WeightRanges, place: Place, changed: RatioRanges): WeightRanges {
  if (place === 'groups') return { ...ranges, groups: changed };
  return { ...ranges, within: ranges.within.map((own, g) => (g === place ? changed : own)) };
}

/** Ranges that say only which item weighs most. */
export const largestKnown = (size: number, reference: number): RatioRanges => ({
  reference,
  ratios: Array.from({ length: size }, (_, i) => (i === reference ? ONE : UP_TO_ONE)),
});

/** What the ranges would be after each of the answers that are offered. */
function afterAnswers(ranges: WeightRanges, question: Question): WeightRanges[] {
  const own = rangesAt(ranges, question.place);
  if (question.kind === 'largest') {
    return own.ratios.map((_, i) => withRanges(ranges, question.place, largestKnown(own.ratios.length, i)));
  }
  const { kind, place, item } = question;
  const answers = kind === 'ratio' ? RATIO_ANSWERS : finerAnswers(at(own.ratios, item));
  return answers.map((answer) =>
    withRanges(ranges, place, {
      ...own,
      ratios: own.ratios.map((ratio, i) => (i === item ? answer : ratio)),
    }),
  );
}

/** So many questions are weighed against one another; of more, those whose items tell the alternatives apart most. */
const MOST_WEIGHED = 24;

/** By how much the values of what a question is about differ between the alternatives, in the mean of its items. */
function spreadOf({ values }: InterviewProblem, { within }: WeightRanges, question: Question): number {
  const sizes = within.map(({ ratios }) => ratios.length);
  const { place } = question;
  const start = sumOf(sizes.slice(0, place === 'groups' ? 0 : place));
  const from = (item: number): number => (place === 'groups' ? sumOf(sizes.slice(0, item)) : start + item);
  const count = (item: number): number => (place === 'groups' ? at(sizes, item) : 1);
  const items = question.kind === 'largest' ? sizesOf(within, place) : [question.item];
  const spreads = items.map((item) => {
    const means = values.map((row) => sumOf(row.slice(from(item), from(item) + count(item))) / count(item));
    return largest(means) - smallest(means);
  });
  return sumOf(spreads) / spreads.length;
}

/** The questions that are weighed against one another, in their order. */
function mostTelling(
  problem: InterviewProblem,
  ranges: WeightRanges,
  questions: readonly Question[],
): readonly Question[] {
  if (questions.length <= MOST_WEIGHED) return questions;
  const spreads = new Map(questions.map((question) => [question, spreadOf(problem, ranges, question)]));
  const spread = (question: Question): number => spreads.get(question) ?? 0;
  const chosen = new Set([...questions].sort((a, b) => spread(b) - spread(a)).slice(0, MOST_WEIGHED));
  return questions.filter((question) => chosen.has(question));
}

/**
 * The problem without those that are beaten. Answers only narrow the ranges, so that a leader who is never behind them stays so, and
 * nobody has more to regret for them than for that leader.
 */
const withoutRows = (problem: InterviewProblem, beaten: ReadonlySet<number>): InterviewProblem => ({
  ...problem,
  values: problem.values.filter((_, a) => !beaten.has(a)),
  known: problem.known.filter((_, a) => !beaten.has(a)),
});

/** The items of a place. */
const sizesOf = (within: readonly RatioRanges[], place: Place): number[] =>
  (place === 'groups' ? within : at(within, place).ratios).map((_, i) => i);

/**
 * The question whose answers leave the least regret, taken as equally likely; the first of several that leave the same (docs/scoring.md,
 * "The interview"). Null where there is no question.
 */
export function mostDeciding(
  problem: InterviewProblem,
  ranges: WeightRanges,
  questions: readonly Question[],
): Question | null {
  if (questions.length < 2) return questions[0] ?? null;
  const { beaten } = situationOf(problem, ranges);
  const rest = withoutRows(problem, beaten);
  let best: Question | null = null;
  let least = Infinity;
  for (const question of mostTelling(rest, ranges, questions)) {
    const after = afterAnswers(ranges, question);
    const left = after.reduce((sum, next) => sum + regretOf(rest, next), 0) / after.length;
    if (best === null || left < least - TIE) [best, least] = [question, left];
  }
  return best;
}
