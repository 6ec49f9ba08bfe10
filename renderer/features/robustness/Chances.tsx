import { useKnown } from '../../domain/robustness/engine/follow.ts';
import { Acceptability } from './Acceptability.tsx';
import { CentralWeights } from './CentralWeights.tsx';
import { ChanceControls } from './ChanceControls.tsx';
import { Pairwise } from './Pairwise.tsx';
import { Pending, Section } from './Section.tsx';

/** Ranks counted over many draws of weights and evidence. */
export function Chances() {
  const chance = useKnown((known) => known.chance);
  const failure = useKnown((known) => known.failures.chance);
  return (
    <Section name="chances">
      <ChanceControls chance={chance} />
      {chance ? (
        <>
          <Acceptability drawn={chance.drawn} />
          {chance.drawn.settings.weights !== 'fixed' && <CentralWeights drawn={chance.drawn} />}
          <Pairwise drawn={chance.drawn} />
        </>
      ) : (
        <Pending failure={failure} />
      )}
    </Section>
  );
}
