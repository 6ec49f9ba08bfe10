import { createDocumentStore } from '../../state/create-store.ts';
import { type HistoryFilter, noFilter } from './history-filter.ts';

/** What the history shows; it is kept while other views are on the screen. */
export interface HistoryShown {
  readonly filter: HistoryFilter;
  /** Number of the event that is explained; null for the newest of the list. */
  readonly chosen: number | null;
}

export const historyStore = createDocumentStore<HistoryShown>({ filter: noFilter, chosen: null });

/** Narrows the list down in one respect more, or less. */
export const narrow = (change: Partial<HistoryFilter>): void =>
  historyStore.set(({ filter }) => ({ filter: { ...filter, ...change } }));
