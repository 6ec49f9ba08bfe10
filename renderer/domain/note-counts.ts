import type { WorkbookTables } from '../../electron/ipc/contract.ts';
import { cellKey } from '../../scoring/assessment/cells.ts';

interface NoteCounts {
  readonly cells: ReadonlyMap<string, number>;
  readonly criteria: ReadonlyMap<string, number>;
  readonly alternatives: ReadonlyMap<string, number>;
}

/** How many notes there are on each cell, criterion and alternative. */
export function countNotes(notes: WorkbookTables['notes']): NoteCounts {
  const cells = new Map<string, number>();
  const criteria = new Map<string, number>();
  const alternatives = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string): Map<string, number> =>
    counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { subject, alternativeId, criterionId } of notes) {
    if (subject === 'cell' && alternativeId && criterionId) add(cells, cellKey(alternativeId, criterionId));
    else if (subject === 'criterion' && criterionId) add(criteria, criterionId);
    else if (subject === 'alternative' && alternativeId) add(alternatives, alternativeId);
  }
  return { cells, criteria, alternatives };
}
