import { currentScenario } from '../../model/derived.ts';
import { toggleLock } from '../../model/locks.ts';
import { getState, openDocument, update } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';

/** Page: what the matrix shows, and its weights. */
export const matrixCommands = {
  chooseAlternatives: () => update({ view: 'matrix', chooser: 'alternatives' }),
  chooseCriteria: () => update({ view: 'matrix', chooser: 'criteria' }),
  equalWeights: () => void equalWeights(),
  toggleLock: () => {
    const { selection } = getState();
    if (selection && 'criterionId' in selection) void toggleLock(selection.criterionId);
  },
};

async function equalWeights(): Promise<void> {
  const { tables } = openDocument(getState());
  const weights = tables.criteria.filter((c) => c.active).map((c) => ({ criterionId: c.id, value: 10 }));
  if (weights.length === 0) return;
  await execute({ type: 'setWeights', scenarioId: currentScenario(tables).id, weights });
}
