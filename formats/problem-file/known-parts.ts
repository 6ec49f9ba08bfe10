/** Plain Node: what is known and what is assumed of the scores of an additive problem. */

import { t } from '../../common/language/texts.ts';
import { quote } from '../../common/words.ts';
import { at } from '../../scoring/at.ts';
import type { DecisionProblem } from '../../scoring/methods/decision-problem.ts';
import { sumOf } from '../../scoring/methods/numbers.ts';
import { groupedByRank } from '../../scoring/methods/ranks.ts';
import { inputError } from './input-error.ts';

interface Scored {
  readonly scores: readonly number[];
  readonly values: readonly (readonly number[])[];
  readonly ranks: readonly number[];
}

/**
 * The results of an additive problem with the part of each score that rests on cells of which nothing is known, and without a rank for
 * whoever has less than the least coverage. A UserFacingError names a cell that the problem does not have.
 */
export function knownParts(
  { alternatives, criteria, weights }: DecisionProblem,
  { scores, values, ranks }: Scored,
  assumedCells: readonly (readonly [string, string])[],
  leastCoverage: number,
): { readonly ranking: string[][]; readonly results: Readonly<Record<string, unknown>> } {
  const open = new Set(
    assumedCells.map(([alternative, criterion], i) => {
      const [row, column] = [
        alternatives.indexOf(alternative),
        criteria.findIndex(({ id }) => id === criterion),
      ];
      if (row >= 0 && column >= 0) return `${row} ${column}`;
      const place = `options.assumed[${i}]`;
      throw inputError(
        row < 0
          ? t('{place} names {name}, which is not among the alternatives.', {
              place,
              name: quote(alternative),
            })
          : t('{place} names {name}, which is not among the criteria.', { place, name: quote(criterion) }),
      );
    }),
  );
  const whole = sumOf([...weights]);
  const of = (row: number, term: (column: number) => number): number =>
    sumOf(criteria.flatMap((_, column) => (open.has(`${row} ${column}`) ? [term(column)] : [])));
  const parts = scores.map((score, row) => {
    const assumed = of(row, (column) => at(weights, column) * at(at(values, row), column));
    return {
      score,
      known: score - assumed,
      assumed,
      coverage: 1 - of(row, (column) => at(weights, column)) / whole,
    };
  });
  const isRanked = (row: number): boolean => at(parts, row).coverage >= leastCoverage - 1e-9;
  const ranked = [...alternatives.keys()].filter(isRanked);
  return {
    ranking: groupedByRank(
      ranked.map((row) => at(alternatives, row)),
      ranked.map((row) => at(ranks, row)),
    ),
    results: {
      scores,
      values,
      known: parts.map(({ known }) => known),
      assumed: parts.map(({ assumed }) => assumed),
      coverage: parts.map(({ coverage }) => coverage),
      notRanked: [...alternatives.keys()]
        .filter((row) => !isRanked(row))
        .map((row) => {
          const { coverage, ...points } = at(parts, row);
          return {
            alternative: at(alternatives, row),
            reason: 'not enough known',
            coverage,
            leastCoverage,
            ...points,
          };
        }),
    },
  };
}
