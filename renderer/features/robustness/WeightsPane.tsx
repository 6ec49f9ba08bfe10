import { useKnown } from '../../domain/robustness/engine/follow.ts';
import { Flip } from './Flip.tsx';
import { Pending } from './Pending.tsx';
import { Stability } from './Stability.tsx';
import { Tornado } from './Tornado.tsx';
import { WeightMapFigure } from './WeightMapFigure.tsx';

/** What other weights would do to the first place, exactly. */
export function WeightsPane() {
  const known = useKnown((all) => all.weights);
  const failure = useKnown((all) => all.failures.weights);
  if (!known?.answer) return <Pending failure={failure} />;
  const { answer, subject } = known;
  return (
    <>
      <Flip subject={subject} flips={answer.flips} />
      <Stability subject={subject} intervals={answer.stability} />
      <Tornado subject={subject} answer={answer} />
      <WeightMapFigure subject={subject} intervals={answer.stability} />
    </>
  );
}
