import type { Chosen } from '../../model/evidence-view.ts';
import { update } from '../../model/store.ts';

/** Narrows the evidence down to what is chosen. */
export const choose = (chosen: Chosen): void =>
  update(({ evidenceView }) => ({ evidenceView: { ...evidenceView, chosen } }));

/** Shows every claim again. */
export const clearAll = (): void =>
  update(({ evidenceView }) => ({ evidenceView: { ...evidenceView, query: '', chosen: {} } }));
