import { MethodFault } from '../../../../scoring/methods/fault.ts';
import type { Preference } from '../../../../scoring/methods/preference.ts';
import { promethee } from '../../../../scoring/methods/promethee.ts';
import { groupedByRank } from '../../../../scoring/methods/ranks.ts';
import { topsis } from '../../../../scoring/methods/topsis.ts';
import type { DecisionProblem } from '../../../../scoring/methods/types.ts';
import { vikor } from '../../../../scoring/methods/vikor.ts';
import { waspas } from '../../../../scoring/methods/waspas.ts';
import { weightedProductModel } from '../../../../scoring/methods/weighted-product.ts';
import { weightedSumModel } from '../../../../scoring/methods/weighted-sum.ts';
import { cellRows, sharesOf } from '../../../../scoring/robustness/linear-model.ts';
import { type DroppedAlternative, rankReversals } from '../../../../scoring/robustness/rank-reversal.ts';
import type { Assessment } from '../../../../scoring/types.ts';

/** One method with what dropping each alternative does to its ranking. */
export interface MethodReversals {
  readonly name: string;
  /** How it brings the values to one scale, which is what can turn an order round. */
  readonly scale: string;
  /** By its formula the order of two never depends on a third. */
  readonly never: boolean;
  /** Empty where the method has no answer. */
  readonly dropped: readonly DroppedAlternative[];
  /** Why it has no answer on these values. */
  readonly fault: string | null;
}

interface Method extends Pick<MethodReversals, 'name' | 'scale' | 'never'> {
  readonly ranks: (problem: DecisionProblem) => readonly number[];
}

const USUAL: Preference = { kind: 'usual', q: null, p: null, s: null };

const METHODS: readonly Method[] = [
  {
    name: 'Weighted sum',
    scale: 'values as they are',
    never: true,
    ranks: (problem) => weightedSumModel(problem, 'none').ranks,
  },
  {
    name: 'Weighted product',
    scale: 'values as they are',
    never: true,
    ranks: (problem) => weightedProductModel(problem, 'none', true).ranks,
  },
  {
    name: 'WASPAS',
    scale: 'divided by the largest of the criterion',
    never: false,
    ranks: (problem) => waspas(problem, 'max', 0.5).ranks,
  },
  {
    name: 'TOPSIS',
    scale: 'divided by the length of the criterion',
    never: false,
    ranks: (problem) => topsis(problem, 'vector').ranks,
  },
  {
    name: 'VIKOR',
    scale: 'between the worst and the best of the criterion',
    never: false,
    ranks: (problem) => vikor(problem, 0.5).ranks,
  },
  {
    name: 'PROMETHEE II',
    scale: 'pair by pair, any difference counts in full',
    never: false,
    ranks: (problem) =>
      promethee(
        problem,
        problem.criteria.map(() => USUAL),
      ).ranks,
  },
];

/** Drops each alternative in turn under every method, over the values of the cells; alternatives are named by their ids. */
export function methodReversals(assessment: Assessment): MethodReversals[] {
  if (assessment.noRanking) return [];
  const values = new Map(
    cellRows(assessment).map((row, a) => [assessment.alternativeIds[a] ?? '', row.map((cell) => cell.value)]),
  );
  const weights = sharesOf(assessment);
  const criteria = assessment.criterionIds.map((id) => ({ id, direction: 'max' as const }));
  return METHODS.map(({ name, scale, never, ranks }) => {
    const rank = (alternatives: readonly string[]): string[][] => {
      if (alternatives.length === 0) return [];
      const performance = alternatives.map((id) => values.get(id) ?? []);
      return groupedByRank(alternatives, ranks({ alternatives, criteria, weights, performance }));
    };
    try {
      return { name, scale, never, dropped: rankReversals(assessment.alternativeIds, rank), fault: null };
    } catch (error) {
      if (!(error instanceof MethodFault)) throw error;
      return { name, scale, never, dropped: [], fault: FAULT };
    }
  });
}

/** What a product cannot take; the fault itself speaks of files. */
const FAULT = 'a value of 0 leaves a product without an answer';
