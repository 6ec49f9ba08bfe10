/** Plain Node: weights files, solved (docs/problem-file.md, "Weights alone"). */

import { t } from '../../common/language/texts.ts';
import { mostInconsistent } from '../../scoring/elicitation/inconsistency.ts';
import {
  criticWeights,
  entropyWeights,
  merecWeights,
  type ObjectiveTable,
} from '../../scoring/elicitation/objective.ts';
import { checkPairwise } from '../../scoring/elicitation/pairwise.ts';
import { weightsFromPoints } from '../../scoring/elicitation/points.ts';
import { consistencyOf, prioritiesOf } from '../../scoring/elicitation/priorities.ts';
import { rankOrderCentroid, rankSum } from '../../scoring/elicitation/rank-order.ts';
import { weightsFromRatios } from '../../scoring/elicitation/swing-ratios.ts';
import { PROBLEM_FORMAT } from '../format-names.ts';
import { entriesForCriteria, inputError, rejectOtherFormat, toInputError, validated } from './input-error.ts';
import { consistencyRules, priorityRule } from './solve-ahp.ts';
import { type WeightMethod, type WeightsOf, weightSchemas, weightsHead } from './weights-schema.ts';

/** The answer to a weights file; AHP adds its consistency (docs/problem-file.md, "Weights alone"). */
export interface WeightsAnswer {
  readonly method: WeightMethod;
  readonly conventions: readonly string[];
  /** The names that were given, or none. */
  readonly criteria: readonly string[] | null;
  /** In the order given; they add up to 1. */
  readonly weights: readonly number[];
  readonly [result: string]: unknown;
}

interface Weighed {
  readonly weights: readonly number[];
  readonly conventions: readonly string[];
  readonly results?: Readonly<Record<string, unknown>>;
  /** The names as the method took them, where the file has none. */
  readonly criteria?: readonly string[];
}

/** Computes the weights of a weights file that was read from JSON. Throws a UserFacingError, in one line, for one that is not right. */
export function solveWeights(document: unknown): WeightsAnswer {
  rejectOtherFormat(document, PROBLEM_FORMAT, 'problem', 'rank');
  const { method } = validated(weightsHead, document);
  return solveBy(method, document);
}

function solveBy<M extends WeightMethod>(method: M, document: unknown): WeightsAnswer {
  const file = validated(weightSchemas[method], document) as WeightsOf<M>;
  try {
    const { weights, conventions, results, criteria } = SOLVERS[method](file);
    return { method, conventions, criteria: file.criteria ?? criteria ?? null, weights, ...results };
  } catch (error) {
    throw toInputError(error);
  }
}

// no text: written into the answer of the command line
const TIED_RANKS =
  'Ranks say the order alone; tied criteria each get the mean of the weights of the places that they take.';

const SOLVERS: { [M in WeightMethod]: (file: WeightsOf<M>) => Weighed } = {
  roc: ({ ranks, criteria }) => {
    sameCount('ranks', ranks.length, criteria);
    return {
      weights: rankOrderCentroid(ranks),
      conventions: [
        'Rank order centroid: the i-th of n has (1 / n) times the sum of 1 / k from k = i to n.',
        TIED_RANKS,
      ],
    };
  },
  'rank-sum': ({ ranks, criteria }) => {
    sameCount('ranks', ranks.length, criteria);
    return {
      weights: rankSum(ranks),
      conventions: ['Rank sum: the i-th of n has 2 (n + 1 - i) / (n (n + 1)).', TIED_RANKS],
    };
  },
  swing: byPoints,
  smart: byPoints,
  'swing-ratio': ({ ratios, criteria }) => {
    const names = criteria ?? [...new Set(ratios.flatMap((ratio) => [ratio[0], ratio[1]]))];
    if (names.length === 0) throw inputError(t('ratios is empty, and there are no criteria.'));
    return {
      weights: weightsFromRatios(names, ratios),
      criteria: names,
      conventions: [
        'A ratio [a, b, r] says that the weight of a is r times the weight of b; weights add up to 1.',
        'Ratios that follow from others must agree with them within 1e-6.',
      ],
    };
  },
  ahp: ({ pairwise, criteria, priority, randomIndex }) => {
    const names = criteria ?? pairwise.map((_, index) => `C${index + 1}`);
    if (names.length === 0) throw inputError(t('{name} is empty.', { name: 'pairwise' }));
    const matrix = checkPairwise(pairwise, names, 'pairwise');
    const weights = prioritiesOf(matrix, priority);
    const worst = mostInconsistent(matrix, weights);
    return {
      weights,
      conventions: [priorityRule(priority), ...consistencyRules(randomIndex)],
      results: {
        ...consistencyOf(matrix, weights, randomIndex),
        mostInconsistent: worst && {
          first: names[worst.row],
          second: names[worst.column],
          given: worst.given,
          consistent: worst.consistent,
          nearestOnScale: worst.nearest,
        },
      },
    };
  },
  entropy: (file) => ({
    weights: entropyWeights(tableOf(file, 'entropy')),
    conventions: [
      'p = x over the sum of its column, E = -(sum of p ln p) / ln m, weights are 1 - E over their sum; 0 ln 0 is 0.',
      'Directions are not read; a column of equal values has weight 0.',
      NOT_IMPORTANCE,
    ],
  }),
  critic: (file) => ({
    weights: criticWeights(tableOf(file, 'critic')),
    conventions: [
      'Columns are put on 0 to 1 by (x - min) / (max - min), costs reversed; a weight is the standard deviation times the sum of 1 - Pearson correlation with the others, over the sum.',
      'A column of equal values has weight 0 and is left out of the correlations.',
      directionRule(file),
      NOT_IMPORTANCE,
    ],
  }),
  merec: (file) => ({
    weights: merecWeights(tableOf(file, 'merec')),
    conventions: [
      'Columns are min / x for a benefit and x / max for a cost; performance is ln(1 + mean of |ln n|); a weight is the sum of the changes when its criterion is removed, over the sum.',
      'A column of equal values has weight 0.',
      directionRule(file),
      NOT_IMPORTANCE,
    ],
  }),
};

// no text: written into the answer of the command line
const NOT_IMPORTANCE = 'Objective weights say how much the data differ, not what matters to anyone.';

type ObjectiveFile = WeightsOf<'entropy'> | WeightsOf<'critic'> | WeightsOf<'merec'>;

// no text: written into the answer of the command line
const directionRule = ({ directions }: ObjectiveFile): string =>
  directions ? 'Directions are as given.' : 'No directions are given, so more is better everywhere.';

function byPoints({ points, criteria }: WeightsOf<'swing'> | WeightsOf<'smart'>): Weighed {
  sameCount('points', points.length, criteria);
  return { weights: weightsFromPoints(points), conventions: ['Weights are the points over their sum.'] };
}

function sameCount(what: string, length: number, criteria: readonly string[] | undefined): void {
  if (criteria && criteria.length !== length) {
    throw inputError(entriesForCriteria(what, length, criteria.length));
  }
}

/** The complete table of an objective method, its size checked. */
function tableOf({ performance, directions, criteria }: ObjectiveFile, method: string): ObjectiveTable {
  const columns = performance[0]?.length ?? 0;
  if (columns === 0) throw inputError(t('{name} is empty.', { name: 'performance[0]' }));
  const uneven = performance.findIndex((row) => row.length !== columns);
  if (uneven !== -1) {
    throw inputError(
      t(
        '{place} has {numbers, plural, one {# number} other {# numbers}}, and performance[0] has {columns}.',
        {
          place: `performance[${uneven}]`,
          numbers: performance[uneven]?.length ?? 0,
          columns: String(columns),
        },
      ),
    );
  }
  if (directions) sameCount('directions', directions.length, performance[0]?.map(String));
  if (criteria && criteria.length !== columns) {
    throw inputError(
      t(
        'performance has {columns, plural, one {# column} other {# columns}} for {criteria, plural, one {# criterion} other {# criteria}}.',
        { columns, criteria: criteria.length },
      ),
    );
  }
  const names = Array.from({ length: columns }, (_, index) => criteria?.[index] ?? `C${index + 1}`);
  return {
    alternatives: performance.map((_, index) => `A${index + 1}`),
    criteria: names.map((id, index) => ({ id, direction: directions?.[index] ?? 'max' })),
    performance: performance.map((row, i) =>
      row.map((value, j) => {
        if (value !== null) return value;
        throw inputError(
          t('{place} is missing, and the weights "{method}" need every cell.', {
            place: `performance[${i}][${j}]`,
            method,
          }),
          t('Fill it, or leave out that row or column.'),
        );
      }),
    ),
  };
}
