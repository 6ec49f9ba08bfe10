/** Plain Node: problem files, solved (docs/problem-file.md). */

import type { z } from 'zod';
import { t } from '../../common/language/texts.ts';
import { quote } from '../../common/words.ts';
import { tieRule, weightRule } from '../../scoring/methods/conventions.ts';
import type { DecisionProblem, MethodCriterion } from '../../scoring/methods/decision-problem.ts';
import { MethodFault } from '../../scoring/methods/fault.ts';
import { shareOut, sumOf } from '../../scoring/methods/numbers.ts';
import { groupedByRank } from '../../scoring/methods/ranks.ts';
import { WEIGHTS_FORMAT } from '../format-names.ts';
import { evidenceCell } from './evidence-schema.ts';
import { inputError, rejectOtherFormat, toInputError, validated } from './input-error.ts';
import { METHOD_SOLVERS, type Solved } from './method-solvers.ts';
import {
  cell,
  type MethodName,
  type OptionsOf,
  optionSchemas,
  type ProblemFile,
  problemSchema,
  uncertainCell,
} from './problem-schema.ts';
import { table } from './schema-parts.ts';
import { solveAhp } from './solve-ahp.ts';
import { solveEvidence } from './solve-evidence.ts';
import { solveSmaa } from './solve-smaa.ts';

/** What is common to the answers of all methods; each adds its own results (docs/problem-file.md, "Answers"). */
export interface Answer {
  readonly method: string;
  readonly normalization: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly conventions: readonly string[];
  readonly alternatives: readonly string[];
  readonly criteria: readonly string[];
  readonly weights: readonly number[];
  /** Names, best first, ties together. */
  readonly ranking: readonly (readonly string[])[];
  readonly [result: string]: unknown;
}

/**
 * Solves a problem file that was read from JSON and returns the answer as plain data without a number that is not
 * finite. Throws a UserFacingError, in one line, for a file that is not right or that its method cannot take.
 */
export function solveProblem(document: unknown): Answer {
  rejectOtherFormat(document, WEIGHTS_FORMAT, 'weights', 'weights');
  const file = validated(problemSchema, document);
  try {
    if (file.method === 'ahp') return answerAhp(file);
    if (file.method === 'smaa') return answerSmaa(file);
    if (file.method === 'evidence') return answerEvidence(file);
    return answerByMethod(file, file.method);
  } catch (error) {
    throw toInputError(error);
  }
}

function answerByMethod<M extends keyof typeof METHOD_SOLVERS>(file: ProblemFile, method: M): Answer {
  const options = optionsOf(file, method);
  const criteria = criteriaOf(file, 'valueFunctions' in options ? options.valueFunctions : {});
  const { weights, rule } = weightsOf(file, options.normalizeWeights);
  const performance = performanceOf(file, cell);
  const problem: DecisionProblem = { alternatives: file.alternatives, criteria, weights, performance };
  return answer(file, options, METHOD_SOLVERS[method](problem, options), weights, [rule, tieRule()]);
}

function answerAhp(file: ProblemFile): Answer {
  const options = optionsOf(file, 'ahp');
  if (file.performance) {
    throw inputError(
      t('performance has no place in a problem of the method "ahp".'),
      t('Leave it out: AHP reads the alternatives from options.alternativePairwise.'),
    );
  }
  const { weights, ...solved } = solveAhp(file.alternatives, file.criteria, options);
  return answer(file, {}, solved, weights, [tieRule()]);
}

function answerEvidence(file: ProblemFile): Answer {
  const options = optionsOf(file, 'evidence');
  const { weights, rule } = weightsOf(file, true);
  const performance = validated(table(evidenceCell), performanceTable(file), ['performance']);
  const problem = {
    alternatives: file.alternatives,
    criteria: file.criteria.map(({ id }) => id),
    performance,
    weights,
  };
  return answer(file, options, solveEvidence(problem, options), weights, [rule, tieRule()]);
}

function answerSmaa(file: ProblemFile): Answer {
  const options = optionsOf(file, 'smaa');
  const problem = {
    alternatives: file.alternatives,
    criteria: criteriaOf(file, options.valueFunctions),
    performance: performanceOf(file, uncertainCell),
    shares: () => weightsOf(file, true).weights,
  };
  const { weights, ...solved } = solveSmaa(problem, options);
  return answer(file, options, solved, weights, []);
}

/** The options of a method, with its defaults; one that the method does not have is refused by name. */
export function optionsOf<M extends MethodName>({ options = {} }: ProblemFile, method: M): OptionsOf<M> {
  const schema = optionSchemas[method];
  const known = Object.keys(schema.shape);
  const unknownOption =
    typeof options === 'object' && options !== null && !Array.isArray(options)
      ? Object.keys(options).find((key) => !known.includes(key))
      : undefined;
  if (unknownOption !== undefined) {
    throw inputError(
      t('options has {name}, which is not an option of the method "{method}"; it has {known}.', {
        name: quote(unknownOption),
        method,
        known: known.join(', '),
      }),
      t('Leave it out, or choose the method that it belongs to.'),
    );
  }
  return validated(schema, options, ['options']) as OptionsOf<M>;
}

function answer(
  file: ProblemFile,
  options: Readonly<Record<string, unknown>>,
  { normalization, conventions, ranks, ranking, results, options: used = {} }: Solved,
  weights: readonly number[],
  rules: readonly string[],
): Answer {
  const whole: Answer = {
    method: file.method,
    normalization,
    options: { ...options, ...used },
    conventions: [...rules, ...conventions],
    alternatives: file.alternatives,
    criteria: file.criteria.map(({ id }) => id),
    weights,
    ranking: ranking ?? groupedByRank(file.alternatives, ranks),
    ...allKnown(results),
    ...results,
  };
  if (allFinite(whole)) return whole;
  throw new MethodFault(
    t('The method "{method}" comes to a number that is too large to be written.', { method: file.method }),
    t('Scale the performance or the weights down.'),
  );
}

/** Numbers of a file are what somebody knows, so that every point of a score is known unless the method says otherwise. */
function allKnown({ scores }: Solved['results']): { readonly known?: unknown; readonly assumed?: unknown } {
  return Array.isArray(scores) ? { known: scores, assumed: scores.map(() => 0) } : {};
}

/** Whether every number in plain data is one that JSON can hold. */
function allFinite(data: unknown): boolean {
  if (typeof data === 'number') return Number.isFinite(data);
  if (typeof data !== 'object' || data === null) return true;
  return Object.values(data).every(allFinite);
}

/** The criteria with their directions; one whose value function says what is better needs none. */
function criteriaOf({ criteria, method }: ProblemFile, valueFunctions: object): MethodCriterion[] {
  return criteria.map(({ id, direction }, index) => {
    if (direction) return { id, direction };
    if (Object.hasOwn(valueFunctions, id)) return { id, direction: 'max' };
    throw inputError(
      t('{place} is missing: the method "{method}" needs "min" or "max" for {name}.', {
        place: `criteria[${index}].direction`,
        method,
        name: quote(id),
      }),
    );
  });
}

/** The weights as they are used; equal ones where no criterion names a weight. */
function weightsOf({ criteria }: ProblemFile, normalize: boolean): { weights: number[]; rule: string } {
  const given = criteria.map(({ weight }) => weight ?? null);
  if (given.every((weight) => weight === null)) {
    return { weights: criteria.map(() => 1 / criteria.length), rule: weightRule('none', normalize) };
  }
  const weights = given.map((weight, index) => {
    if (weight !== null) return weight;
    throw inputError(
      t('{place} is missing, while others have one.', { place: `criteria[${index}].weight` }),
      t('Give {name} a weight, 0 if it must not count.', { name: quote(criteria[index]?.id ?? '') }),
    );
  });
  if (sumOf(weights) === 0) {
    throw inputError(
      t('Every weight is 0, so nothing can be ranked.'),
      t('Give at least one criterion a weight above 0.'),
    );
  }
  return { weights: normalize ? shareOut(weights) : weights, rule: weightRule('given', normalize) };
}

/** The complete matrix of cells, its size checked. */
function performanceOf<T extends z.ZodType>(file: ProblemFile, kind: T): Exclude<z.output<T>, null>[][] {
  const { alternatives, criteria, method } = file;
  const rows = validated(table(kind), performanceTable(file), ['performance']) as z.output<T>[][];
  return rows.map((row, i) =>
    row.map((value, j) => {
      if (value !== null) return value as Exclude<z.output<T>, null>;
      throw inputError(
        t(
          '{place} is missing: {alternative} has no number on {criterion}, and the method "{method}" needs every cell.',
          {
            place: `performance[${i}][${j}]`,
            alternative: quote(alternatives[i] ?? ''),
            criterion: quote(criteria[j]?.id ?? ''),
            method,
          },
        ),
        t('Fill it, or leave out that alternative or criterion.'),
      );
    }),
  );
}

/** The performance as it stands in the file, with as many rows and columns as there are names; else a UserFacingError. */
export function performanceTable({ alternatives, criteria, performance, method }: ProblemFile): unknown[][] {
  if (!performance)
    throw inputError(t('performance is missing: the method "{method}" needs it.', { method }));
  if (performance.length !== alternatives.length) {
    throw inputError(
      t(
        'performance has {rows, plural, one {# row} other {# rows}} for {alternatives, plural, one {# alternative} other {# alternatives}}.',
        { rows: performance.length, alternatives: alternatives.length },
      ),
    );
  }
  for (const [index, row] of performance.entries()) {
    if (row.length === criteria.length) continue;
    throw inputError(
      t(
        '{place} has {numbers, plural, one {# number} other {# numbers}} for {criteria, plural, one {# criterion} other {# criteria}}.',
        { place: `performance[${index}]`, numbers: row.length, criteria: criteria.length },
      ),
    );
  }
  return performance;
}
