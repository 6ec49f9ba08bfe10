/** Page: what the chance to be first is drawn from. One setting for every view and scenario, which the workbook remembers. */
import type { WorkbookTables } from '../../electron/ipc/contract.ts';
import { type ChanceSettings, chanceOf } from '../../scoring/robustness/chance.ts';
import { SIMULATION } from '../../scoring/robustness/simulate.ts';
import { perDocument } from '../state/per-document.ts';
import { memoLast } from './memo.ts';
import { type AppState, getState, update, useApp } from './store.ts';
import { saveView } from './workbook.ts';

/** Short, so that a PDF that is asked for next reads the same; long enough for a slider. */
const SAVE_AFTER_MS = 150;

const read = memoLast(
  (viewStates: WorkbookTables['viewStates'] | undefined): ChanceSettings => chanceOf(viewStates ?? []),
);

/** What a workbook remembers. */
export const savedChance = ({ viewStates }: Pick<WorkbookTables, 'viewStates'>): ChanceSettings =>
  chanceOf(viewStates);

/** What is drawn now; the same object until it changes. */
export const chanceSettings = ({ chance, open }: AppState = getState()): ChanceSettings =>
  chance ?? read(open?.tables.viewStates);

/** The same with no more draws than there is time for between two frames, while a weight is dragged. */
const quick = memoLast(
  (settings: ChanceSettings): ChanceSettings => ({ ...settings, samples: SIMULATION.samples }),
);

export const chanceNow = (state: AppState): ChanceSettings => {
  const settings = chanceSettings(state);
  return state.preview && settings.samples !== SIMULATION.samples ? quick(settings) : settings;
};

export const useChance = (): ChanceSettings => useApp(chanceSettings);

/** Whether two settings draw the same. */
export const sameChance = (a: ChanceSettings, b: ChanceSettings): boolean =>
  a === b ||
  (a.weights === b.weights &&
    (a.weights !== 'around' || a.width === b.width) &&
    a.evidence === b.evidence &&
    a.samples === b.samples &&
    a.seed === b.seed);

const waits = perDocument<ReturnType<typeof setTimeout> | null>(() => null);

/** Changes some of them: at once on the screen, a moment later in the workbook. */
export function changeChance(change: Partial<ChanceSettings>): void {
  const next = { ...chanceSettings(), ...change };
  update({ chance: next });
  if (waits.current !== null) clearTimeout(waits.current);
  const mine = setTimeout(() => {
    // Of a workbook that has been left nothing is saved into the next one.
    if (waits.current !== mine) return;
    waits.current = null;
    void saveView('chance', next).then(() =>
      update(({ chance }) => (chance === next ? { chance: null } : {})),
    );
  }, SAVE_AFTER_MS);
  waits.current = mine;
}
