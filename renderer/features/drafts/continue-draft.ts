/** Page: the way back to where something was typed. */
import { readPlace } from '../../model/draft-places.ts';
import type { Draft } from '../../model/draft-record.ts';
import { defaultEvidenceView } from '../../model/evidence-view.ts';
import { showInspector } from '../../model/inspector.ts';
import { type AppState, fileDocument, getState, update } from '../../model/store.ts';
import { namingState } from '../../model/versions.ts';
import { execute } from '../../model/workbook.ts';

/** Whether a draft says where it was typed. */
export const canContinue = (draft: Draft, state: AppState): boolean =>
  readPlace(draft.place, fileDocument(state)) !== null;

/** Shows the form in which something was typed, as it was left. */
export async function continueDraft(draft: Draft): Promise<void> {
  const open = fileDocument(getState());
  const place = readPlace(draft.place, open);
  if (!place) return;
  const { scenarioId, checked, naming, editorRequest, ...shown } = place;
  const current = open.tables.workbook[0]?.currentScenarioId;
  if (scenarioId !== null && scenarioId !== current) await execute({ type: 'selectScenario', scenarioId });
  // Boxes that were checked are in sight only where nothing narrows the claims down.
  const evidenceView = checked.length > 0 ? { evidenceView: { ...defaultEvidenceView, checked } } : {};
  if (naming) namingState.set({ naming });
  update({ ...shown, ...evidenceView, alert: null });
  if (editorRequest === null) return;
  showInspector(true);
  update({ editorRequest });
}
