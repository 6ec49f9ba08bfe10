import { COMMANDS, type CommandId } from '../../common/commands.ts';
import { CONDITIONS, type Condition } from '../../common/conditions.ts';
import { t } from '../../common/language/texts.ts';
import { triedWeights } from '../model/derived.ts';
import { offeredDrafts } from '../model/drafts.ts';
import { refusalToEdit } from '../model/editable.ts';
import { editorOfSelection } from '../model/editor.ts';
import type { AppState } from '../model/store.ts';
import { targetClaims, targetClaimsThat } from '../model/target-claims.ts';

/** Page: when the conditions of the commands hold (common/commands.ts has their words). */

const HOLDS: Readonly<Record<Condition, (state: AppState) => boolean>> = {
  workbook: ({ open }) => open !== null,
  undo: ({ open }) => open !== null && open.history.undo !== null,
  redo: ({ open }) => open !== null && open.history.redo !== null,
  selection: (state) => editorOfSelection(state) !== null,
  criterion: ({ selection }) => selection !== null && 'criterionId' in selection,
  alternative: ({ selection }) => selection !== null && 'alternativeId' in selection,
  cell: ({ selection }) => selection?.kind === 'cell',
  cells: ({ selection, range }) => selection?.kind === 'cell' || range !== null,
  numericCell: isNumericCell,
  otherScenario: ({ open }) => (open?.tables.scenarios.length ?? 0) > 1,
  claims: (state) => targetClaims(state).length > 0,
  countedClaims: (state) => targetClaimsThat(state, { excluded: false }).length > 0,
  excludedClaims: (state) => targetClaimsThat(state, { excluded: true }).length > 0,
  triedWeights: (state) => state.open !== null && triedWeights(state) !== null,
  trying: (state) => state.open !== null && (triedWeights(state) !== null || state.tryingWeights !== null),
  readings: ({ open }) => (open?.tables.readings.length ?? 0) > 0,
  drafts: ({ drafts }) => offeredDrafts(drafts).length > 0,
  severalClaims: (state) => targetClaims(state).length > 1,
};

/** Whether a command can be run now. */
export const isEnabled = (id: CommandId, state: AppState): boolean => whyNot(id, state) === null;

/** Why a command cannot be run now, in a sentence; null where it can. */
export function whyNot(id: CommandId, state: AppState): string | null {
  const { needs, edits } = COMMANDS[id];
  const refusal = edits ? refusalToEdit(state) : null;
  if (refusal) return refusal.message;
  return needs === undefined || HOLDS[needs](state) ? null : t(CONDITIONS[needs].first);
}

function isNumericCell({ open, selection }: AppState): boolean {
  if (selection?.kind !== 'cell') return false;
  return open?.tables.criteria.find((c) => c.id === selection.criterionId)?.scale === 'numeric';
}
