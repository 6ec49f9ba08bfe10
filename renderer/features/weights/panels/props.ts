import type { SetResult } from '../answers/result.ts';
import type { ItemSet } from '../answers/weighed-items.ts';
import type { Draft } from '../draft.ts';

/** What a panel needs to ask about one set of items. */
export interface PanelProps<A> {
  readonly set: ItemSet;
  readonly answers: A;
  readonly onChange: (answers: A) => void;
  readonly result: SetResult;
  /** The share to show beside each item, in order: the table's, of the whole weight; within a group, of the group. */
  readonly shares: readonly number[] | null;
  /** The shares that are locked, by item; answers do not move them. */
  readonly locks: ReadonlyMap<string, number>;
  readonly draft: Draft;
  /** Changes what is not about the set: the formula, how pairs are shown. */
  readonly onDraft: (part: Partial<Draft>) => void;
}
