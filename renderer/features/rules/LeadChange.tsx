import { leadIn } from '../../domain/leads.ts';
import { leadBefore } from '../../domain/try-rules.ts';
import { leaderText } from '../../model/contradictions.ts';
import { useAssessed } from '../../model/derived.ts';
import { useStore } from '../../state/create-store.ts';
import { Icon } from '../../ui/Icon.tsx';

/** Who leads, and who did before the last rule was changed. */
export function LeadChange() {
  const now = useAssessed((assessment) => leaderText(leadIn(assessment)));
  const leaders = useAssessed((assessment) => leadIn(assessment).leaders.join('\n'));
  const before = useStore(leadBefore, ({ lead }) => lead);
  const changes = before !== null && before.leaders.join('\n') !== leaders;
  return (
    <p className="rules-lead" data-testid="lead-change" role="status">
      <span>
        {before ? `Before the last change: ${leaderText(before)}. Now: ` : 'Now: '}
        <b>{now}</b>
      </span>
      {changes && (
        <span className="winner-tag">
          <Icon name="opposed" size={12} />
          winner changes
        </span>
      )}
    </p>
  );
}
