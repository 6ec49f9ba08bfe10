import { t } from '../../../../common/language/texts.ts';
import { centralNumber } from '../../../../scoring/assessment/measure.ts';
import {
  criticWeights,
  entropyWeights,
  merecWeights,
  type ObjectiveTable,
} from '../../../../scoring/elicitation/objective.ts';
import { MethodFault } from '../../../../scoring/methods/fault.ts';
import type { CellTable } from '../../../../scoring/types.ts';
import type { Outcome } from './result.ts';
import type { Item } from './weighed-items.ts';

export type ObjectiveFormula = 'entropy' | 'critic' | 'merec';
/** The values of the cells, or measured numbers where every alternative that is shown has one. */
export type ObjectiveData = 'values' | 'numbers';

const FORMULAS = { entropy: entropyWeights, critic: criticWeights, merec: merecWeights } as const;

type NumericCriterion = { readonly id: string; readonly scale: string; readonly direction: 'min' | 'max' };

/** The criteria whose measured numbers are complete. */
export function measuredFully(
  { rows, criterionIds }: CellTable,
  criteria: readonly NumericCriterion[],
): ReadonlySet<string> {
  const numeric = new Set(criteria.filter((c) => c.scale === 'numeric').map((c) => c.id));
  return new Set(
    criterionIds.filter(
      (id, column) => numeric.has(id) && rows.every((row) => row[column] && row[column].measurement !== null),
    ),
  );
}

/** The table that objective weights are taken from. Cell values are better the higher they are. */
function tableOf(
  table: CellTable,
  criteria: readonly NumericCriterion[],
  items: readonly Item[],
  data: ObjectiveData,
): ObjectiveTable {
  const measured = data === 'numbers' ? measuredFully(table, criteria) : new Set<string>();
  const directions = new Map(criteria.map((c) => [c.id, c.direction]));
  const names = new Map(items.map((item) => [item.id, item.name]));
  return {
    alternatives: table.alternatives.map((a) => a.name),
    criteria: table.criterionIds.map((id) => ({
      id: names.get(id) ?? id,
      direction: measured.has(id) ? (directions.get(id) ?? 'max') : 'max',
    })),
    performance: table.rows.map((row) =>
      row.map((cell) =>
        measured.has(cell.criterionId) && cell.measurement ? centralNumber(cell.measurement) : cell.value,
      ),
    ),
  };
}

/** Objective weights of the criteria that are compared on; where they are not defined, why, in a sentence. */
export function objectiveOutcome(
  table: CellTable,
  criteria: readonly NumericCriterion[],
  items: readonly Item[],
  formula: ObjectiveFormula,
  data: ObjectiveData,
): Outcome {
  if (table.alternatives.length < 2) {
    return {
      shares: null,
      missing: t('They come from the differences between alternatives: show at least two.'),
    };
  }
  try {
    const shares = FORMULAS[formula](tableOf(table, criteria, items, data));
    return { shares: new Map(table.criterionIds.map((id, i) => [id, shares[i] ?? 0])), missing: null };
  } catch (error) {
    if (error instanceof MethodFault) return { shares: null, missing: `${error.message} ${error.remedy}` };
    throw error;
  }
}
