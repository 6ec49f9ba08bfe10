import { useKnown } from '../../domain/robustness/engine/follow.ts';
import { Contradictions } from './Contradictions.tsx';
import { Credibility } from './Credibility.tsx';
import { LeadCarriers } from './LeadCarriers.tsx';
import { LeaveOut } from './LeaveOut.tsx';
import { Missing } from './Missing.tsx';
import { ReadingList } from './ReadingList.tsx';
import { Pending, Section } from './Section.tsx';

/** The evidence questioned. */
export function EvidenceQuestions() {
  const known = useKnown((all) => all.question);
  const failure = useKnown((all) => all.failures.question);
  return (
    <Section name="evidence">
      {known ? (
        <>
          <LeaveOut known={known} />
          <LeadCarriers known={known} />
          <Credibility known={known} />
          <ReadingList known={known} />
          <Missing known={known} />
        </>
      ) : (
        <Pending failure={failure} />
      )}
      <Contradictions />
    </Section>
  );
}
