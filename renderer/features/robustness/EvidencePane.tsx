import { useKnown } from '../../domain/robustness/engine/follow.ts';
import { Credibility } from './Credibility.tsx';
import { LeaveOut } from './LeaveOut.tsx';
import { Missing } from './Missing.tsx';
import { Pending } from './Pending.tsx';
import { ReadingList } from './ReadingList.tsx';

/** The evidence questioned. */
export function EvidencePane() {
  const known = useKnown((all) => all.question);
  const failure = useKnown((all) => all.failures.question);
  if (!known) return <Pending failure={failure} />;
  return (
    <>
      <ReadingList known={known} />
      <Missing known={known} />
      <LeaveOut known={known} id="leave-out" kinds={['source', 'year']} />
      <Credibility known={known} />
    </>
  );
}
