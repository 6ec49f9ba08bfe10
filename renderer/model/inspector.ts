import type { ViewName } from '../../common/commands.ts';
import type { Selection } from './selection.ts';
import { type AppState, getState, update } from './store.ts';
import { changeMatrixView } from './workbook.ts';

/** Views that take the whole width. */
const WITHOUT_INSPECTOR: readonly ViewName[] = ['weights', 'report', 'history'];

/** Whether a view has an inspector beside it. */
export const hasInspector = (view: ViewName): boolean => !WITHOUT_INSPECTOR.includes(view);

/** Views that say all of it themselves: the inspector comes with what is selected, and goes with it. */
const INSPECTOR_BY_SELECTION: readonly ViewName[] = ['answer', 'robustness'];

/** Whether a view has an inspector that stays when nothing is selected. */
export const hasLastingInspector = (view: ViewName): boolean =>
  hasInspector(view) && !INSPECTOR_BY_SELECTION.includes(view);

/** Whether the inspector is on the screen: beside the matrix, or over it where the window is narrow. */
export function inspectorShown({ narrow, inspectorOver, matrixView, view, selection }: AppState): boolean {
  if (!hasLastingInspector(view)) return selection !== null;
  return narrow ? inspectorOver : matrixView.inspectorOpen;
}

export function showInspector(shown: boolean): void {
  const state = getState();
  if (inspectorShown(state) === shown) return;
  if (!hasLastingInspector(state.view)) {
    // What opens it there is a selection, which whoever asks makes next.
    if (!shown) update({ selection: null });
    return;
  }
  // What lies over a narrow window for a moment is not worth remembering with the workbook.
  if (getState().narrow) update({ inspectorOver: shown });
  else changeMatrixView({ inspectorOpen: shown });
}

/** Explains something in the inspector: in the present view, or in the matrix where the view has none. */
export function explain(selection: Selection): void {
  showInspector(true);
  update(({ view }) => ({ view: hasInspector(view) ? view : 'matrix', selection }));
}
