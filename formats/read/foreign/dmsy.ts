/** Plain Node: decision matrices of scikit-criteria, as DMSY or as the same parts in JSON. */

import { z } from 'zod';
import { t } from '../../../common/language/texts.ts';
import { fewOf, quote } from '../../../common/words.ts';
import type { EntryOf, WorkbookModelInput } from '../../../db/exchange/workbook-model.ts';
import { keysOf } from '../../../db/ids.ts';
import { at } from '../../../scoring/at.ts';
import { fileError } from '../file-error.ts';
import type { IssueCollector } from '../issue-collector.ts';
import { directionOf } from '../tables/headings.ts';
import { exactly } from './distributions.ts';
import { nameGiver } from './names.ts';

const name = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const dataSchema = z.looseObject({
  matrix: z.array(z.array(z.unknown())),
  objectives: z.array(z.union([z.string(), z.number()])),
  weights: z.array(z.number()).nullish(),
  alternatives: z.array(name).nullish(),
  criteria: z.array(name).nullish(),
});

/** Says only how the numbers were kept. */
const KNOWN_KEYS: ReadonlySet<string> = new Set([
  ...['matrix', 'objectives', 'weights', 'alternatives', 'criteria', 'dtypes'],
]);

/**
 * A decision matrix of scikit-criteria as a model: its numbers, directions, weights and names. What is no number is missing,
 * and said. Throws a UserFacingError for a document whose parts do not fit together.
 */
export function modelFromDmsy(document: unknown, issues: IssueCollector): WorkbookModelInput {
  const { matrix, objectives, weights, alternatives, criteria, ...others } = dataIn(document);
  const width = objectives.length;
  const fits =
    matrix.every((row) => row.length === width) &&
    [weights, criteria].every((given) => !given || given.length === width) &&
    (!alternatives || alternatives.length === matrix.length);
  if (!fits || matrix.length === 0 || width === 0) {
    throw fileError(
      t('The parts of this decision matrix of scikit-criteria do not fit together.'),
      t(
        'It needs a row of numbers for each alternative, and an objective, a weight and a name for each criterion.',
      ),
    );
  }
  const nameAlternative = nameGiver(issues);
  const nameCriterion = nameGiver(issues);
  const rows = matrix
    .map((_, i) => alternatives?.[i] ?? `A${i}`)
    .map((id) => ({ id, name: nameAlternative(id, id) }));
  const columns = objectives
    .map((_, j) => criteria?.[j] ?? `C${j}`)
    .map((id, j) => ({ id, name: nameCriterion(id, id), direction: objectiveOf(at(objectives, j), id) }));
  warnOfOthers(others, issues);
  return {
    alternatives: rows.map(({ id, name: called }) => ({ ...keysOf(id), name: called })),
    criteria: columns.map(({ name: called, direction }) => ({ name: called, scale: 'numeric', direction })),
    measurements: matrix.flatMap((row, i) =>
      row.flatMap((value, j): EntryOf<'measurements'>[] => {
        const [alternative, criterion] = [at(rows, i).name, at(columns, j).name];
        if (typeof value === 'number' && Number.isFinite(value))
          return [{ alternative, criterion, measured: exactly(value) }];
        const isMissing = value === null || (typeof value === 'number' && Number.isNaN(value));
        if (!isMissing) {
          issues.warn(
            t('{value} of {alternative} on {criterion} is no number; the cell is left empty.', {
              value: quote(String(value)),
              alternative: quote(alternative),
              criterion: quote(criterion),
            }),
          );
        }
        return [];
      }),
    ),
    ...(weights
      ? {
          scenarios: [
            {
              name: t('Imported weights'),
              weights: columns.map(({ name: criterion }, j) => ({ criterion, value: at(weights, j) })),
            },
          ],
        }
      : {}),
  };
}

function dataIn(document: unknown): z.output<typeof dataSchema> {
  const outer = document as Readonly<Record<string, unknown>>;
  const read = dataSchema.safeParse('dmsy' in outer ? outer['data'] : outer);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw fileError(
    t('This is a decision matrix of scikit-criteria, but its {part} is not as that package writes it.', {
      part: issue?.path.join('.') || 'data',
    }),
    t('Write it anew with to_dmsy.'),
  );
}

function objectiveOf(objective: string | number, criterion: string): 'max' | 'min' {
  const direction = directionOf(String(objective));
  if (direction !== null) return direction;
  throw fileError(
    t('The objective of {criterion} is {objective}.', {
      criterion: quote(criterion),
      objective: quote(String(objective)),
    }),
    t('Write 1 or max where more is better, and -1 or min where less is.'),
  );
}

function warnOfOthers(others: Readonly<Record<string, unknown>>, issues: IssueCollector): void {
  const said = Object.entries(others).filter(([key, value]) => {
    const isEmpty = value === null || (typeof value === 'object' && Object.keys(value).length === 0);
    return !KNOWN_KEYS.has(key) && !isEmpty;
  });
  if (said.length > 0)
    issues.warn(t('{keys} of the file is not read.', { keys: fewOf(said.map(([key]) => quote(key))) }));
}
