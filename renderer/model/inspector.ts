import type { ViewName } from '../../common/commands.ts';
import type { Selection } from './selection.ts';
import { type AppState, getState, update } from './store.ts';
import { changeMatrixView } from './workbook.ts';

/** Views that take the whole width. */
const WITHOUT_INSPECTOR: readonly ViewName[] = ['weights', 'report', 'history'];

/** Whether a view has an inspector beside it. */
export const hasInspector = (view: ViewName): boolean => !WITHOUT_INSPECTOR.includes(view);

/** Lists of things: the inspector explains the one that is selected, if it was left open. */
const LISTS: readonly ViewName[] = ['evidence', 'contradictions', 'sources', 'readings'];

/** Whether a view has an inspector that is opened and closed for good: the matrix has one also while nothing is selected. */
export const hasLastingInspector = (view: ViewName): boolean => view === 'matrix' || LISTS.includes(view);

/**
 * Whether the inspector is on the screen: beside the view, or over it where the window is narrow. In views that say all of it themselves it
 * comes with what is selected, and goes with it.
 */
export function inspectorShown({ narrow, inspectorOver, matrixView, view, selection }: AppState): boolean {
  if (selection === null && view !== 'matrix') return false;
  if (!hasLastingInspector(view)) return true;
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
