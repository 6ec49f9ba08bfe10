import { type AppState, getState, update, type ViewName } from './store.ts';
import { changeMatrixView } from './workbook.ts';

const WITH_INSPECTOR: readonly ViewName[] = ['matrix', 'evidence', 'contradictions', 'sources'];

/** Whether a view has an inspector beside it. */
export const hasInspector = (view: ViewName): boolean => WITH_INSPECTOR.includes(view);

/** Whether the inspector is on the screen: beside the matrix, or over it where the window is narrow. */
export const inspectorShown = ({ narrow, inspectorOver, matrixView }: AppState): boolean =>
  narrow ? inspectorOver : matrixView.inspectorOpen;

export function showInspector(shown: boolean): void {
  if (inspectorShown(getState()) === shown) return;
  // What lies over a narrow window for a moment is not worth remembering with the workbook.
  if (getState().narrow) update({ inspectorOver: shown });
  else changeMatrixView({ inspectorOpen: shown });
}
