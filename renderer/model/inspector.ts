import { type AppState, getState, update } from './store.ts';
import { changeMatrixView } from './workbook.ts';

/** Whether the inspector is on the screen: beside the matrix, or over it where the window is narrow. */
export const inspectorShown = ({ narrow, inspectorOver, matrixView }: AppState): boolean =>
  narrow ? inspectorOver : matrixView.inspectorOpen;

export function showInspector(shown: boolean): void {
  if (inspectorShown(getState()) === shown) return;
  // What lies over a narrow window for a moment is not worth remembering with the workbook.
  if (getState().narrow) update({ inspectorOver: shown });
  else changeMatrixView({ inspectorOpen: shown });
}
