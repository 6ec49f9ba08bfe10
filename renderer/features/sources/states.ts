import { type Message, msg, t } from '../../../common/language/texts.ts';
import type { ClaimPassage, PassageState } from '../../../electron/ipc/contract.ts';

interface State {
  readonly sign: string;
  readonly name: Message;
  readonly means: Message;
}

const state = (sign: string, name: Message, means: Message): State => ({ sign, name, means });

/** What a state is called, its sign, and what it means. */
export const STATES: Record<PassageState, State> = {
  verified: state('✓', msg('verified'), msg('its words stand in the text where they should')),
  drifted: state('≈', msg('drifted'), msg('its words stand in the text, but not where they should')),
  orphaned: state(
    '✕',
    msg('orphaned'),
    msg('its words do not stand in the text as they did, or stand there more than once'),
  ),
  unchecked: state(
    '?',
    msg('unchecked'),
    msg('nothing says which words it rests on, or there is no text to look in'),
  ),
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

/** "61 verified". */
export const countText = ({ state: name, count }: StateCount): string =>
  t(
    '{state, select, verified {{n} verified} drifted {{n} drifted} orphaned {{n} orphaned} other {{n} unchecked}}',
    { state: name, n: count },
  );

/** "61 verified, 2 orphaned, 5 unchecked". */
export const stateSentence = (passages: readonly Pick<ClaimPassage, 'state'>[]): string =>
  countStates(passages).map(countText).join(', ');
