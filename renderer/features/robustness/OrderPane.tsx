import { useKnown } from '../../domain/robustness/engine/follow.ts';
import { CentralWeights } from './CentralWeights.tsx';
import { Pairwise } from './Pairwise.tsx';
import { Pending } from './Pending.tsx';
import { RankReversal } from './RankReversal.tsx';

/** One against one, what one would have to believe, and who is ahead when somebody is left out. */
export function OrderPane() {
  const chance = useKnown((known) => known.chance);
  const failure = useKnown((known) => known.failures.chance);
  return (
    <>
      {chance ? (
        <>
          <Pairwise drawn={chance.drawn} />
          {chance.drawn.settings.weights !== 'fixed' && <CentralWeights drawn={chance.drawn} />}
        </>
      ) : (
        <Pending failure={failure} />
      )}
      <RankReversal />
    </>
  );
}
