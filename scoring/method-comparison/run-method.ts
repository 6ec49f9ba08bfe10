import { t } from '../../common/language/texts.ts';
import { at, entryOf } from '../at.ts';
import type { DecisionProblem } from '../methods/decision-problem.ts';
import { type ElectreResult, electre1 } from '../methods/electre1.ts';
import { MethodFault } from '../methods/fault.ts';
import { columnOf, largest, smallest } from '../methods/numbers.ts';
import type { Preference } from '../methods/preference.ts';
import { type PrometheeResult, promethee } from '../methods/promethee.ts';
import { groupedByRank, ranksOf } from '../methods/ranks.ts';
import { topsis } from '../methods/topsis.ts';
import { type VikorResult, vikor } from '../methods/vikor.ts';
import { waspas } from '../methods/waspas.ts';
import { weightedProductModel } from '../methods/weighted-product.ts';
import { scoreRows, weightedSumModel } from '../methods/weighted-sum.ts';
import { type Comparable, valuesAmong } from './comparable.ts';
import type { ComparedMethod, MethodOptions } from './method-options.ts';

/** What a method says besides ranks and scores. */
export type MethodDetails =
  | { readonly kind: 'vikor'; readonly result: VikorResult }
  | { readonly kind: 'promethee'; readonly result: PrometheeResult }
  | { readonly kind: 'electre1'; readonly result: ElectreResult };

export interface MethodAnswer {
  /** In the order of the alternatives; 1 is best, ties share a rank. */
  readonly ranks: readonly number[];
  /** What the ranks come from; null for ELECTRE I, which has no scores. In VIKOR less is better. */
  readonly scores: readonly number[] | null;
  readonly extra: MethodDetails | null;
}

/**
 * Runs one method over some of the alternatives, by row (all of them as a rule). Throws a `MethodFault` that says why it
 * has no answer on these numbers, in a sentence with the names of alternatives and criteria.
 */
export function runMethod(
  comparable: Comparable,
  method: ComparedMethod,
  options: MethodOptions,
  rows: readonly number[] = [...comparable.alternatives.keys()],
): MethodAnswer {
  const answer = withoutPlaceInFile(() => SOLVERS[method](comparable, options, rows));
  if ([...answer.ranks, ...(answer.scores ?? [])].every(Number.isFinite)) return answer;
  throw new MethodFault(
    t('The numbers are so far apart that the result does not fit into a number.'),
    t('Choose another unit for the criterion with the largest numbers, or another normalization.'),
  );
}

/** Faults name the place in a problem file too, which a workbook has not. */
const PLACE_IN_FILE = / \(performance\[\d+\]\[\d+\]\)/;

function withoutPlaceInFile(run: () => MethodAnswer): MethodAnswer {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof MethodFault)) throw error;
    throw new MethodFault(error.message.replace(PLACE_IN_FILE, ''), error.remedy);
  }
}

/**
 * A ranking of any of the alternatives by one method, for `rankReversals`: ids in, ids out, best first, ties together.
 * The alternatives left out take no part in normalization; preference thresholds stay as they are with all. Throws as
 * `runMethod` does.
 */
export function rankerOf(
  comparable: Comparable,
  method: ComparedMethod,
  options: MethodOptions,
): (alternativeIds: readonly string[]) => string[][] {
  const rowOf = new Map(comparable.alternatives.map(({ id }, row) => [id, row]));
  return (ids) => {
    const known = ids.filter((id) => rowOf.has(id));
    if (known.length === 0) return [];
    const rows = known.map((id) => entryOf(rowOf, id));
    return groupedByRank(known, runMethod(comparable, method, options, rows).ranks);
  };
}

type Solver = (comparable: Comparable, options: MethodOptions, rows: readonly number[]) => MethodAnswer;

const SOLVERS: Record<ComparedMethod, Solver> = {
  mavt: (comparable, _options, rows) => {
    const { scores } = scoreRows(valuesAmong(comparable, rows), comparable.weights);
    return { scores, ranks: ranksOf(scores), extra: null };
  },
  wsm: (comparable, { wsm }, rows) => plain(weightedSumModel(problemOf(comparable, rows), wsm.normalization)),
  wpm: (comparable, { wpm }, rows) =>
    plain(weightedProductModel(problemOf(comparable, rows), wpm.normalization, false)),
  waspas: (comparable, { waspas: { normalization, lambda } }, rows) =>
    plain(waspas(problemOf(comparable, rows), normalization, lambda)),
  topsis: (comparable, { topsis: { normalization } }, rows) =>
    plain(topsis(problemOf(comparable, rows), normalization)),
  vikor: (comparable, options, rows) => {
    const result = vikor(problemOf(comparable, rows), options.vikor.v);
    return { ranks: result.ranks, scores: result.q, extra: { kind: 'vikor', result } };
  },
  promethee: (comparable, options, rows) => {
    const result = promethee(problemOf(comparable, rows), preferencesFor(comparable, options));
    return { ranks: result.ranks, scores: result.phi, extra: { kind: 'promethee', result } };
  },
  electre1: (comparable, options, rows) => {
    const { normalization, ...thresholds } = options.electre1;
    const result = electre1(problemOf(comparable, rows), normalization, thresholds);
    return { ranks: result.ranks, scores: null, extra: { kind: 'electre1', result } };
  },
};

const plain = ({ ranks, scores }: Pick<MethodAnswer, 'ranks'> & { scores: readonly number[] }) => ({
  ranks,
  scores,
  extra: null,
});

/** The names stand for ids, because a fault is read by people. */
function problemOf(
  { alternatives, criteria, weights, performance }: Comparable,
  rows: readonly number[],
): DecisionProblem {
  return {
    alternatives: rows.map((row) => at(alternatives, row).name),
    criteria: criteria.map(({ name, direction }) => ({ id: name, direction })),
    weights,
    performance: rows.map((row) => at(performance, row)),
  };
}

/**
 * The preference function of every criterion in its unit. One for all has its thresholds in points of 100: as they are
 * on values, and as hundredths of the range of the numbers on a criterion that is taken in numbers.
 */
export function preferencesFor(
  { criteria, performance }: Comparable,
  { promethee: { criteria: own, ...all } }: Pick<MethodOptions, 'promethee'>,
): Preference[] {
  return criteria.map(({ id, taken }, column) => {
    if (taken !== 'numbers') return { kind: all.preference, q: all.q, p: all.p, s: all.s };
    const set = Object.hasOwn(own, id) ? own[id] : undefined;
    if (set) return { kind: set.preference, q: set.q, p: set.p, s: set.s };
    const numbers = columnOf(performance, column);
    const hundredth = largest(numbers) / 100 - smallest(numbers) / 100;
    return { kind: all.preference, q: all.q * hundredth, p: all.p * hundredth, s: all.s * hundredth };
  });
}
