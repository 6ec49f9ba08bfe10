import { changePoints } from '../../domain/what-if/try-weights.ts';
import { toggleLock } from '../../model/locks.ts';
import type { Density } from '../../model/matrix-view.ts';
import { getState, openDocument, update } from '../../model/store.ts';
import { changeMatrixView, execute } from '../../model/workbook.ts';
import { clearCells, fill } from './cell-work.ts';
import { moveSelected } from './move.ts';

/** Page: what the matrix shows, and its weights. */
export const matrixCommands = {
  chooseAlternatives: () => update({ view: 'matrix', chooser: 'alternatives' }),
  chooseCriteria: () => update({ view: 'matrix', chooser: 'criteria' }),
  equalWeights: () => void equalWeights(),
  toggleLock: () => {
    const { selection } = getState();
    if (selection && 'criterionId' in selection) void toggleLock(selection.criterionId);
  },
  compactMatrix: showAs('compact'),
  comfortableMatrix: showAs('comfortable'),
  detailedMatrix: showAs('detailed'),
  toggleHeatMap: () => {
    update({ view: 'matrix' });
    changeMatrixView({ heat: !getState().matrixView.heat });
  },
  clearCells: () => void clearCells(),
  fillDown: () => void fill('down'),
  fillRight: () => void fill('right'),
  hideCriterion: () => {
    const { selection } = getState();
    if (selection && 'criterionId' in selection)
      void execute({ type: 'setCriteriaActive', criterionIds: [selection.criterionId], active: false });
  },
  hideAlternative: () => {
    const { selection } = getState();
    if (selection && 'alternativeId' in selection)
      void execute({
        type: 'setAlternativesActive',
        alternativeIds: [selection.alternativeId],
        active: false,
      });
  },
  moveCriterionUp: () => moveSelected('row', -1),
  moveCriterionDown: () => moveSelected('row', 1),
  moveAlternativeLeft: () => moveSelected('column', -1),
  moveAlternativeRight: () => moveSelected('column', 1),
};

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
