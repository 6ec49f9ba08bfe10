import { CommandButton } from '../../commands/CommandButton.tsx';
import { ContradictionEffects } from '../../domain/ContradictionEffects.tsx';
import { useKnown } from '../../domain/robustness/engine/follow.ts';
import { LeadCarriers } from './LeadCarriers.tsx';
import { LeaveOut } from './LeaveOut.tsx';
import { Pending } from './Pending.tsx';

/** On whom the first place rests. */
export function PeoplePane() {
  const known = useKnown((all) => all.question);
  const failure = useKnown((all) => all.failures.question);
  return (
    <>
      {known ? (
        <>
          <LeadCarriers known={known} />
          <LeaveOut known={known} id="leave-out-people" kinds={['speaker', 'voice', 'affiliation']} />
        </>
      ) : (
        <Pending failure={failure} />
      )}
      <ContradictionEffects level={3} controls={<CommandButton id="showContradictions" kind="quiet" />} />
    </>
  );
}
