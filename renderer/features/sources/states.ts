import type { ClaimPassage, PassageState } from '../../../electron/ipc/contract.ts';

/** What a state is called, its sign, and what it means. */
export const STATES: Record<PassageState, { readonly sign: string; readonly means: string }> = {
  verified: { sign: '✓', means: 'its words stand in the text where they should' },
  drifted: { sign: '≈', means: 'its words stand in the text, but not where they should' },
  orphaned: {
    sign: '✕',
    means: 'its words do not stand in the text as they did, or stand there more than once',
  },
  unchecked: { sign: '?', means: 'nothing says which words it rests on, or there is no text to look in' },
};

const ORDER: readonly PassageState[] = ['verified', 'drifted', 'orphaned', 'unchecked'];

export interface StateCount {
  readonly state: PassageState;
  readonly count: number;
}

/** How many claims are in each state, those that occur; none is counted as another. */
export function countStates(passages: readonly Pick<ClaimPassage, 'state'>[]): StateCount[] {
  const byState = Map.groupBy(passages, (p) => p.state);
  return ORDER.flatMap((state) => {
    const count = byState.get(state)?.length ?? 0;
    return count === 0 ? [] : [{ state, count }];
  });
}

/** "61 verified, 2 orphaned, 5 unchecked". */
export const stateSentence = (passages: readonly Pick<ClaimPassage, 'state'>[]): string =>
  countStates(passages)
    .map(({ state, count }) => `${count} ${state}`)
    .join(', ');
