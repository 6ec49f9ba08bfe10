import { showing } from '../../../common/commands.ts';
import { run } from '../../commands/run.ts';
import { currentAssessment } from '../../model/derived.ts';
import { explain, showInspector } from '../../model/inspector.ts';
import { getState, showDialog } from '../../model/store.ts';
import { createStore } from '../../state/create-store.ts';
import { type Anchor, stepsFor, type TourStep } from './tour-steps.ts';

/** Page: how far the tour is. */

const STORED_AS = 'tour-left-at';

/** The step that is shown; null while nobody takes the tour. */
export const tourState = createStore<{ readonly at: Anchor | null }>({ current: { at: null } });

/** Begins the tour where it was left, or at its beginning; what lies over the window goes. */
export function beginTour(): void {
  showDialog(null);
  const steps = stepsFor(getState());
  const left = stored();
  show(steps.find(({ anchor }) => anchor === left) ?? steps[0]);
}

/** Goes on or back by so many steps; beyond the last one the tour is over, and begins anew the next time. */
export function goBy(steps: number): void {
  const all = stepsFor(getState());
  const at = all.findIndex(({ anchor }) => anchor === tourState.get().at);
  const next = at + steps;
  if (next < 0) return;
  if (next < all.length) show(all[next]);
  else {
    store(null);
    tourState.set({ at: null });
  }
}

/** Leaves the tour; it is found again at this step. */
export const leaveTour = (): void => tourState.set({ at: null });

function show(step: TourStep | undefined): void {
  if (!step) return;
  if (getState().view !== step.view) run(showing(step.view));
  if (step.anchor === 'cell' || step.anchor === 'pane') selectFirstCell();
  if (step.anchor === 'pane') showInspector(true);
  store(step.anchor);
  tourState.set({ at: step.anchor });
}

/** Something has to be explained in the pane: the cell that is selected, else the first with evidence, else the first. */
function selectFirstCell(): void {
  if (getState().selection?.kind === 'cell') return;
  const { cells } = currentAssessment(getState());
  const all = [...cells.values()];
  const cell = all.find(({ findings }) => findings.length > 0) ?? all[0];
  if (!cell) return;
  const { alternativeId, criterionId } = cell;
  explain({ kind: 'cell', alternativeId, criterionId });
}

const stored = (): string | null => {
  try {
    return localStorage.getItem(STORED_AS);
  } catch {
    return null;
  }
};

function store(anchor: Anchor | null): void {
  try {
    if (anchor === null) localStorage.removeItem(STORED_AS);
    else localStorage.setItem(STORED_AS, anchor);
  } catch {
    // Without a place to store, the tour begins at its beginning.
  }
}
