import { byPosition } from '../../domain/order.ts';
import { fileDocument, getState, showEditor, update } from '../../model/store.ts';

/** Page: readings of the coding, and by which of them the window ranks. */
export const readingCommands = {
  newReading: () => showEditor({ kind: 'reading', id: null }),
  rankBySettledCoding: () => update({ reading: null }),
  rankByNextReading: () => {
    const ids = [...fileDocument(getState()).tables.readings].sort(byPosition).map(({ id }) => id);
    // After the last one comes the settled coding.
    update(({ reading }) => ({ reading: ids[reading === null ? 0 : ids.indexOf(reading) + 1] ?? null }));
  },
};
