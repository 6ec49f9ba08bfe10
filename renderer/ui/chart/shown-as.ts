/** Page: which figures are shown as a table. */
import { createStore, useStore } from '../../state/create-store.ts';

/** Figures that the user wants to see as a table, by their ids; remembered until the window closes. */
const shownAs = createStore<Readonly<Record<string, 'table' | 'figure'>>>({ current: {} });

/** Whether a figure is shown as a table, and what changes that. */
export function useShownAsTable(figureId: string): readonly [boolean, () => void] {
  const shown = useStore(shownAs, (all) => all[figureId] === 'table');
  const toggle = (): void =>
    shownAs.set((all) => ({ [figureId]: all[figureId] === 'table' ? 'figure' : 'table' }));
  return [shown, toggle];
}
