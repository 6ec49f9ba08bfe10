import { currentAssessment } from '../../model/derived.ts';
import { type AppState, getState, showDialog } from '../../model/store.ts';
import { createDocumentStore } from '../../state/create-store.ts';

/** Page: of which alternative is asked what must hold for it to lead. */
export const goalState = createDocumentStore<{ readonly alternativeId: string | null }>({
  alternativeId: null,
});

/** The selected alternative, else the one that is next behind the first. */
export function usualGoal(state: AppState): string | null {
  const { selection } = state;
  if (selection && 'alternativeId' in selection) return selection.alternativeId;
  const { standings } = currentAssessment(state);
  return (standings.find(({ rank }) => rank > 1) ?? standings[0])?.alternativeId ?? null;
}

/** Asks what must hold for an alternative to lead. */
export function askGoal(alternativeId = usualGoal(getState())): void {
  goalState.set({ alternativeId });
  showDialog('goal');
}
