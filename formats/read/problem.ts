/** Plain Node: problem and weights files as models. */

import type { z } from 'zod';
import { t } from '../../common/language/texts.ts';
import { quote } from '../../common/words.ts';
import type { ImportIssue } from '../../db/exchange/issues.ts';
import type { EntryOf, WorkbookModelInput } from '../../db/exchange/workbook-model.ts';
import { at } from '../../scoring/at.ts';
import { COMPARED_METHODS } from '../../scoring/method-comparison/method-options.ts';
import type { EvidenceCell } from '../problem-file/evidence-schema.ts';
import { validated } from '../problem-file/input-error.ts';
import {
  uncertainCell as cellSchema,
  type MethodName,
  type ProblemFile,
  problemSchema,
  type uncertainCell,
} from '../problem-file/problem-schema.ts';
import { table } from '../problem-file/schema-parts.ts';
import { isEvidence } from '../problem-file/solve-evidence.ts';
import { optionsOf, performanceTable, solveProblem } from '../problem-file/solve-problem.ts';
import { solveWeights } from '../problem-file/solve-weights.ts';
import { beta as betaMeasured, between, exactly, type Measured, normal } from './foreign/distributions.ts';
import { createIssueCollector, type IssueCollector } from './issue-collector.ts';
import { type CellOfEvidence, claimsOfEvidence, rulesOfEvidence } from './problem-evidence.ts';
import { valuePointsFrom } from './value-points.ts';

type Read = { readonly model: WorkbookModelInput; readonly problems: readonly ImportIssue[] };

/**
 * A problem file (docs/problem-file.md) as a model: its criteria become numeric with their numbers, its weights a
 * scenario named `name`, its evidence claims, its value functions those of the criteria, and the settings of a method those of the scenario.
 * A missing number stays missing. What cannot be kept is named in a warning. Throws a UserFacingError for a file that is not right.
 */
export function modelFromProblem(document: unknown, name: string): Read {
  const file = validated(problemSchema, document);
  const issues = createIssueCollector();
  const { alternatives, criteria, method } = file;
  const pairwise = method === 'ahp';
  const options = optionsOf(file, method);
  const functions = 'valueFunctions' in options ? options.valueFunctions : {};
  const cells = pairwise
    ? []
    : (validated(table(cellSchema), performanceTable(file), ['performance']) as Cell[][]);
  if (pairwise) {
    issues.warn(
      t('Comparisons of the alternatives in pairs are not kept: a workbook takes numbers or evidence.'),
    );
  }
  const weights = pairwise ? solveProblem(document).weights : givenWeights(criteria, issues);
  warnOfLosses(method, options, issues);
  const evidence = cells.flatMap((row, i) =>
    row.flatMap((cell, j): CellOfEvidence[] =>
      isEvidence(cell) ? [{ alternative: at(alternatives, i), criterion: at(criteria, j).id, cell }] : [],
    ),
  );
  // Their numbers stand for nothing that is known, so that they are missing.
  const assumed = new Set('assumed' in options ? options.assumed.map((names) => names.join('\0')) : []);
  const onEvidence = new Set(
    method === 'evidence' ? criteria.map(({ id }) => id) : evidence.map(({ criterion }) => criterion),
  );
  const model: WorkbookModelInput = {
    alternatives: alternatives.map((alternative) => ({ name: alternative })),
    criteria: criteria.map(({ id, direction }) => {
      if (onEvidence.has(id)) return { name: id, scale: 'evidence' };
      const points = Object.hasOwn(functions, id)
        ? valuePointsFrom(functions[id] ?? [], id, issues)
        : undefined;
      return { name: id, scale: 'numeric', direction: direction ?? 'max', valuePoints: points ?? [] };
    }),
    measurements: cells.flatMap((row, i) =>
      row.flatMap((cell, j): EntryOf<'measurements'>[] => {
        const [alternative, criterion] = [at(alternatives, i), at(criteria, j).id];
        if (onEvidence.has(criterion) || isEvidence(cell) || assumed.has(`${alternative}\0${criterion}`))
          return [];
        const measured = measuredFrom(
          cell,
          () =>
            t('{alternative} on {criterion}', {
              alternative: quote(alternative),
              criterion: quote(criterion),
            }),
          issues,
        );
        return measured === null ? [] : [{ alternative, criterion, measured }];
      }),
    ),
    judgements: cells.flatMap((row, i) =>
      row.flatMap((cell, j): NonNullable<WorkbookModelInput['judgements']> => {
        const [alternative, criterion] = [at(alternatives, i), at(criteria, j).id];
        if (!onEvidence.has(criterion) || isEvidence(cell) || cell === null) return [];
        if (typeof cell === 'number' && cell >= 0 && cell <= 100) {
          return [
            { alternative, criterion, value: cell, reason: t('Stated in {name}', { name }).slice(0, 2_000) },
          ];
        }
        issues.error(
          t('{alternative} has a number on {criterion}, which rests on evidence.', {
            alternative: quote(alternative),
            criterion: quote(criterion),
          }),
          t('State a value from 0 to 100, or findings.'),
        );
        return [];
      }),
    ),
    ...claimsOfEvidence(evidence, name, issues),
    scenarios: [
      {
        // A file that does not say so ranks everybody, whatever is missing.
        leastCoverage: 0,
        ...rulesOfEvidence(options),
        name: name.slice(0, 120),
        methodOptions: methodOptionsFrom(method, options, criteria),
        ...(weights && {
          weights: criteria.map(({ id }, index) => ({ criterion: id, value: at(weights, index) })),
        }),
      },
    ],
  };
  return { model, problems: issues.problems() };
}

/** The weight of each criterion; null where none has one. An error for each that has none beside others that do. */
function givenWeights(criteria: ProblemFile['criteria'], issues: IssueCollector): readonly number[] | null {
  const weights = criteria.flatMap(({ weight }) => weight ?? []);
  if (weights.length === 0) return null;
  for (const [index, { id, weight }] of criteria.entries()) {
    if (typeof weight === 'number') continue;
    issues.error(
      t('{place} is missing, while others have one.', { place: `criteria[${index}].weight` }),
      t('Give {name} a weight, 0 if it must not count.', { name: quote(id) }),
    );
  }
  return weights.length === criteria.length ? weights : null;
}

/** A weights file as a scenario of a model; its criteria must have names. Throws a UserFacingError. */
export function modelFromWeights(document: unknown, name: string): Read {
  const { criteria, weights, method } = solveWeights(document);
  const issues = createIssueCollector();
  issues.warn(t('The weights that {method} comes to are kept, and not how they were asked for.', { method }));
  if (criteria === null) {
    issues.error(t('The weights have no names.'), t('Add "criteria" with the name of each to the file.'));
  }
  const given = (criteria ?? []).map((criterion, index) => ({ criterion, value: at(weights, index) }));
  return {
    model: {
      criteria: given.map(({ criterion }) => ({ name: criterion })),
      scenarios: [{ name, weights: given }],
    },
    problems: issues.problems(),
  };
}

type Cell = z.output<typeof uncertainCell>;
/** A cell of a problem as a measured number; null where it is missing. */
function measuredFrom(
  cell: Exclude<Cell, EvidenceCell>,
  where: () => string,
  issues: IssueCollector,
): Measured | null {
  if (cell === null) return null;
  if (typeof cell === 'number') return exactly(cell);
  if ('normal' in cell) return normal(...cell.normal);
  if ('uniform' in cell) return between(...cell.uniform);
  const [a, b] = cell.beta;
  issues.warn(
    t('{cell} is {beta}, which no measured number can be; its mean and standard deviation are kept.', {
      cell: where(),
      beta: `Beta(${a}, ${b})`,
    }),
    t('Its skew is lost: file claims instead where it rests on evidence.'),
  );
  return betaMeasured(a, b);
}

function warnOfLosses(method: MethodName, options: object, issues: IssueCollector): void {
  if (method === 'smaa' && 'weights' in options && options.weights !== 'fixed') {
    issues.warn(t('How SMAA draws weights is not kept; the robustness view asks for it.'));
  }
  if ('extrapolate' in options && options.extrapolate === true) {
    issues.warn(t('Value functions are level beyond their ends here; the file goes on in a straight line.'));
  }
  if ('log' in options && options.log === true) issues.warn(t('Scores by logarithms are not kept.'));
  if ('normalizeWeights' in options && options.normalizeWeights === false) {
    issues.warn(t('Weights always count by their ratios here; the file takes them as they are.'));
  }
}

type JsonObject = Record<string, string | number | Record<string, Record<string, string | number>>>;

/** The settings of the file's method as a scenario keeps them (scoring/method-comparison/method-options.ts). */
function methodOptionsFrom(
  method: MethodName,
  options: object,
  criteria: readonly { readonly id: string }[],
): Record<string, JsonObject> {
  if (!COMPARED_METHODS.some((known) => known === method)) return {};
  if (method !== 'promethee') {
    const kept = ['normalization', 'lambda', 'v', 'concordance', 'discordance'];
    const own = Object.entries(options).filter(([key]) => kept.includes(key));
    return own.length === 0 ? {} : { [method]: Object.fromEntries(own) };
  }
  const each = (key: 'preference' | 'q' | 'p' | 's', index: number): string | number | undefined => {
    const value = (options as Record<string, unknown>)[key];
    return ((Array.isArray(value) ? value[index] : value) ?? undefined) as string | number | undefined;
  };
  const own = criteria.map(({ id }, index) => {
    const choice = (['preference', 'q', 'p', 's'] as const).flatMap((key) => {
      const value = each(key, index);
      return value === undefined ? [] : [[key, value] as const];
    });
    return [id, Object.fromEntries(choice)] as const;
  });
  return { promethee: { criteria: Object.fromEntries(own) } };
}
