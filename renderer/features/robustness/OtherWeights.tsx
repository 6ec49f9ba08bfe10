import { useKnown } from '../../domain/robustness/engine/follow.ts';
import { Flip } from './Flip.tsx';
import { Pending, Section } from './Section.tsx';
import { Stability } from './Stability.tsx';
import { Tornado } from './Tornado.tsx';
import { WeightMapFigure } from './WeightMapFigure.tsx';

/** What other weights would do to the first place, exactly. */
export function OtherWeights() {
  const known = useKnown((all) => all.weights);
  const failure = useKnown((all) => all.failures.weights);
  return (
    <Section name="weights">
      {known?.answer ? (
        <>
          <Flip subject={known.subject} flips={known.answer.flips} />
          <Stability subject={known.subject} intervals={known.answer.stability} />
          <Tornado subject={known.subject} answer={known.answer} />
          <WeightMapFigure subject={known.subject} intervals={known.answer.stability} />
        </>
      ) : (
        <Pending failure={failure} />
      )}
    </Section>
  );
}
