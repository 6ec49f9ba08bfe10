import { COMMANDS, type CommandId, type Condition } from '../../common/commands.ts';
import { claimsInHand } from '../model/claims-in-hand.ts';
import { editorOfSelection } from '../model/editor.ts';
import type { AppState } from '../model/store.ts';

/** Page: when the conditions of the commands hold (common/commands.ts has their words). */

const HOLDS: Readonly<Record<Condition, (state: AppState) => boolean>> = {
  workbook: ({ open }) => open !== null,
  undo: ({ open }) => open !== null && open.history.undo !== null,
  redo: ({ open }) => open !== null && open.history.redo !== null,
  selection: (state) => editorOfSelection(state) !== null,
  criterion: ({ selection }) => selection !== null && 'criterionId' in selection,
  cell: ({ selection }) => selection?.kind === 'cell',
  numericCell: isNumericCell,
  otherScenario: ({ open }) => (open?.tables.scenarios.length ?? 0) > 1,
  claims: (state) => claimsInHand(state).length > 0,
  countedClaims: (state) => targetClaims(state, { excluded: false }).length > 0,
  excludedClaims: (state) => targetClaims(state, { excluded: true }).length > 0,
  severalClaims: (state) => claimsInHand(state).length > 1,
};

/** Whether a command can be run now. */
export function isEnabled(id: CommandId, state: AppState): boolean {
  const { needs } = COMMANDS[id];
  return needs === undefined || HOLDS[needs](state);
}

/** Of the claims that a command is about, those that are excluded from scoring, or those that are not. */
export function targetClaims(state: AppState, { excluded }: { readonly excluded: boolean }): string[] {
  const ids = new Set(claimsInHand(state));
  return (state.open?.tables.claims ?? [])
    .filter((c) => ids.has(c.id) && (c.excludedReason !== null) === excluded)
    .map((c) => c.id);
}

function isNumericCell({ open, selection }: AppState): boolean {
  if (selection?.kind !== 'cell') return false;
  return open?.tables.criteria.find((c) => c.id === selection.criterionId)?.scale === 'numeric';
}
