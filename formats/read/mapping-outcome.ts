/** Plain Node: what a table comes to by one reading of it, at a glance. */

import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import { shorten } from '../../common/words.ts';
import type { WorkbookModelInput } from '../../db/exchange/workbook-model.ts';
import { foldName } from '../../db/names.ts';
import { PROBLEM_FORMAT } from '../format-names.ts';
import { solveProblem } from '../problem-file/solve-problem.ts';
import type { MappingOutcome } from './import-views.ts';
import type { Grid } from './tables/grid.ts';
import { interpretTable } from './tables/interpret.ts';
import { type CriteriaSource, SAMPLE_ROWS, type TableMapping } from './tables/mapping.ts';

/** So many names, rows and columns tell two readings apart. */
const SHOWN = 4;
/** Larger tables are not ranked at a glance. */
const MOST_ALTERNATIVES = 300;
const MOST_CRITERIA = 100;

type Measured = NonNullable<WorkbookModelInput['measurements']>[number];

/** What the first rows of a table come to by a mapping; `more` is where more is said of the criteria. */
export function mappingOutcome(
  grid: Grid,
  mapping: TableMapping,
  more: CriteriaSource | null = null,
): MappingOutcome {
  const { model, problems } = interpretTable(grid.slice(0, SAMPLE_ROWS), mapping, {
    fileName: 'the table',
    scenario: 'Weights',
    criteria: more,
  });
  const { alternatives = [], criteria = [], measurements = [], judgements = [], claims = [] } = model;
  const judged = judgements.map(
    ({ alternative, criterion, value }): Measured => ({
      alternative,
      criterion,
      measured: { kind: 'exact', a: value },
    }),
  );
  const values = new Map(
    [...measurements, ...judged].map((entry) => [keyOf(entry.alternative, entry.criterion), entry.measured]),
  );
  return {
    alternatives: named(alternatives.map(({ name }) => name)),
    criteria: named(criteria.map(criterionWords)),
    numbers: values.size + claims.length,
    rows: alternatives
      .slice(0, SHOWN)
      .map(({ name }) =>
        criteria.slice(0, SHOWN).map((criterion) => valueWords(values.get(keyOf(name, criterion.name)))),
      ),
    leaders: leadersOf(model, values),
    errors: problems.filter(({ severity }) => severity === 'error').length,
  };
}

const keyOf = (alternative: string, criterion: string): string =>
  JSON.stringify([foldName(alternative), foldName(criterion)]);

const named = (names: readonly string[]): MappingOutcome['alternatives'] => ({
  count: names.length,
  first: names.slice(0, SHOWN).map((name) => shorten(name, 60)),
});

const criterionWords = ({
  name,
  unit,
  direction,
}: NonNullable<WorkbookModelInput['criteria']>[number]): string => {
  const words = [unit, direction === 'min' ? t('less is better') : null].filter((word) => word);
  return words.length === 0 ? name : `${name} (${words.join(', ')})`;
};

function valueWords(value: Measured['measured'] | undefined): string {
  if (value === undefined) return '';
  return value.kind === 'exact' ? String(value.a) : t('about {number}', { number: String(value.a) });
}

/** The first three of the weighted sum, where every alternative has one number for every criterion. */
function leadersOf(
  { alternatives = [], criteria = [], scenarios = [] }: WorkbookModelInput,
  values: ReadonlyMap<string, Measured['measured']>,
): MappingOutcome['leaders'] {
  if (alternatives.length < 2 || alternatives.length > MOST_ALTERNATIVES) return null;
  if (criteria.length === 0 || criteria.length > MOST_CRITERIA) return null;
  const performance = alternatives.map(({ name }) =>
    criteria.map((criterion) => {
      const value = values.get(keyOf(name, criterion.name));
      return value?.kind === 'exact' ? value.a : null;
    }),
  );
  if (performance.flat().includes(null)) return null;
  const weights = scenarios[0]?.weights ?? [];
  const weightOf = (name: string): number =>
    weights.length === 0
      ? 1
      : (weights.find(({ criterion }) => foldName(criterion) === foldName(name))?.value ?? 0);
  try {
    const { ranking } = solveProblem({
      format: PROBLEM_FORMAT,
      alternatives: alternatives.map(({ name }) => name),
      criteria: criteria.map(({ name, direction }) => ({
        id: name,
        direction: direction ?? 'max',
        weight: weightOf(name),
      })),
      performance,
      method: 'wsm',
      options: { normalization: 'minmax' },
    });
    return ranking.slice(0, 3);
  } catch (error) {
    // Numbers that are all alike, or weights that are all zero, rank nobody.
    if (error instanceof UserFacingError) return null;
    throw error;
  }
}
