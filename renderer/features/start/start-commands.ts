import { showGlossary } from '../../domain/glossary-state.ts';
import { showDialog } from '../../model/store.ts';
import { beginTour } from './tour-state.ts';

/** Page: where comparisons begin, and what helps with the first one. */
export const startCommands = {
  showStart: () => showDialog('start'),
  newWorkbook: () => showDialog('start'),
  takeTour: beginTour,
  showGlossary: () => showGlossary(),
};
