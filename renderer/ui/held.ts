import { createStore } from '../state/create-store.ts';

/** Page: why what was asked for is not done while a dialog is open. The dialog says it, until something else is done in it. */
export const heldState = createStore<{ readonly words: string }>({ current: { words: '' } });

/** Whether a dialog waits for its answer: whatever would act behind it or take its place waits for its end. */
export const isHeld = (): boolean => document.querySelector('dialog[open]') !== null;

/** Says what waits for the end of the dialog; nothing, as an empty text. */
export const sayHeld = (words: string): void => {
  if (heldState.get().words !== words) heldState.set({ words });
};
