/** Page: a small store, as the whole page has one and some parts have their own. */
import { useSyncExternalStore } from 'react';
import { type Kept, onDocumentReplaced, perDocument } from './per-document.ts';

export interface Store<S extends object> {
  readonly get: () => S;
  /** Changes part of the state and tells whoever looks at it. */
  readonly set: (change: Partial<S> | ((state: S) => Partial<S>)) => void;
  /** Returns a function that ends it. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A store over a state that lies in `kept`, at first what lies there. */
export function createStore<S extends object>(kept: Kept<S>): Store<S> {
  const listeners = new Set<() => void>();
  return {
    get: () => kept.current,
    set: (change) => {
      const state = kept.current;
      kept.current = { ...state, ...(typeof change === 'function' ? change(state) : change) };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A store that starts anew with every workbook. */
export function createDocumentStore<S extends object>(initial: S): Store<S> {
  const store = createStore(perDocument(() => initial));
  onDocumentReplaced(() => store.set({}));
  return store;
}

/** `select` must return the same value for the same state: pick from it, or go through something memoised. */
export function useStore<S extends object, T>(store: Store<S>, select: (state: S) => T): T {
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}
