import { beliefCell, type CellDraw } from '../chance/cell-draws.ts';
import { cellKey } from '../evidence/cells.ts';
import type { Assessment } from '../types.ts';

/** The beliefs of an assessment as SMAA draws them: a row per alternative, a column per criterion, in its order. */
export function assessmentCells({
  alternativeIds,
  criterionIds,
  cells,
}: Pick<Assessment, 'alternativeIds' | 'criterionIds' | 'cells'>): CellDraw[][] {
  return alternativeIds.map((alternativeId) =>
    criterionIds.map((criterionId) => {
      const cell = cells.get(cellKey(alternativeId, criterionId));
      if (!cell) throw new RangeError(`The assessment has no cell ${alternativeId}, ${criterionId}.`);
      return beliefCell(cell.belief);
    }),
  );
}

/** The present weight shares of an assessment, in the order of its criteria. */
export const assessmentShares = ({
  criterionIds,
  shares,
}: Pick<Assessment, 'criterionIds' | 'shares'>): number[] => criterionIds.map((id) => shares.get(id) ?? 0);
