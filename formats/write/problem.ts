/** Plain Node: scenarios as problem files. */

import { t } from '../../common/language/texts.ts';
import { findScenario } from '../../db/choose-scenario.ts';
import type { Criterion, WorkbookTables } from '../../db/tables.ts';
import { assess, isKnown } from '../../scoring/assessment/assess.ts';
import { cellKey } from '../../scoring/assessment/cells.ts';
import { centralNumber, valuePointsFor } from '../../scoring/assessment/measure.ts';
import { entryOf } from '../../scoring/at.ts';
import type { Assessment, Cell, ValuePoints } from '../../scoring/types.ts';
import { PROBLEM_FORMAT } from '../format-names.ts';
import { inputError } from '../problem-file/input-error.ts';

/**
 * A scenario of a workbook as a problem file of the method `mavt` (docs/problem-file.md) that gives the same scores: what is
 * compared, the weights as they count, and for each criterion its numbers with its value function. Where a criterion rests on
 * evidence, or a cell is judged or empty, its column has the values from 0 to 100 as the scenario scores them; cells of which nothing is
 * known are named as assumed. Throws a UserFacingError where nothing is compared. `scored` names the columns that have values in place of numbers.
 */
export function decisionProblemOf(
  tables: WorkbookTables,
  scenarioId: string,
): { document: object; scored: readonly string[] } {
  const scenario = findScenario(tables, scenarioId);
  const assessment = assess(tables, scenario);
  const { alternativeIds, criterionIds, shares, noRanking, cells } = assessment;
  if (noRanking !== null && noRanking !== 'not-enough-known') {
    throw inputError(
      t('Nothing is ranked in this scenario, so there is no problem to write.'),
      t('Show alternatives and criteria, and give a criterion a weight.'),
    );
  }
  const names = new Map(tables.alternatives.map(({ id, name }) => [id, name]));
  const columns = criterionIds.flatMap((id) => {
    const criterion = tables.criteria.find((c) => c.id === id);
    return criterion ? [columnOf(criterion, assessment)] : [];
  });
  const assumed = alternativeIds.flatMap((id) =>
    columns.flatMap(({ criterion }): [string, string][] => {
      const cell = cells.get(cellKey(id, criterion.id));
      return cell && !isKnown(cell) ? [[names.get(id) ?? id, criterion.name]] : [];
    }),
  );
  return {
    document: {
      format: PROBLEM_FORMAT,
      alternatives: alternativeIds.map((id) => names.get(id) ?? id),
      criteria: columns.map(({ criterion, direction }) => ({
        id: criterion.name,
        direction,
        weight: entryOf(shares, criterion.id),
      })),
      performance: alternativeIds.map((_, row) => columns.map(({ numbers }) => numbers[row])),
      method: 'mavt',
      options: {
        valueFunctions: Object.fromEntries(columns.map(({ criterion, points }) => [criterion.name, points])),
        ...(assumed.length > 0 ? { assumed } : {}),
        ...(scenario.leastCoverage > 0 ? { leastCoverage: scenario.leastCoverage } : {}),
      },
    },
    scored: columns.flatMap(({ criterion, measured }) => (measured ? [] : [criterion.name])),
  };
}

interface Column {
  readonly criterion: Criterion;
  readonly direction: 'min' | 'max';
  readonly numbers: readonly number[];
  readonly points: ValuePoints;
  readonly measured: boolean;
}

const AS_IT_IS: ValuePoints = [
  [0, 0],
  [100, 100],
];

function columnOf(criterion: Criterion, { cells, alternativeIds }: Assessment): Column {
  const column = alternativeIds.flatMap((id): Cell[] => {
    const cell = cells.get(cellKey(id, criterion.id));
    return cell ? [cell] : [];
  });
  const measurements = column.flatMap(({ measurement, judgement }) =>
    measurement && judgement === null ? [measurement] : [],
  );
  const points = valuePointsFor(criterion, measurements);
  const complete = criterion.scale === 'numeric' && measurements.length === column.length;
  if (complete && points.length > 1) {
    return {
      criterion,
      direction: criterion.direction,
      numbers: measurements.map(centralNumber),
      points,
      measured: true,
    };
  }
  return {
    criterion,
    direction: 'max',
    numbers: column.map(({ value }) => value),
    points: AS_IT_IS,
    measured: false,
  };
}
