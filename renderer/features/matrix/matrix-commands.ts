import type { GridApi } from 'ag-grid-community';
import { changePoints } from '../../domain/what-if/try-weights.ts';
import { toggleLock, toggleLocks } from '../../model/locks.ts';
import { selectedAlternatives, selectedCriteria } from '../../model/matrix-range.ts';
import type { Density } from '../../model/matrix-view.ts';
import { getState, openDocument, update } from '../../model/store.ts';
import { changeMatrixView, execute } from '../../model/workbook.ts';
import { clearCells, fill } from './cell-work.ts';
import { levelColumns, toggleFrozen } from './column-sizes.ts';
import { gridNow } from './grid-now.ts';
import type { MatrixRow } from './matrix-rows.ts';
import { moveSelected } from './move.ts';

/** Page: what the matrix shows, and its weights. */
export const matrixCommands = {
  chooseAlternatives: () => update({ view: 'matrix', chooser: 'alternatives' }),
  chooseCriteria: () => update({ view: 'matrix', chooser: 'criteria' }),
  equalWeights: () => void equalWeights(),
  toggleLock: () => {
    const ids = selectedCriteria(getState());
    const [only] = ids;
    if (ids.length === 1 && only !== undefined) void toggleLock(only);
    else void toggleLocks(ids);
  },
  compactMatrix: showAs('compact'),
  comfortableMatrix: showAs('comfortable'),
  detailedMatrix: showAs('detailed'),
  toggleHeatMap: () => {
    update({ view: 'matrix' });
    changeMatrixView({ heat: !getState().matrixView.heat });
  },
  toggleFreeze: () => toggleFrozen(selectedAlternatives(getState())),
  fitColumns: () => whenDrawn((grid) => grid.autoSizeAllColumns()),
  levelColumns: () => whenDrawn(levelColumns),
  clearCells: () => void clearCells(),
  fillDown: () => void fill('down'),
  fillRight: () => void fill('right'),
  hideCriterion: () => {
    const criterionIds = [...selectedCriteria(getState())];
    void execute({ type: 'setCriteriaActive', criterionIds, active: false });
  },
  hideAlternative: () => {
    const alternativeIds = [...selectedAlternatives(getState())];
    void execute({ type: 'setAlternativesActive', alternativeIds, active: false });
  },
  moveCriterionUp: () => moveSelected('row', -1),
  moveCriterionDown: () => moveSelected('row', 1),
  moveAlternativeLeft: () => moveSelected('column', -1),
  moveAlternativeRight: () => moveSelected('column', 1),
};

/** Goes to the matrix, and does something with its grid once that is there. */
function whenDrawn(work: (grid: GridApi<MatrixRow>) => void): void {
  update({ view: 'matrix' });
  const grid = gridNow();
  if (grid) work(grid);
  else requestAnimationFrame(() => requestAnimationFrame(() => ((now) => now && work(now))(gridNow())));
}

function showAs(density: Density): () => void {
  return () => {
    update({ view: 'matrix' });
    changeMatrixView({ density });
  };
}

async function equalWeights(): Promise<void> {
  const { tables } = openDocument(getState());
  const points = tables.criteria.filter((c) => c.active).map((c) => [c.id, 10] as const);
  if (points.length > 0) await changePoints(new Map(points));
}
