import { useMemo, useRef } from 'react';
import { currentScenario, useAssessed } from '../../model/derived.ts';
import { sameList } from '../../model/memo.ts';
import { useApp, useTables } from '../../model/store.ts';
import { type CriterionRow, type GroupRow, matrixRows, sameCell } from './matrix-rows.ts';
import { useWeightScale } from './weight-scale.ts';

/** The rows of the matrix. A row that says the same as before is the same object, so that the grid leaves it alone. */
export function useMatrixRows(flat: boolean): (GroupRow | CriterionRow)[] {
  const tables = useTables();
  const cells = useAssessed((assessment) => assessment.cells);
  const collapsedGroups = useApp((state) => state.matrixView.collapsedGroups);
  const scenario = currentScenario(tables);
  const scale = useWeightScale(scenario.id, useComparedWeights());
  const { criteria, criterionGroups, notes, measurements } = tables;
  const before = useRef<ReadonlyMap<string, GroupRow | CriterionRow>>(new Map());
  return useMemo(() => {
    const parts = { criteria, criterionGroups, notes, measurements };
    const fresh = matrixRows(parts, cells, { scale, collapsedGroups, flat });
    const kept = fresh.map((row) => {
      const old = before.current.get(row.id);
      return old && sameRow(old, row) ? old : row;
    });
    before.current = new Map(kept.map((row) => [row.id, row]));
    return kept;
  }, [criteria, criterionGroups, notes, measurements, cells, scale, collapsedGroups, flat]);
}

/** The weights at rest of the criteria that are compared on, in the scenario on the screen. */
export function useComparedWeights(): readonly number[] {
  const { weights, criteria, ...tables } = useTables();
  const scenarioId = currentScenario(tables).id;
  return useMemo(() => {
    const active = new Set(criteria.filter((c) => c.active).map((c) => c.id));
    return weights
      .filter((w) => w.scenarioId === scenarioId && active.has(w.criterionId))
      .map((w) => w.value);
  }, [weights, criteria, scenarioId]);
}

/** Rows are plain records: all fields equal, and lists and cells equal one by one. */
export function sameRow(a: GroupRow | CriterionRow, b: GroupRow | CriterionRow): boolean {
  if (a.kind === 'group' && b.kind === 'group') {
    return samePlain(a, b, ['criterionIds']) && sameList(a.criterionIds, b.criterionIds);
  }
  return (
    a.kind === 'criterion' &&
    b.kind === 'criterion' &&
    samePlain(a, b, ['cells', 'levels']) &&
    sameList(a.levels, b.levels) &&
    a.cells.size === b.cells.size &&
    [...a.cells].every(([id, cell]) => sameCell(cell, b.cells.get(id)))
  );
}

/** Equal but for some parts. */
function samePlain<R extends object>(a: R, b: R, but: readonly (keyof R)[]): boolean {
  const keys = Object.keys(a) as (keyof R)[];
  return keys.every((key) => but.includes(key) || Object.is(a[key], b[key]));
}
