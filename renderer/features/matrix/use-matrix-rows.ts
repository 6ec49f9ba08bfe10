import { useMemo, useRef } from 'react';
import { currentScenario, useAssessment, weightsOf } from '../../model/derived.ts';
import { useApp, useTables } from '../../model/store.ts';
import {
  type CriterionRow,
  type GroupRow,
  grownScale,
  type MatrixRow,
  matrixRows,
  type SummaryRow,
  sameCell,
  sliderScale,
  summaryRows,
} from './rows.ts';

/** The rows of the matrix. A row that says the same as before is the same object, so that the grid leaves it alone. */
export function useMatrixRows(flat: boolean): { rows: (GroupRow | CriterionRow)[]; summary: SummaryRow[] } {
  const tables = useTables();
  const assessment = useAssessment();
  const preview = useApp((state) => state.preview);
  const collapsedGroups = useApp((state) => state.matrixView.collapsedGroups);
  const scenario = currentScenario(tables);
  const weights = weightsOf(tables.weights, scenario.id, preview);
  // The scale follows what is saved, so that it stands still under a dragged slider.
  const scale = useMemo(() => {
    const active = new Set(tables.criteria.filter((c) => c.active).map((c) => c.id));
    return scaleOf(
      scenario.id,
      tables.weights
        .filter((w) => w.scenarioId === scenario.id && active.has(w.criterionId))
        .map((w) => w.value),
    );
  }, [tables.weights, tables.criteria, scenario.id]);
  const { criteria, criterionGroups, notes } = tables;
  const before = useRef<ReadonlyMap<string, GroupRow | CriterionRow>>(new Map());
  const rows = useMemo(() => {
    const fresh = matrixRows({ criteria, criterionGroups, notes }, assessment, {
      weights,
      scale,
      collapsedGroups,
      flat,
    });
    const kept = fresh.map((row) => {
      const old = before.current.get(row.id);
      return old && sameRow(old, row) ? old : row;
    });
    before.current = new Map(kept.map((row) => [row.id, row]));
    return kept;
  }, [criteria, criterionGroups, notes, assessment, weights, scale, collapsedGroups, flat]);
  const summary = useMemo(() => summaryRows(assessment, weights), [assessment, weights]);
  return { rows, summary };
}

/** The scale of the scenario on the screen; kept outside, so that a look at another view does not change it. */
let held: { readonly scenarioId: string; readonly scale: number } | null = null;

function scaleOf(scenarioId: string, weights: readonly number[]): number {
  const scale = held?.scenarioId === scenarioId ? grownScale(held.scale, weights) : sliderScale(weights);
  held = { scenarioId, scale };
  return scale;
}

/** Rows are plain records: all fields equal, and the cells equal one by one. */
export function sameRow(a: MatrixRow, b: MatrixRow): boolean {
  const keys = Object.keys(a) as (keyof MatrixRow)[];
  return keys.every((key) => Object.is(a[key], b[key]) || (key === ('cells' as string) && sameCells(a, b)));
}

function sameCells(a: MatrixRow, b: MatrixRow): boolean {
  if (a.kind !== 'criterion' || b.kind !== 'criterion' || a.cells.size !== b.cells.size) return false;
  return [...a.cells].every(([id, cell]) => sameCell(cell, b.cells.get(id)));
}
