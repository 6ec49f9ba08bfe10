import { showHelp } from '../model/store.ts';
import { createStore } from '../state/create-store.ts';

/** Page: what is searched for in the glossary. */
export const glossaryState = createStore({ current: { query: '' } });

/** Opens the glossary, at a term or at its beginning. */
export function showGlossary(term = ''): void {
  glossaryState.set({ query: term });
  showHelp('glossary');
}
