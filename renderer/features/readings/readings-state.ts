import { createDocumentStore } from '../../state/create-store.ts';

/** Page: how far the user is in the readings. */

export type Pane = 'agreement' | 'differences' | 'coding' | 'dependence';

/** Which differences are listed. */
export type Shown = 'all' | 'dispute' | 'settled' | 'departed';

export const readingsState = createDocumentStore<{
  readonly pane: Pane;
  readonly shown: Shown;
  /** Only where a pro or con is in question. */
  readonly counting: boolean;
  /** The claim whose differences lie open. */
  readonly claimId: string | null;
  /** The reading that is being coded. */
  readonly coding: string | null;
}>({ pane: 'agreement', shown: 'all', counting: true, claimId: null, coding: null });
