import { useSyncExternalStore } from 'react';

/** Figures that the user wants to see as a table, by their ids; remembered until the window closes. */
const asTable = new Set<string>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether a figure is shown as a table, and what changes that. */
export function useShownAsTable(figureId: string): readonly [boolean, () => void] {
  const shown = useSyncExternalStore(subscribe, () => asTable.has(figureId));
  const toggle = (): void => {
    if (!asTable.delete(figureId)) asTable.add(figureId);
    for (const listener of listeners) listener();
  };
  return [shown, toggle];
}
